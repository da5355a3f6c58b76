using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vigor.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    [DbContext(typeof(PostgresVigorDb))]
    [Migration("20261129134555_LedgerBasis")]
    public class LedgerBasis : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "cost_basis",
                table: "ai_ledger",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Reckoned");

            migrationBuilder.AddColumn<string>(
                name: "tokens_basis",
                table: "ai_ledger",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Reckoned");
        }
    }
}
