using System.Text;
using Vigor.Core;
using Vigor.Core.Data.Audit;
using Vigor.Core.Operations.Audits;
using Vigor.Core.Operations.Services;
using Vigor.Core.People;
using Vigor.Tests.Coach;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Operations;

public sealed class AuditLogTests
{
    private static readonly Actor Admin = new(Guid.NewGuid(), Role.Admin);

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Entries_are_found_by_what_day_and_person_and_taken_along_whole(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        var person = await office.Database.AddPersonAsync();
        var book = office.Get<AuditBook>();
        await using (var db = await office.Database.Contexts.CreateDbContextAsync())
        {
            for (var number = 0; number < 2_050; number++)
            {
                book.Write(db, number % 2 == 0 ? person.UserId : Guid.NewGuid(), number % 3 == 0 ? "ai.changed" : "account.changed", number == 7 ? "openai" : null, null, number == 8 ? "{\"a\":1}" : null, number == 9 ? "=cmd()" : $"Number {number}");
            }

            await db.SaveChangesAsync();
        }

        var log = office.Get<AuditLog>();
        var all = await log.ListAsync(Admin, new());
        Assert.Equal(2_050, all.Total);
        Assert.Equal("Number 2049", all.Lines[0].Reason);
        Assert.Equal(684, (await log.ListAsync(Admin, new() { Action = "ai." })).Total);
        Assert.Equal(1_025, (await log.ListAsync(Admin, new() { About = person.UserId.ToString() })).Total);
        var name = all.Lines.First(line => line.Reason == "Number 2048").Actor!;
        Assert.Equal(1_025, (await log.ListAsync(Admin, new() { About = name })).Total);
        Assert.Equal(1, (await log.ListAsync(Admin, new() { About = "openai" })).Total);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        Assert.Equal(0, (await log.ListAsync(Admin, new() { To = today.AddDays(-1) })).Total);
        Assert.Equal(2_050, (await log.ListAsync(Admin, new() { From = today.AddDays(-1), To = DateOnly.MaxValue })).Total);

        using var output = new MemoryStream();
        await log.WriteAsync(Admin, new(), output);
        var lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2_051, lines.Length);
        Assert.Equal(2_051, lines.Distinct().Count());
        Assert.DoesNotContain(lines, line => line.Contains(",=cmd", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_but_an_administrator_reads_it()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        foreach (var actor in (Actor[])[new(Guid.NewGuid()), new(Guid.NewGuid(), Role.Support)])
        {
            Assert.Equal(RefusalCode.Forbidden, (await Assert.ThrowsAsync<Refusal>(() => office.Get<AuditLog>().ListAsync(actor, new AuditFilter()))).Code);
            Assert.Equal(RefusalCode.Forbidden, (await Assert.ThrowsAsync<Refusal>(() => office.Get<AuditLog>().WriteAsync(actor, new AuditFilter(), Stream.Null))).Code);
        }
    }
}
