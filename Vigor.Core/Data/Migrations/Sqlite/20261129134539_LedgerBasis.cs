using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vigor.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LedgerBasis : Migration
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

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "cost_basis",
                table: "ai_ledger");

            migrationBuilder.DropColumn(
                name: "tokens_basis",
                table: "ai_ledger");
        }
    }
}
