using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vigor.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DearestCalls : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_ai_ledger_provider_model_task_tier_outcome_cost_started_at",
                table: "ai_ledger",
                columns: new[] { "provider", "model", "task", "tier", "outcome", "cost", "started_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_ai_ledger_provider_model_task_tier_outcome_cost_started_at",
                table: "ai_ledger");
        }
    }
}
