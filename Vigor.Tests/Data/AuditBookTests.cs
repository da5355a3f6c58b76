using Microsoft.EntityFrameworkCore;
using Vigor.Core;
using Vigor.Core.Data.Audit;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Data;

/// <summary>What stands in the audit stays there.</summary>
public sealed class AuditBookTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_database_takes_entries_and_lets_none_be_changed(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using (var db = await database.Contexts.CreateDbContextAsync())
        {
            new AuditBook(TimeProvider.System).Write(db, AuditBook.Unknown, "account.tested", null, null, null, " Because. ");
            await db.SaveChangesAsync();
        }

        await using var later = await database.Contexts.CreateDbContextAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => later.AuditEntries.ExecuteUpdateAsync(entries => entries.SetProperty(entry => entry.Reason, "Another.")));
        await Assert.ThrowsAnyAsync<Exception>(() => later.AuditEntries.ExecuteDeleteAsync());
        Assert.Equal("Because.", (await later.AuditEntries.AsNoTracking().SingleAsync()).Reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public void Who_does_something_says_why(string? reason) => Assert.Equal("reason", Assert.Throws<Refusal>(() => AuditBook.Given(reason!)).Field);
}
