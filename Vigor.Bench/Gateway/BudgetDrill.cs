using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Bench.Protocol;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Budget;
using Vigor.Core.Data;

namespace Vigor.Bench.Gateway;

/// <summary>
/// Two processes on one database ask a thousand questions at once against budgets that cannot pay for all of them, while the
/// provider fails at every fourth call, people give up, and one process is killed in the middle and another takes its place.
/// </summary>
public sealed class BudgetDrill
{
    private const decimal GlobalDay = 0.06m, GlobalMonth = 0.05m, User = 0.01m;
    private const int People = 8, CallsUnderWay = 5;

    // Few enough that what the killed process holds leaves room for the others.
    private const int VictimQuestions = 40;

    // So that the calls of the process that is killed can be told from the others; both have the same limit.
    private const string Tier = "Free", VictimTier = "Premium";

    // Between two words to the process that is killed: its calls are under way whenever that comes.
    private static readonly TimeSpan UntilKilled = TimeSpan.FromSeconds(1);

    private static readonly Fault[] Faults = [Fault.ServerError, Fault.RateLimitedSilently, Fault.Cut, Fault.Html, Fault.EndEarly, Fault.PromptFiltered];

    /// <summary>Runs a drill on a database that has the schema and nothing else.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="questions">Questions in all.</param>
    public static async Task<BudgetDrillResult> RunAsync(string connection, int questions = 1_000)
    {
        var watch = Stopwatch.StartNew();
        await using var provider = await ProviderDouble.StartAsync();
        provider.Pause = TimeSpan.FromMilliseconds(2);
        await using var slow = await ProviderDouble.StartAsync();
        slow.Pause = UntilKilled;
        var random = new Random(3);
        provider.Enqueue(Enumerable.Range(0, questions * 2).Select(_ => random.Next(4) == 0 ? Faults[random.Next(Faults.Length)] : Fault.None));
        var later = new Later();
        await using var services = GatewayHost.Start(Settings(connection, provider.Endpoint), more => more.AddSingleton<TimeProvider>(later));
        var contexts = services.GetRequiredService<IDbContextFactory<VigorDb>>();
        var most = new BudgetWatch(contexts, services.GetRequiredService<DatabaseLocation>().IsPostgres);
        await most.BeginAsync();

        using var victim = Worker(connection, slow, VictimQuestions, seed: 1, VictimTier);
        await UntilAsync(victim, contexts, db => db.Reservations.Where(reservation => reservation.Tier == VictimTier), CallsUnderWay);
        using var survivor = Worker(connection, provider, questions / 2, seed: 2, Tier);
        await UntilAsync(victim, contexts, db => db.LedgerEntries, questions / 20);
        victim.Kill();
        await victim.WaitForExitAsync();
        using var successor = Worker(connection, provider, questions / 2, seed: 3, Tier);
        var told = await Task.WhenAll(ToldAsync(survivor), ToldAsync(successor));

        later.Days = 1;
        var budgets = services.GetRequiredService<BudgetBook>();
        while (await budgets.ChargeExpiredAsync() > 0)
        {
        }

        return await ResultAsync(contexts, await most.MostAsync(), told, provider.Calls.Count + slow.Calls.Count, watch.Elapsed);
    }

    /// <summary>Configuration of every process of the drill.</summary>
    internal static IEnumerable<KeyValuePair<string, string?>> Settings(string connection, Uri provider) =>
    [
        new("ConnectionStrings:Vigor", connection),
        .. GatewayHost.Provider("drill", "OpenAI", provider, "gpt-4o-mini"),
        new("Ai:Budget:GlobalDay", Text(GlobalDay)),
        new("Ai:Budget:GlobalMonth", Text(GlobalMonth)),
        new($"Ai:Budget:Users:{Tier}", Text(User)),
        new($"Ai:Budget:Users:{VictimTier}", Text(User)),

        // The breaker would end the drill after its first failures.
        new("Ai:Breaker:MinimumCalls", "10000"),
    ];

