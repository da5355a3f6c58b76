using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vigor.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Routines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "folder",
                table: "plans",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "place",
                table: "plans",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "folder",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "place",
                table: "plans");
        }
    }
}
