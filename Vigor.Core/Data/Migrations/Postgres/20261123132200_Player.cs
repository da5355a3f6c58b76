using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vigor.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Player : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "order",
                table: "sessions",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "rest_paused_at",
                table: "sessions",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "revision",
                table: "sessions",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "plates",
                table: "profiles",
                type: "jsonb",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "exercise_preferences",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    units = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    bar_grams = table.Column<int>(type: "integer", nullable: true),
                    pain_since = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exercise_preferences", x => new { x.user_id, x.slug });
                    table.ForeignKey(
                        name: "fk_exercise_preferences_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "exercise_preferences");

            migrationBuilder.DropColumn(
                name: "order",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "rest_paused_at",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "revision",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "plates",
                table: "profiles");
        }
    }
}
