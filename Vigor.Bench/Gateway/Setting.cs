using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.Ai.Providers;
using Vigor.Core.Ai.Services;
using Vigor.Core.Data;

namespace Vigor.Bench.Gateway;

/// <summary>A protocol server of its own and the routes to it.</summary>
internal sealed class Setting : IAsyncDisposable
{
    private const string Model = "gpt-4o-mini";
    private const int MaxOutputTokens = 600;

    private readonly Process server;
    private readonly AiTransport transport = new(new Sent(Handler()));
    private readonly HttpClient http = new(new Sent(Handler()));

    public Setting(string connection, int words, int pauseMilliseconds)
    {
        (Words, PauseMilliseconds) = (words, pauseMilliseconds);
        server = Process.Start(new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            ArgumentList =
            {
                typeof(Setting).Assembly.Location,
                "bench-provider",
                words.ToString(CultureInfo.InvariantCulture),
                pauseMilliseconds.ToString(CultureInfo.InvariantCulture),
            },
            RedirectStandardOutput = true,
        })!;
        var endpoint = new Uri(server.StandardOutput.ReadLine()!);
        Services = GatewayHost.Start(
            [
                new("ConnectionStrings:Vigor", connection),
                .. GatewayHost.Provider("bench", "OpenAI", endpoint, Model),
                new("Ai:Budget:GlobalDay", "100000"),
                new("Ai:Budget:GlobalMonth", "100000"),
                new("Ai:Budget:Users:Premium", "100000"),
            ],
            more => more.AddSingleton(transport));
        TokenCounter.WarmUp();
        Routes =
        [
            new TimedRoute.Raw(http, endpoint, Model, MaxOutputTokens),
            new TimedRoute.Bare(http, endpoint, Model, MaxOutputTokens),
            new TimedRoute.Vigor(Services.GetRequiredService<AiGateway>(), $"Vigor on {(IsPostgres ? "PostgreSQL" : "SQLite")}", MaxOutputTokens),
        ];
    }

    public int Words { get; }

    public int PauseMilliseconds { get; }

    public ServiceProvider Services { get; }

    public bool IsPostgres => Services.GetRequiredService<DatabaseLocation>().IsPostgres;

    public IReadOnlyList<TimedRoute> Routes { get; }

    public async ValueTask DisposeAsync()
    {
        server.Kill();
        server.Dispose();
        await Services.DisposeAsync();
        http.Dispose();
    }

    private static SocketsHttpHandler Handler() => new() { AllowAutoRedirect = false, UseCookies = false, ResponseDrainTimeout = TimeSpan.FromMilliseconds(50), PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
}
