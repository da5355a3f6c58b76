using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vigor.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    [DbContext(typeof(PostgresVigorDb))]
    [Migration("20261130032111_Oversight")]
    public class Oversight : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_ai_ledger_started_at",
                table: "ai_ledger");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "support_may_read_until",
                table: "profiles",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "disabled_at",
                table: "accounts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ai_kept_days",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    task = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    answers = table.Column<long>(type: "bigint", nullable: false),
                    saved = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ai_kept_days", x => new { x.day, x.task });
                });

            migrationBuilder.CreateTable(
                name: "ai_ledger_days",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    provider = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    model = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    task = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    tier = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    calls = table.Column<long>(type: "bigint", nullable: false),
                    input_tokens = table.Column<long>(type: "bigint", nullable: false),
                    cached_tokens = table.Column<long>(type: "bigint", nullable: false),
                    output_tokens = table.Column<long>(type: "bigint", nullable: false),
                    cost = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ai_ledger_days", x => new { x.day, x.provider, x.model, x.task, x.tier, x.outcome });
                });

            migrationBuilder.CreateTable(
                name: "ai_ledger_months",
                columns: table => new
                {
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    calls = table.Column<long>(type: "bigint", nullable: false),
                    cost = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ai_ledger_months", x => new { x.month, x.user_id });
                });

            migrationBuilder.CreateTable(
                name: "budget_alerts",
                columns: table => new
                {
                    period = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    percent = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    spent = table.Column<long>(type: "bigint", nullable: false),
                    limit = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_budget_alerts", x => new { x.period, x.percent });
                });

            migrationBuilder.CreateTable(
                name: "fault_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    stack = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fault_reports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "support_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    tier = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_granted = table.Column<bool>(type: "boolean", nullable: false)
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
                name: "ix_ai_ledger_started_at",
                table: "ai_ledger",
                column: "started_at")
                .Annotation("Npgsql:IndexInclude", new[] { "user_id", "cost" });

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

            // Rows of the ledger are counted as they come in, in their own transaction: once a statement, however many it adds. In
            // the order of their keys, so that two transactions cannot wait for each other.
            migrationBuilder.Sql("""
                CREATE FUNCTION count_ai_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    INSERT INTO ai_ledger_days AS known (day, provider, model, task, tier, outcome, calls, input_tokens, cached_tokens, output_tokens, cost)
                    SELECT (started_at AT TIME ZONE 'UTC')::date, provider, model, task, tier, outcome, count(*), sum(input_tokens), sum(cached_tokens), sum(output_tokens), sum(cost)
                    FROM added GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6
                    ON CONFLICT (day, provider, model, task, tier, outcome) DO UPDATE SET
                        calls = known.calls + excluded.calls, input_tokens = known.input_tokens + excluded.input_tokens, cached_tokens = known.cached_tokens + excluded.cached_tokens,
                        output_tokens = known.output_tokens + excluded.output_tokens, cost = known.cost + excluded.cost;
                    INSERT INTO ai_ledger_months AS known (month, user_id, calls, cost)
                    SELECT date_trunc('month', started_at AT TIME ZONE 'UTC')::date, user_id, count(*), sum(cost) FROM added GROUP BY 1, 2 ORDER BY 1, 2
                    ON CONFLICT (month, user_id) DO UPDATE SET calls = known.calls + excluded.calls, cost = known.cost + excluded.cost;
                    RETURN NULL;
                END $$;
                """);
            migrationBuilder.Sql("CREATE TRIGGER ai_ledger_counted AFTER INSERT ON ai_ledger REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_ai_ledger();");
            migrationBuilder.Sql("""
                INSERT INTO ai_ledger_days (day, provider, model, task, tier, outcome, calls, input_tokens, cached_tokens, output_tokens, cost)
                SELECT (started_at AT TIME ZONE 'UTC')::date, provider, model, task, tier, outcome, count(*), sum(input_tokens), sum(cached_tokens), sum(output_tokens), sum(cost)
                FROM ai_ledger GROUP BY 1, 2, 3, 4, 5, 6;
                """);
            migrationBuilder.Sql("""
                INSERT INTO ai_ledger_months (month, user_id, calls, cost)
                SELECT date_trunc('month', started_at AT TIME ZONE 'UTC')::date, user_id, count(*), sum(cost) FROM ai_ledger GROUP BY 1, 2;
                """);
        }
    }
}
