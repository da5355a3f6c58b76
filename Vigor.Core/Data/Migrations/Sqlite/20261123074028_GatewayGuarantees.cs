using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vigor.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class GatewayGuarantees : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "cache_key",
                table: "messages",
                type: "TEXT",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "economy",
                table: "messages",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "from_cache",
                table: "messages",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_truncated",
                table: "messages",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "request_id",
                table: "messages",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "saved",
                table: "messages",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "sources",
                table: "messages",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<Guid>(
                name: "request_id",
                table: "ai_reservations",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "tier",
                table: "ai_reservations",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "cache_write_tokens",
                table: "ai_ledger",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "owed",
                table: "ai_ledger",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "reasoning_tokens",
                table: "ai_ledger",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<Guid>(
                name: "request_id",
                table: "ai_ledger",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "tier",
                table: "ai_ledger",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "ai_overrides",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    value = table.Column<long>(type: "INTEGER", nullable: false),
                    from = table.Column<long>(type: "INTEGER", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ai_overrides", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ai_ratings",
                columns: table => new
                {
                    request_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    provider = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    task = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    score = table.Column<int>(type: "INTEGER", nullable: false),
                    rated_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ai_ratings", x => x.request_id);
                });

            migrationBuilder.CreateTable(
                name: "ai_settings",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    settings = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ai_settings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    actor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    action = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    before = table.Column<string>(type: "TEXT", nullable: true),
                    after = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_ai_ledger_provider_started_at",
                table: "ai_ledger",
                columns: new[] { "provider", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_ai_ledger_request_id",
                table: "ai_ledger",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "ix_ai_overrides_until",
                table: "ai_overrides",
                column: "until");

            migrationBuilder.CreateIndex(
                name: "ix_ai_ratings_provider_rated_at",
                table: "ai_ratings",
                columns: new[] { "provider", "rated_at" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_action_at",
                table: "audit_entries",
                columns: new[] { "action", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_at",
                table: "audit_entries",
                column: "at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ai_overrides");

            migrationBuilder.DropTable(
                name: "ai_ratings");

            migrationBuilder.DropTable(
                name: "ai_settings");

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropIndex(
                name: "ix_ai_ledger_provider_started_at",
                table: "ai_ledger");

            migrationBuilder.DropIndex(
                name: "ix_ai_ledger_request_id",
                table: "ai_ledger");

            migrationBuilder.DropColumn(
                name: "cache_key",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "economy",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "from_cache",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "is_truncated",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "request_id",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "saved",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "sources",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "request_id",
                table: "ai_reservations");

            migrationBuilder.DropColumn(
                name: "tier",
                table: "ai_reservations");

            migrationBuilder.DropColumn(
                name: "cache_write_tokens",
                table: "ai_ledger");

            migrationBuilder.DropColumn(
                name: "owed",
                table: "ai_ledger");

            migrationBuilder.DropColumn(
                name: "reasoning_tokens",
                table: "ai_ledger");

            migrationBuilder.DropColumn(
                name: "request_id",
                table: "ai_ledger");

            migrationBuilder.DropColumn(
                name: "tier",
                table: "ai_ledger");
        }
    }
}
