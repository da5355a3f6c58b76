using Vigor.Tests.Hosting;

namespace Vigor.Tests.Browser;

/// <summary>One Vigor on SQLite for the browser tests that do not kill it.</summary>
public class SharedVigor : IAsyncLifetime
{
    private VigorProcess? process;

    /// <summary>Limits by client address must not stop many test people on one machine.</summary>
    public static IReadOnlyDictionary<string, string> Roomy { get; } = new Dictionary<string, string>
    {
        ["Vigor:Limits:Register"] = "10000",
        ["Vigor:Limits:SignIn"] = "10000",
    };

    public VigorProcess Vigor => process ?? throw new InvalidOperationException("This Vigor is no process of its own.");

    public Uri Address { get; protected set; } = null!;

    public virtual string DataDirectory => Vigor.DataDirectory;

    public virtual async ValueTask InitializeAsync()
    {
        process = await VigorProcess.StartAsync(Roomy);
        Address = process.Address;
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Vigor.DisposeAsync();
    }
}
