using Microsoft.EntityFrameworkCore;
using Vigor.Core.Ai;
using Vigor.Core.Data;

namespace Vigor.Tests.Operations;

/// <summary>Calls of the past, by chance.</summary>
internal static class PastCalls
{
    private static readonly string[] Providers = ["openai", "gemini"];
    private static readonly string[] Models = ["small", "large"];
    private static readonly string[] Tiers = ["Free", "Premium"];

    /// <summary>Stores some, of some people, within the days before an instant.</summary>
    public static async Task<IReadOnlyList<LedgerEntry>> AddAsync(IDbContextFactory<VigorDb> contexts, DateTimeOffset until, int days, int count, IReadOnlyList<Guid> people, int seed)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await AddAsync(db, until, days, count, people, seed);
    }

    /// <summary>Stores some.</summary>
    public static async Task<IReadOnlyList<LedgerEntry>> AddAsync(VigorDb db, DateTimeOffset until, int days, int count, IReadOnlyList<Guid> people, int seed)
    {
        var random = new Random(seed);
        List<LedgerEntry> entries = [];
        for (var number = 0; number < count; number++)
        {
            var provider = random.Next(Providers.Length);
            entries.Add(new()
            {
                Id = Guid.NewGuid(),
                RequestId = Guid.NewGuid(),
                UserId = people[random.Next(people.Count)],
                Tier = Tiers[random.Next(Tiers.Length)],
                Task = (AiTask)random.Next(3),
                Provider = Providers[provider],
                Model = Models[random.Next(Models.Length)],
                InputTokens = random.Next(2_000),
                OutputTokens = random.Next(500),
                Cost = new(random.Next(5) == 0 ? 0 : random.Next(10_000)),

                // Many at the same moment: their order has to hold all the same.
                StartedAt = until.AddHours(-random.Next(days * 24)),
                Milliseconds = random.Next(5_000),
                FirstTokenMilliseconds = random.Next(2_000),
                Outcome = random.Next(8) == 0 ? AttemptOutcome.Failed : AttemptOutcome.Complete,
            });
        }

        db.LedgerEntries.AddRange(entries);
        await db.SaveChangesAsync();
        return entries;
    }
}