    /// <summary>One of the people.</summary>
    internal static Guid Person(int number) => new(number + 1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    private static string Text(decimal dollars) => dollars.ToString(CultureInfo.InvariantCulture);

    private static Process Worker(string connection, ProviderDouble provider, int questions, int seed, string tier) => Process.Start(new ProcessStartInfo("dotnet")
    {
        UseShellExecute = false,
        ArgumentList =
        {
            typeof(BudgetDrill).Assembly.Location,
            "budget-worker",
            connection,
            provider.Endpoint.ToString(),
            questions.ToString(CultureInfo.InvariantCulture),
            People.ToString(CultureInfo.InvariantCulture),
            seed.ToString(CultureInfo.InvariantCulture),
            tier,
        },
        RedirectStandardOutput = true,
    })!;

    private static async Task UntilAsync<T>(Process worker, IDbContextFactory<VigorDb> contexts, Func<VigorDb, IQueryable<T>> rows, int count)
    {
        while (!worker.HasExited)
        {
            await using var db = await contexts.CreateDbContextAsync();
            if (await rows(db).CountAsync() >= count)
            {
                return;
            }

            await Task.Delay(5);
        }

        throw new InvalidOperationException("The process ended before it could be killed.");
    }

    private static async Task<int[]> ToldAsync(Process worker)
    {
        var text = await worker.StandardOutput.ReadToEndAsync();
        await worker.WaitForExitAsync();
        return worker.ExitCode == 0
            ? [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture))]
            : throw new InvalidOperationException($"A process of the drill failed with exit code {worker.ExitCode}.");
    }

    private static async Task<BudgetDrillResult> ResultAsync(IDbContextFactory<VigorDb> contexts, Dictionary<string, long> most, int[][] told, int calls, TimeSpan duration)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var rows = await db.LedgerEntries.AsNoTracking().ToListAsync();
        var periods = await db.BudgetPeriods.AsNoTracking().OrderBy(period => period.Key).ToListAsync();
        List<BudgetDrillResult.Scope> scopes =
        [
            // A drill that goes on past midnight has two days, of which each has its limit.
            .. periods.GroupBy(period => period.Scope).Select(scope => new BudgetDrillResult.Scope(
                scope.Key,
                Limit(scope.Key),
                scope.Sum(period => period.Spent),
                scope.Sum(period => period.Reserved),
                rows.Where(row => !scope.Key.StartsWith("user:", StringComparison.Ordinal) || scope.Key.EndsWith(row.UserId.ToString("N"), StringComparison.Ordinal)).Sum(row => row.Cost.Value),
                scope.Max(period => most.GetValueOrDefault(period.Key)))),
        ];
        return new()
        {
            ByProvider = told.Sum(numbers => numbers[0]),
            Locally = told.Sum(numbers => numbers[1]),
            GivenUp = told.Sum(numbers => numbers[2]),
            Calls = calls,
            Rows = rows.Count(row => row.Outcome != AttemptOutcome.NotMade),
            Lost = rows.Count(row => row.Outcome == AttemptOutcome.Lost),
            Scopes = scopes,
            Violations = scopes.Count(scope => scope.Most > scope.Limit),
            Duration = duration,
        };
    }

    private static long Limit(string key) => MicroUsd.FromDollars(key[0] switch { 'd' => GlobalDay, 'm' => GlobalMonth, _ => User }).Value;

    /// <summary>The clock, and at the end the same clock a day later.</summary>
    private sealed class Later : TimeProvider
    {
        public int Days { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddDays(Days);
    }

    /// <summary>The result as a table.</summary>
    public static string Print(BudgetDrillResult result)
    {
        var culture = CultureInfo.InvariantCulture;
        var text = new StringBuilder();
        text.AppendLine(culture, $"answers     {result.ByProvider} by the provider, {result.Locally} local, {result.GivenUp} given up (two processes; a third was killed)");
        text.AppendLine(culture, $"calls       {result.Calls} reached the provider, {result.Rows} ledger rows, {result.Lost} of them left by the killed process and charged in full");
        text.AppendLine(culture, $"violations  {result.Violations}");
        text.AppendLine(culture, $"time        {result.Duration.TotalSeconds:0.0} s");
        text.AppendLine().AppendLine("scope                                          limit µ$    spent   ledger  reserved  most ever");
        foreach (var scope in result.Scopes)
        {
            text.AppendLine(culture, $"{scope.Key,-45} {scope.Limit,9} {scope.Spent,8} {scope.Ledger,8} {scope.Reserved,9} {scope.Most,10}");
        }

        return text.ToString();
    }
}
