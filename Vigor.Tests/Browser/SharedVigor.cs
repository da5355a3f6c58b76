using Vigor.Tests.Hosting;

[assembly: AssemblyFixture(typeof(Vigor.Tests.Browser.SharedVigor.End))]

namespace Vigor.Tests.Browser;

/// <summary>
/// One Vigor on SQLite for all browser tests that do not kill it: a server that is warm serves a page for a fifth of what its
/// first one costs. Each test brings people of its own.
/// </summary>
public class SharedVigor : IAsyncLifetime
{
    private static readonly Lazy<Task<VigorProcess>> One = new(() => VigorProcess.StartAsync(Roomy));

    /// <summary>Limits by client address must not stop many test people on one machine.</summary>
    public static IReadOnlyDictionary<string, string> Roomy { get; } = new Dictionary<string, string>
    {
        ["Vigor:Limits:Register"] = "10000",
        ["Vigor:Limits:SignIn"] = "10000",
    };

    public Uri Address { get; protected set; } = null!;

    public virtual string DataDirectory { get; private set; } = "";

    public virtual async ValueTask InitializeAsync()
    {
        var process = await One.Value;
        (Address, DataDirectory) = (process.Address, process.DataDirectory);
    }

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Ends it, and the browser, after the last test.</summary>
    public sealed class End : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Chromium.CloseAsync();
            if (One.IsValueCreated)
            {
                await (await One.Value).DisposeAsync();
            }
        }
    }
}
