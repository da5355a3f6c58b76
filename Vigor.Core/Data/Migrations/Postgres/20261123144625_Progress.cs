using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vigor.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Progress : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_sessions_user_id_local_day",
                table: "sessions");

            migrationBuilder.CreateTable(
                name: "body_weights",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    grams = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_body_weights", x => new { x.user_id, x.day });
                    table.ForeignKey(
                        name: "fk_body_weights_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_sessions_days",
                table: "sessions",
                columns: new[] { "user_id", "local_day", "deleted_at", "finished_at", "minutes", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "body_weights");

            migrationBuilder.DropIndex(
                name: "ix_sessions_days",
                table: "sessions");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_user_id_local_day",
                table: "sessions",
                columns: new[] { "user_id", "local_day" });
        }
    }
}
