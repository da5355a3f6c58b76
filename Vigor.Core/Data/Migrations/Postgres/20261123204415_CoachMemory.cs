using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vigor.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CoachMemory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_messages_conversation_id_number",
                table: "messages");

            migrationBuilder.AddColumn<int>(
                name: "branch",
                table: "messages",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "rating_reason",
                table: "messages",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "branch",
                table: "conversations",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "branches",
                table: "conversations",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "stated",
                table: "conversations",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.CreateTable(
                name: "coach_cards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    action = table.Column<string>(type: "jsonb", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    trace = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coach_cards", x => x.id);
                    table.ForeignKey(
                        name: "fk_coach_cards_account_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_coach_cards_messages_message_id",
                        column: x => x.message_id,
                        principalTable: "messages",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "remembered_facts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_remembered_facts", x => x.id);
                    table.ForeignKey(
                        name: "fk_remembered_facts_account_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_messages_conversation_id_branch_number",
                table: "messages",
                columns: new[] { "conversation_id", "branch", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_coach_cards_message_id",
                table: "coach_cards",
                column: "message_id");

            migrationBuilder.CreateIndex(
                name: "ix_coach_cards_user_id",
                table: "coach_cards",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_remembered_facts_user_id",
                table: "remembered_facts",
                column: "user_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "coach_cards");

            migrationBuilder.DropTable(
                name: "remembered_facts");

            migrationBuilder.DropIndex(
                name: "ix_messages_conversation_id_branch_number",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "branch",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "rating_reason",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "branch",
                table: "conversations");

            migrationBuilder.DropColumn(
                name: "branches",
                table: "conversations");

            migrationBuilder.DropColumn(
                name: "stated",
                table: "conversations");

            migrationBuilder.CreateIndex(
                name: "ix_messages_conversation_id_number",
                table: "messages",
                columns: new[] { "conversation_id", "number" },
                unique: true);
        }
    }
}
