using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vigor.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteVigorDb))]
    [Migration("20261130032103_Oversight")]
    public class Oversight : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "support_may_read_until",
                table: "profiles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "disabled_at",
                table: "accounts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ai_kept_days",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    task = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    answers = table.Column<long>(type: "INTEGER", nullable: false),
                    saved = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ai_kept_days", x => new { x.day, x.task });
                });

            migrationBuilder.CreateTable(
                name: "ai_ledger_days",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    provider = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    model = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    task = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    tier = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    calls = table.Column<long>(type: "INTEGER", nullable: false),
                    input_tokens = table.Column<long>(type: "INTEGER", nullable: false),
                    cached_tokens = table.Column<long>(type: "INTEGER", nullable: false),
                    output_tokens = table.Column<long>(type: "INTEGER", nullable: false),
                    cost = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ai_ledger_days", x => new { x.day, x.provider, x.model, x.task, x.tier, x.outcome });
                });

            migrationBuilder.CreateTable(
                name: "ai_ledger_months",
                columns: table => new
                {
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    calls = table.Column<long>(type: "INTEGER", nullable: false),
                    cost = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ai_ledger_months", x => new { x.month, x.user_id });
                });

            migrationBuilder.CreateTable(
                name: "budget_alerts",
                columns: table => new
                {
                    period = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    percent = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    spent = table.Column<long>(type: "INTEGER", nullable: false),
                    limit = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_budget_alerts", x => new { x.period, x.percent });
                });

            migrationBuilder.CreateTable(
                name: "fault_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    request_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    stack = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fault_reports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "support_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_support_notes", x => x.id);
                    table.ForeignKey(
                        name: "fk_support_notes_account_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "tier_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    tier = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    is_granted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tier_requests", x => x.id);
                    table.ForeignKey(
                        name: "fk_tier_requests_account_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_ai_ledger_cost",
                table: "ai_ledger",
                column: "cost");

            migrationBuilder.CreateIndex(
                name: "ix_ai_ledger_months_user_id",
                table: "ai_ledger_months",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_budget_alerts_at",
                table: "budget_alerts",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_fault_reports_at",
                table: "fault_reports",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_fault_reports_request_id",
                table: "fault_reports",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "ix_support_notes_user_id_at",
                table: "support_notes",
                columns: new[] { "user_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_tier_requests_decided_at",
                table: "tier_requests",
                column: "decided_at");

            migrationBuilder.CreateIndex(
                name: "ix_tier_requests_user_id_asked_at",
                table: "tier_requests",
                columns: new[] { "user_id", "asked_at" });

            // Each row of the ledger is counted as it comes in, in its own transaction.
            migrationBuilder.Sql("""
                CREATE TRIGGER ai_ledger_counted AFTER INSERT ON ai_ledger BEGIN
                    INSERT INTO ai_ledger_days (day, provider, model, task, tier, outcome, calls, input_tokens, cached_tokens, output_tokens, cost)
                    VALUES (date(NEW.started_at / 1000000, 'unixepoch'), NEW.provider, NEW.model, NEW.task, NEW.tier, NEW.outcome, 1, NEW.input_tokens, NEW.cached_tokens, NEW.output_tokens, NEW.cost)
                    ON CONFLICT (day, provider, model, task, tier, outcome) DO UPDATE SET
                        calls = calls + 1, input_tokens = input_tokens + excluded.input_tokens, cached_tokens = cached_tokens + excluded.cached_tokens, output_tokens = output_tokens + excluded.output_tokens, cost = cost + excluded.cost;
                    INSERT INTO ai_ledger_months (month, user_id, calls, cost)
                    VALUES (date(NEW.started_at / 1000000, 'unixepoch', 'start of month'), NEW.user_id, 1, NEW.cost)
                    ON CONFLICT (month, user_id) DO UPDATE SET calls = calls + 1, cost = cost + excluded.cost;
                END;
                """);
            migrationBuilder.Sql("""
                INSERT INTO ai_ledger_days (day, provider, model, task, tier, outcome, calls, input_tokens, cached_tokens, output_tokens, cost)
                SELECT date(started_at / 1000000, 'unixepoch'), provider, model, task, tier, outcome, count(*), sum(input_tokens), sum(cached_tokens), sum(output_tokens), sum(cost)
                FROM ai_ledger GROUP BY 1, 2, 3, 4, 5, 6;
                """);
            migrationBuilder.Sql("""
                INSERT INTO ai_ledger_months (month, user_id, calls, cost)
                SELECT date(started_at / 1000000, 'unixepoch', 'start of month'), user_id, count(*), sum(cost) FROM ai_ledger GROUP BY 1, 2;
                """);
        }
    }
}
