using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vigor.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SetIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_set_entries_user_id_exercise_slug_completed_at",
                table: "set_entries");

            migrationBuilder.CreateIndex(
                name: "ix_set_entries_exercise",
                table: "set_entries",
                columns: new[] { "user_id", "exercise_slug", "completed_at", "deleted_at", "kind", "reps", "load_grams", "seconds", "session_id" });

            migrationBuilder.CreateIndex(
                name: "ix_set_entries_session_id",
                table: "set_entries",
                column: "session_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_set_entries_exercise",
                table: "set_entries");

            migrationBuilder.DropIndex(
                name: "ix_set_entries_session_id",
                table: "set_entries");

            migrationBuilder.CreateIndex(
                name: "ix_set_entries_user_id_exercise_slug_completed_at",
                table: "set_entries",
                columns: new[] { "user_id", "exercise_slug", "completed_at" });
        }
    }
}
