using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Vigor.Core.Data;

namespace Vigor.Core.Ai.Ledger;

/// <summary>
/// How well each provider did lately: what people and checks thought of its answers, how often it completed one, how soon
/// the first word came and what it cost, over its last 200 calls. Asked for only while the rule is on.
/// </summary>
public sealed partial class QualityBook(IDbContextFactory<VigorDb> contexts, TimeProvider time, ILogger<QualityBook> log)
{
    /// <summary>Calls of a provider that count.</summary>
    public const int Calls = 200;

    /// <summary>What a provider without calls is worth: enough to be tried.</summary>
    public const int Unknown = 70;

    private const int MostProviders = 20;
    private static readonly TimeSpan MostAge = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim reading = new(1);
    private Dictionary<(AiTask Task, string Provider), int> known = [];
    private long readAt = long.MinValue;

    /// <summary>Scores from 0 to 100 by name of the provider, in steps of five so that chance does not turn the order about.</summary>
    public IReadOnlyDictionary<string, int> Known(AiTask task) =>
        Volatile.Read(ref known).Where(entry => entry.Key.Task == task).ToDictionary(entry => entry.Key.Provider, entry => entry.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads what is older than a minute. What was known before holds while the database is away.</summary>
    public async Task RefreshAsync(IEnumerable<string> providers, CancellationToken cancellationToken = default)
    {
        var last = Interlocked.Read(ref readAt);
        if ((last != long.MinValue && time.GetElapsedTime(last) < MostAge) || !await reading.WaitAsync(0, cancellationToken))
        {
            return;
        }

        try
        {
            Volatile.Write(ref known, await ReadAsync([.. providers.Take(MostProviders)], cancellationToken));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            NotRead(exception);
        }
        finally
        {
            Interlocked.Exchange(ref readAt, time.GetTimestamp());
            reading.Release();
        }
    }

    private async Task<Dictionary<(AiTask Task, string Provider), int>> ReadAsync(IReadOnlyList<string> providers, CancellationToken cancellationToken)
    {
        var scores = new Dictionary<(AiTask Task, string Provider), int>();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var provider in providers)
        {
            var calls = await db.LedgerEntries.AsNoTracking()
                .Where(entry => entry.Provider == provider && entry.Outcome != AttemptOutcome.Cancelled)
                .OrderByDescending(entry => entry.StartedAt)
                .Take(Calls)
                .Select(entry => new Call(entry.Task, entry.Outcome, entry.FirstTokenMilliseconds, entry.Cost))
                .ToListAsync(cancellationToken);
            var ratings = await db.AnswerRatings.AsNoTracking()
                .Where(rating => rating.Provider == provider)
                .OrderByDescending(rating => rating.RatedAt)
                .Take(Calls)
                .Select(rating => new { rating.Task, rating.Score })
                .ToListAsync(cancellationToken);
            foreach (var task in Enum.GetValues<AiTask>())
            {
                scores[(task, provider)] = Score(
                    [.. calls.Where(call => call.Task == task)],
                    [.. ratings.Where(rating => rating.Task == task).Select(rating => rating.Score)]);
            }
        }

        return scores;
    }

    // Half of it what the answers were worth, a quarter whether they came, an eighth each how soon and how cheap.
    private static int Score(IReadOnlyList<Call> calls, IReadOnlyList<int> ratings)
    {
        if (calls.Count == 0)
        {
            return Unknown;
        }

        const double SlowMilliseconds = 5_000, DearMicroDollars = 10_000;
        var worth = ratings.Count > 0 ? ratings.Average() : Unknown;
        var came = 100.0 * calls.Count(call => call.Outcome is AttemptOutcome.Complete or AttemptOutcome.Declined) / calls.Count;
        var first = calls.Where(call => call.FirstToken is not null).Select(call => (double)call.FirstToken!).DefaultIfEmpty(SlowMilliseconds).Average();
        var cost = calls.Average(call => (double)call.Cost.Value);
        var score = (0.5 * worth) + (0.25 * came) + (0.125 * Share(first, SlowMilliseconds)) + (0.125 * Share(cost, DearMicroDollars));
        return (int)Math.Round(score / 5) * 5;
    }

    private static double Share(double value, double worst) => 100 * (1 - Math.Min(1, value / worst));

    private sealed record Call(AiTask Task, AttemptOutcome Outcome, int? FirstToken, MicroUsd Cost);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The quality of providers cannot be read; what was known last holds.")]
    private partial void NotRead(Exception exception);
}
