using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vigor.Core.Ai.Services;
using Vigor.Core.Data.Services;
using Vigor.Core.Operations.Services;

namespace Vigor.Bench.Gateway;

/// <summary>The gateway as the application makes it, without the pages.</summary>
public static class GatewayHost
{
    /// <summary>Services of one process.</summary>
    /// <param name="settings">Configuration: the database, the providers, the budgets.</param>
    /// <param name="more">What takes the place of the usual services.</param>
    public static ServiceProvider Start(IEnumerable<KeyValuePair<string, string?>> settings, Action<IServiceCollection>? more = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Vigor:DataDirectory", Path.GetTempPath()), .. settings])
            .Build();
        var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IConfiguration>(configuration);
        more?.Invoke(services);
        return services.AddData(configuration).AddAi(configuration).AddOperations(configuration).BuildServiceProvider();
    }

    /// <summary>Settings of a provider.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="kind">Its protocol.</param>
    /// <param name="endpoint">Its address.</param>
    /// <param name="model">Its model.</param>
    public static IEnumerable<KeyValuePair<string, string?>> Provider(string name, string kind, Uri endpoint, string model) =>
    [
        new($"Ai:Providers:{name}:Kind", kind),
        new($"Ai:Providers:{name}:Endpoint", endpoint.ToString()),
        new($"Ai:Providers:{name}:ApiKey", $"secret-key-of-{name}"),
        new($"Ai:Providers:{name}:Model", model),
    ];

    /// <summary>Applies the schema.</summary>
    public static Task MigrateAsync(this IServiceProvider services) => services.GetRequiredService<DatabaseMigrator>().MigrateAsync();
}
