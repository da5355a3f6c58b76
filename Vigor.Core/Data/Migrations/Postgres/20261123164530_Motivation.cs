using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vigor.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Motivation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "awards",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    badge = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    earned_on = table.Column<DateOnly>(type: "date", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_awards", x => new { x.user_id, x.badge });
                    table.ForeignKey(
                        name: "fk_awards_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_awards_session_session_id",
                        column: x => x.session_id,
                        principalTable: "sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "deeds",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    deed = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    occurrence = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deeds", x => new { x.user_id, x.deed, x.occurrence });
                    table.ForeignKey(
                        name: "fk_deeds_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "streak_pauses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_streak_pauses", x => x.id);
                    table.ForeignKey(
                        name: "fk_streak_pauses_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "weekly_targets",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_monday = table.Column<DateOnly>(type: "date", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_weekly_targets", x => new { x.user_id, x.from_monday });
                    table.ForeignKey(
                        name: "fk_weekly_targets_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_set_entries_records",
                table: "set_entries",
                columns: new[] { "user_id", "session_id" },
                filter: "records <> 'None' AND deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_awards_session_id",
                table: "awards",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "ix_streak_pauses_user_id_from",
                table: "streak_pauses",
                columns: new[] { "user_id", "from" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "awards");

            migrationBuilder.DropTable(
                name: "deeds");

            migrationBuilder.DropTable(
                name: "streak_pauses");

            migrationBuilder.DropTable(
                name: "weekly_targets");

            migrationBuilder.DropIndex(
                name: "ix_set_entries_records",
                table: "set_entries");
        }
    }
}
