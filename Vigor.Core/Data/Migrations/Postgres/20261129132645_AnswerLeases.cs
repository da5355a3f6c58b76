using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vigor.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AnswerLeases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "stop_asked",
                table: "messages",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "stopped_by",
                table: "messages",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "writer",
                table: "messages",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "written_until",
                table: "messages",
                type: "timestamp with time zone",
                nullable: true);

            // Nobody is left who writes these.
            migrationBuilder.Sql("UPDATE messages SET status = 'Stopped', stopped_by = 'WriterLost' WHERE status = 'Streaming'");

            migrationBuilder.CreateIndex(
                name: "ix_messages_conversation_id",
                table: "messages",
                column: "conversation_id",
                unique: true,
                filter: "status = 'Streaming'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_messages_conversation_id",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "stop_asked",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "stopped_by",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "writer",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "written_until",
                table: "messages");
        }
    }
}
