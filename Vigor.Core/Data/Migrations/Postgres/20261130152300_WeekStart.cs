using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vigor.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    [DbContext(typeof(PostgresVigorDb))]
    [Migration("20261130152300_WeekStart")]
    public class WeekStart : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "week_start",
                table: "profiles",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Monday");
        }
    }
}
