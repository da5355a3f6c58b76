using Vigor.Tests.Hosting;

namespace Vigor.Tests.Browser;

/// <summary>One Vigor on SQLite for the browser tests that do not kill it.</summary>
public sealed class SharedVigor : IAsyncLifetime
{
    /// <summary>Limits by client address must not stop many test people on one machine.</summary>
    public static IReadOnlyDictionary<string, string> Roomy { get; } = new Dictionary<string, string>
    {
        ["Vigor:Limits:Register"] = "10000",
        ["Vigor:Limits:SignIn"] = "10000",
    };

    public VigorProcess Vigor { get; private set; } = null!;

    public Uri Address => Vigor.Address;

    public async ValueTask InitializeAsync() => Vigor = await VigorProcess.StartAsync(Roomy);

    public async ValueTask DisposeAsync() => await Vigor.DisposeAsync();
}
