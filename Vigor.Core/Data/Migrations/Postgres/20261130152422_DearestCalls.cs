using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vigor.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    [DbContext(typeof(PostgresVigorDb))]
    [Migration("20261130152422_DearestCalls")]
    public class DearestCalls : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_ai_ledger_provider_model_task_tier_outcome_cost_started_at",
                table: "ai_ledger",
                columns: new[] { "provider", "model", "task", "tier", "outcome", "cost", "started_at" });
        }
    }
}
