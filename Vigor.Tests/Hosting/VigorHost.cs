using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Vigor.Core.Data;

namespace Vigor.Tests.Hosting;

/// <summary>The real application inside the test process, on a SQLite file of its own, with a clock the test turns.</summary>
public class VigorHost : WebApplicationFactory<Vigor.Web.Components.App>
{
    /// <summary>Configuration keys with colons; limits by client address are out of the way unless a test brings its own.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = Browser.SharedVigor.Roomy;

    public string DataDirectory { get; } = Directory.CreateTempSubdirectory("vigor-host-").FullName;

    /// <summary>What the application's contexts have sent.</summary>
    public StatementCounter Statements { get; } = new();

    /// <summary>What else stands between the application and its database.</summary>
    public IReadOnlyList<IInterceptor> Interceptors { get; init; } = [];

    /// <summary>Whether passwords are hashed as dearly as for people: a tenth of a second of the processor each.</summary>
    public bool HashesDearly { get; init; }

    /// <summary>What takes the place of its own services.</summary>
    public Action<IServiceCollection> More { get; init; } = _ => { };

    /// <summary>Whether time goes by itself, for people who wait in a browser.</summary>
    public bool HasRealClock { get; init; }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 5, 4, 12, 0, 0, TimeSpan.Zero));

    /// <summary>One with settings beside the usual ones.</summary>
    public static VigorHost With(params (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string>(Browser.SharedVigor.Roomy);
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        return new() { Settings = all };
    }

    /// <summary>Listens on a port of its own, for a browser that brings circuits up, and tells where. Its clock begins at the browser's, which judges cookies by it.</summary>
    public Uri Listen()
    {
        Time.SetUtcNow(TimeProvider.System.GetUtcNow());
        UseKestrel(Ports.Next());
        StartServer();
        return ClientOptions.BaseAddress;
    }

    /// <summary>A browser of somebody new: own cookies, follows no redirect.</summary>
    public FormClient Browse() => new(CreateClient(new() { AllowAutoRedirect = false }));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(DataDirectory, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Logging:Console:LogLevel:Default", "None");
        builder.UseSetting("Vigor:DataDirectory", DataDirectory);
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(More);
        if (!HashesDearly)
        {
            builder.ConfigureTestServices(services => services.PostConfigure<PasswordHasherOptions>(hashes => hashes.IterationCount = 1_000));
        }

        builder.ConfigureTestServices(services => services
            .AddSingleton<TimeProvider>(HasRealClock ? TimeProvider.System : Time)
            .ConfigureDbContext<SqliteVigorDb>(options => options.AddInterceptors([Statements, .. Interceptors]))
            .ConfigureDbContext<PostgresVigorDb>(options => options.AddInterceptors([Statements, .. Interceptors])));
    }
}
