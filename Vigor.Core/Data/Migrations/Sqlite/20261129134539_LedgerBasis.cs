using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vigor.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteVigorDb))]
    [Migration("20261129134539_LedgerBasis")]
    public class LedgerBasis : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "cost_basis",
                table: "ai_ledger",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Reckoned");

            migrationBuilder.AddColumn<string>(
                name: "tokens_basis",
                table: "ai_ledger",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Reckoned");
        }
    }
}
