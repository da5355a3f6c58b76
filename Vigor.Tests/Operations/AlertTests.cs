using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Vigor.Core.Ai.Budget;
using Vigor.Core.Operations.Alerts;
using Vigor.Core.Operations.Services;
using Vigor.Core.People;
using Vigor.Core.People.Mail;
using Vigor.Tests.Coach;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Operations;

/// <summary>Budgets that pass a threshold are told of once.</summary>
public sealed class AlertTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Each_threshold_is_told_once_whoever_notices_it(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        await using var neighbour = office.Neighbour();
        await AddAdministratorAsync(office, "boss@example.org", isConfirmed: true);
        await AddAdministratorAsync(office, "unproved@example.org", isConfirmed: false);
        var (mine, theirs) = (new Letters(), new Letters());
        var (watch, other) = (WatchOf(office, mine), WatchOf(neighbour, theirs));
        await SpendAsync(office, 8_400_000);
        await Task.WhenAll(watch.LookAsync(default), other.LookAsync(default));
        Assert.Empty(mine.Sent.Concat(theirs.Sent));

        await SpendAsync(office, 100_000);
        await Task.WhenAll(Enumerable.Range(0, 4).SelectMany(_ => (Task[])[watch.LookAsync(default), other.LookAsync(default)]));

        var letter = Assert.Single(mine.Sent.Concat(theirs.Sent));
        Assert.Equal("boss@example.org", letter.To);
        Assert.Contains("85 %", letter.Subject, StringComparison.Ordinal);
        Assert.Contains("$8.50 of $10.00", letter.Text, StringComparison.Ordinal);

        await SpendAsync(office, 1_500_000);
        await Task.WhenAll(watch.LookAsync(default), other.LookAsync(default));

        Assert.Equal(2, mine.Sent.Count + theirs.Sent.Count);
        Assert.Contains("used up", mine.Sent.Concat(theirs.Sent).Last(sent => sent != letter).Subject, StringComparison.Ordinal);
        var overview = await office.Get<OverviewService>().GetAsync(new(Guid.NewGuid(), Role.Admin));
        Assert.Equal([100, 85], overview.Alerts.Select(alert => alert.Percent).OrderDescending());
        Assert.True(overview.Day.IsUsedUp);
        Assert.False(overview.Month.IsLow);
    }

    [Fact]
    public async Task A_mail_server_that_is_away_stops_nobody()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        await AddAdministratorAsync(office, "boss@example.org", isConfirmed: true);
        await SpendAsync(office, 9_000_000);

        await WatchOf(office, new Letters { IsAway = true }).LookAsync(default);

        Assert.Single((await office.Get<OverviewService>().GetAsync(new(Guid.NewGuid(), Role.Admin))).Alerts);
    }

    private static AlertWatch WatchOf(CoachOffice office, IMailer mailer) =>
        new(office.Database.Contexts, office.Get<AlertBook>(), mailer, TimeProvider.System, NullLogger<AlertWatch>.Instance);

    private static async Task SpendAsync(CoachOffice office, long microDollars)
    {
        await using var db = await office.Database.Contexts.CreateDbContextAsync();
        var (day, month) = (BudgetScopes.KeyOfDay(TimeProvider.System.GetUtcNow()), BudgetScopes.KeyOfMonth(TimeProvider.System.GetUtcNow()));
        foreach (var key in (string[])[day, month])
        {
            await db.Database.ExecuteSqlAsync($"INSERT INTO ai_budget_periods (key, spent, reserved) VALUES ({key}, {microDollars}, 0) ON CONFLICT (key) DO UPDATE SET spent = ai_budget_periods.spent + {microDollars}");
        }
    }

    private static async Task AddAdministratorAsync(CoachOffice office, string email, bool isConfirmed)
    {
        await using var db = await office.Database.Contexts.CreateDbContextAsync();
        db.Accounts.Add(new Vigor.Core.People.Account
        {
            Id = Guid.CreateVersion7(),
            UserName = email.Split('@')[0],
            NormalizedUserName = email.Split('@')[0].ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = isConfirmed,
            Role = Role.Admin,
        });
        await db.SaveChangesAsync();
    }

    private sealed class Letters : IMailer
    {
        public List<Letter> Sent { get; } = [];

        public bool IsAway { get; init; }

        public Task SendAsync(Letter letter, CancellationToken cancellationToken = default)
        {
            lock (Sent)
            {
                Sent.Add(letter);
            }

            return IsAway ? throw new MailFailure("The mail server is away.", new IOException()) : Task.CompletedTask;
        }
    }
}
