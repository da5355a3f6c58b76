namespace Vigor.Web.Offline;

/// <summary>What goes on without a network: workouts, what a browser keeps for them, and the worker that opens it.</summary>
internal static class OfflineHosting
{
    /// <summary>Adds the list of files that the worker keeps.</summary>
    public static IServiceCollection AddOffline(this IServiceCollection services) => services
        .AddSingleton(provider => ShellFiles.Of(provider.GetRequiredService<IWebHostEnvironment>()));

    /// <summary>Maps every address that browsers ask by themselves.</summary>
    public static void MapOffline(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapEvents();
        endpoints.MapWorkouts();
        endpoints.MapSnapshots();
        endpoints.MapShell();
    }
}
