using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vigor.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteVigorDb))]
    [Migration("20261129132645_AnswerLeases")]
    public class AnswerLeases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "stop_asked",
                table: "messages",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "stopped_by",
                table: "messages",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "writer",
                table: "messages",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "written_until",
                table: "messages",
                type: "INTEGER",
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
    }
}
