using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Bench.Protocol;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Services;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Plans.Checking;
using Vigor.Core.Plans.Writing;

namespace Vigor.Bench.Gateway;

/// <summary>
/// Every fault of every protocol, for conversations and plans, with another provider and without: each cell with the real
/// client against the protocol server and a database of its own.
/// </summary>
public sealed class FaultMatrix : IAsyncDisposable
{
    /// <summary>What the provider says when nothing is wrong.</summary>
    public const string Answer = "Rest two to three minutes between heavy sets, and one minute between light ones, so that the next set is as good as the last.";

    /// <summary>What the local candidate says.</summary>
    public const string Local = "Rest until you can repeat the set.";

    private static readonly PlanBrief Brief = new() { Goals = [FitnessGoal.Strength], Level = FitnessLevel.Intermediate, AskedMinutes = 45, Equipment = EquipmentSet.Of(EquipmentLevel.FullGym) };
    private static readonly string PlanText = JsonSerializer.Serialize(new RulesPlanner(ExerciseCatalogue.Default).Write(Brief), PlansJson.Default.Workout);
    private static readonly PlanChecker Checker = new(ExerciseCatalogue.Default);

    private readonly ProviderDouble failing;
    private readonly ProviderDouble backup;

    private FaultMatrix(ProviderDouble failing, ProviderDouble backup)
    {
        (this.failing, this.backup) = (failing, backup);
        failing.Reply = backup.Reply = question => question.Contains("plan", StringComparison.Ordinal) ? PlanText : Answer;
    }

    /// <summary>Starts the providers.</summary>
    public static async Task<FaultMatrix> StartAsync() => new(await ProviderDouble.StartAsync(), await ProviderDouble.StartAsync());

    /// <summary>Plays one cell.</summary>
    /// <param name="scenario">The cell.</param>
    /// <param name="connection">A database that has the schema and nothing else.</param>
    public async Task<ScenarioResult> PlayAsync(Scenario scenario, string connection)
    {
        await using var services = GatewayHost.Start(Settings(scenario, connection));

        // The question names the cell, so that its calls can be told from those of other cells at the same time.
        var cell = $"{scenario.Kind} {scenario.Fault} {scenario.Task} {scenario.HasBackup} {Guid.NewGuid():N}";
        var isPlan = scenario.Task == AiTask.Plan;
        var started = Stopwatch.GetTimestamp();
        var (text, receipt) = await services.GetRequiredService<AiGateway>().AnswerAsync(new()
        {
            Task = scenario.Task,
            Caller = new(Guid.CreateVersion7(), "Premium"),
            Messages = [new(ChatRole.System, "You are a coach."), new(ChatRole.User, isPlan ? $"Write a plan. {cell}" : $"How long should I rest? {cell}")],
            MaxOutputTokens = isPlan ? 4_000 : 600,
            Format = isPlan ? ChatResponseFormat.Json : null,
            Accepts = isPlan ? IsValidPlan : null,
            Local = new FixedTextClient(isPlan ? PlanText : Local),
        });
        var time = Stopwatch.GetElapsedTime(started);
        await using var db = await services.GetRequiredService<IDbContextFactory<VigorDb>>().CreateDbContextAsync();
        var rows = await db.LedgerEntries.AsNoTracking().OrderBy(row => row.Id).ToListAsync();
        var periods = await db.BudgetPeriods.AsNoTracking().ToListAsync();
        IReadOnlyList<RecordedCall> CallsOf(ProviderDouble provider) => [.. provider.Calls.Where(call => call.Body.Contains(cell, StringComparison.Ordinal))];
        var calls = CallsOf(failing);
        return new(
            scenario,
            text,
            receipt,
            isPlan ? IsValidPlan(text) : IsComplete(scenario, text, receipt),
            rows,
            (calls.Count, CallsOf(backup).Count),
            calls is [.., var last] ? last.Reported : null,
            periods.GroupBy(period => period.Scope).All(scope => scope.Sum(period => period.Reserved) == 0 && scope.Sum(period => period.Spent) == rows.Sum(row => row.Cost.Value)),
            time);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await failing.DisposeAsync();
        await backup.DisposeAsync();
    }

    private static bool IsValidPlan(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, PlansJson.Default.Workout) is { } workout && Checker.Check(Brief, workout).Score >= PlanChecker.Good;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // What was shown of the first answer, then the rest of the second or the local answer: nothing twice, nothing missing.
    private static bool IsComplete(Scenario scenario, string text, AiReceipt receipt) =>
        receipt.Declined || receipt.IsTruncated
        || (receipt.IsLocal ? text.EndsWith(Local, StringComparison.Ordinal) : text == Said(scenario) || scenario.Fault is nameof(Fault.Endless) or nameof(Fault.WrongEncoding));

    private static string Said(Scenario scenario) => scenario.Fault == nameof(Fault.HalfLetters) ? Answer.Insert(Answer.IndexOf(' ', StringComparison.Ordinal), " 💪") : Answer;

    private IEnumerable<KeyValuePair<string, string?>> Settings(Scenario scenario, string connection)
    {
        var endpoint = scenario.Kind switch
        {
            "Gemini" => failing.GeminiEndpoint,
            "AzureOpenAI" => failing.AzureEndpoint,
            _ => failing.Endpoint,
        };
        var model = scenario.Kind switch
        {
            "Gemini" => "gemini-2.5-flash",
            "Perplexity" => "perplexity/sonar",
            _ => "gpt-4o-mini",
        };
        var (address, name) = scenario.Fault switch
        {
            Scenario.Unreachable => (new UriBuilder(endpoint) { Port = 1 }.Uri, model),
            Scenario.NoTls => (new UriBuilder(endpoint) { Scheme = "https" }.Uri, model),
            _ => (endpoint, $"{model}!{scenario.Fault}"),
        };
        return
        [
            new("ConnectionStrings:Vigor", connection),
            .. GatewayHost.Provider("failing", scenario.Kind, address, name),
            .. scenario.HasBackup ? GatewayHost.Provider("backup", "OpenAI", backup.Endpoint, "gpt-4o-mini") : [],
            new("Ai:Routes:Chat", scenario.HasBackup ? "failing,backup" : "failing"),
            new("Ai:Routes:Plan", scenario.HasBackup ? "failing,backup" : "failing"),
            new("Ai:Limits:FirstTokenChat", "2"),
            new("Ai:Limits:FirstTokenPlan", "2"),
            new("Ai:Limits:BetweenTokens", "2"),
        ];
    }
}
