using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vigor.Bench.Gateway;
using Vigor.Bench.Logs;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Core.Plans.Services;

namespace Vigor.Bench.Crowds;

/// <summary>A database with people who can sign in, each with ten weeks of training and a plan.</summary>
internal static class CrowdHouse
{
    /// <summary>Everybody's.</summary>
    public const string Password = "correct horse battery";

    private const int Workouts = 40, HashRounds = 210_000;

    /// <summary>The address that a person signs in with.</summary>
    public static string EmailOf(int number) => string.Create(CultureInfo.InvariantCulture, $"crowd-{number}@example.org");

    /// <summary>Fills an empty database with people 1 to <paramref name="people"/>.</summary>
    public static async Task FillAsync(string connection, int people)
    {
        await using var services = LogHost.Start(connection);
        await services.MigrateAsync();
        var contexts = services.GetRequiredService<IDbContextFactory<VigorDb>>();
        var isPostgres = services.GetRequiredService<DatabaseLocation>().IsPostgres;
        var actors = await LogFill.RunAsync(contexts, isPostgres, firstNumber: 1, people, years: 1, Workouts);

        // One hash for all: to make it takes a tenth of a second.
        var hash = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = HashRounds })).HashPassword(new Account(), Password);
        await using (var db = await contexts.CreateDbContextAsync())
        {
            foreach (var (index, actor) in actors.Index())
            {
                var email = EmailOf(index + 1);
                await db.Accounts.Where(account => account.Id == actor.UserId).ExecuteUpdateAsync(account => account
                    .SetProperty(row => row.Email, email)
                    .SetProperty(row => row.NormalizedEmail, email.ToUpperInvariant())
                    .SetProperty(row => row.EmailConfirmed, true)
                    .SetProperty(row => row.PasswordHash, hash)
                    .SetProperty(row => row.SecurityStamp, "CROWD")
                    .SetProperty(row => row.Tier, Tier.Premium));
            }
        }

        var plans = services.GetRequiredService<PlanService>();
        foreach (var actor in actors)
        {
            await plans.CreateAsync(actor, new());
        }

        await LogFill.AnalyseAsync(contexts, isPostgres);
    }
}
