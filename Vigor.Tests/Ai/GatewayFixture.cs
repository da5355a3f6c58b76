using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vigor.Bench.Gateway;
using Vigor.Bench.Protocol;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Budget;
using Vigor.Core.Ai.Services;
using Vigor.Core.Operations.Services;
using Vigor.Core.People;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Ai;

/// <summary>A gateway as the application makes it, on a real database, with the real client against provider doubles.</summary>
internal sealed class GatewayFixture : IAsyncDisposable
{
    public const string LocalText = "Rest two to three minutes between heavy sets.";

    private readonly List<ServiceProvider> processes = [];
    private readonly Dictionary<string, string?> configuration;
    private readonly Action<IServiceCollection>? more;
    private readonly CapturedLog log = new();

    private GatewayFixture(TestDatabase database, IReadOnlyList<ProviderDouble> providers, Dictionary<string, string?> configuration, Action<IServiceCollection>? more)
    {
        Database = database;
        Providers = providers;
        this.configuration = configuration;
        this.more = more;
        Start();
    }

    public TestDatabase Database { get; }

    public IReadOnlyList<ProviderDouble> Providers { get; }

    public ProviderDouble Provider => Providers[0];

    public AiGateway Gateway => Get<AiGateway>();

    public BudgetBook Budgets => Get<BudgetBook>();

    public AiControl Control => Get<AiControl>();

    public AuditLog Audit => Get<AuditLog>();

    public Actor Admin { get; } = new(Guid.CreateVersion7(), Role.Admin);

    public AiCaller Caller { get; } = new(Guid.CreateVersion7(), "Premium");

    public string Log => log.ToString();

    public static async Task<GatewayFixture> StartAsync(
        DatabaseKind kind = DatabaseKind.Sqlite,
        int providers = 1,
        IReadOnlyDictionary<string, string?>? settings = null,
        Action<IServiceCollection>? more = null)
    {
        var database = await TestDatabase.CreateAsync(kind);
        List<ProviderDouble> doubles = [];
        var configuration = new Dictionary<string, string?>
        {
            ["ConnectionStrings:Vigor"] = database.ConnectionString,
            ["Ai:Limits:FirstTokenChat"] = "6",
            ["Ai:Limits:BetweenTokens"] = "6",
        };
        for (var number = 0; number < providers; number++)
        {
            var provider = await ProviderDouble.StartAsync();
            doubles.Add(provider);
            var section = $"Ai:Providers:p{number}";
            configuration[$"{section}:Kind"] = "OpenAI";
            configuration[$"{section}:Endpoint"] = provider.Endpoint.ToString();
            configuration[$"{section}:ApiKey"] = $"secret-key-{number}";
            configuration[$"{section}:Model"] = "gpt-4o-mini";
        }

        foreach (var (key, value) in settings ?? new Dictionary<string, string?>())
        {
            configuration[key] = value;
        }

        return new(database, doubles, configuration, more);
    }

    public T Get<T>(int process = 0)
        where T : notnull => processes[process].GetRequiredService<T>();

    /// <summary>Another process on the same database, as far as the gateway can tell.</summary>
    public int Start()
    {
        processes.Add(GatewayHost.Start(configuration, services =>
        {
            services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
            more?.Invoke(services);
        }));
        return processes.Count - 1;
    }

    public AiRequest Ask(string question = "How long should I rest between sets?", int maxOutputTokens = 400) => new()
    {
        Task = AiTask.Chat,
        Caller = Caller,
        Messages = [new(ChatRole.System, "You are a coach."), new(ChatRole.User, question)],
        MaxOutputTokens = maxOutputTokens,
        Local = new FixedTextClient(LocalText),
    };

    public Task<(string Text, AiReceipt Receipt)> AnswerAsync(AiRequest? request = null, CancellationToken cancellationToken = default, int process = 0) =>
        Get<AiGateway>(process).AnswerAsync(request ?? Ask(), cancellationToken);

    public async Task<List<LedgerEntry>> LedgerAsync()
    {
        await using var db = await Database.Contexts.CreateDbContextAsync();
        return await db.LedgerEntries.AsNoTracking().OrderBy(entry => entry.Id).ToListAsync();
    }

    public async Task<List<BudgetPeriod>> PeriodsAsync()
    {
        await using var db = await Database.Contexts.CreateDbContextAsync();
        return await db.BudgetPeriods.AsNoTracking().ToListAsync();
    }

    /// <summary>Nothing is reserved any more, and every scope has spent what the ledger says, to the micro-dollar.</summary>
    public async Task AssertSettledAsync()
    {
        var paid = (await LedgerAsync()).Sum(entry => entry.Cost.Value);
        foreach (var scope in (await PeriodsAsync()).GroupBy(period => period.Scope))
        {
            Assert.All(scope, period => Assert.Equal(0, period.Reserved));

            // More than one when a day ends meanwhile.
            Assert.Equal(paid, scope.Sum(period => period.Spent));
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes)
        {
            await process.DisposeAsync();
        }

        foreach (var provider in Providers)
        {
            await provider.DisposeAsync();
        }

        await Database.DisposeAsync();
    }
}
