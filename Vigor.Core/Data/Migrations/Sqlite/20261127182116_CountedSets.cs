using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vigor.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CountedSets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_set_entries_session",
                table: "set_entries");

            migrationBuilder.CreateIndex(
                name: "ix_set_entries_session",
                table: "set_entries",
                columns: new[] { "session_id", "exercise_slug", "deleted_at", "kind" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_set_entries_session",
                table: "set_entries");

            migrationBuilder.CreateIndex(
                name: "ix_set_entries_session",
                table: "set_entries",
                columns: new[] { "session_id", "exercise_slug", "deleted_at" });
        }
    }
}
