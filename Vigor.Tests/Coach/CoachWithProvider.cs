using Vigor.Bench.Gateway;
using Vigor.Bench.Protocol;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Coach;

/// <summary>A coach whose answers come from a provider that says what a test wants.</summary>
public abstract class CoachWithProvider : IAsyncLifetime
{
    protected ProviderDouble Provider { get; private set; } = default!;

    protected CoachOffice Office { get; private set; } = default!;

    public async ValueTask InitializeAsync()
    {
        Provider = await ProviderDouble.StartAsync();
        Office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite, settings: GatewayHost.Provider("openai", "OpenAI", Provider.Endpoint, "gpt-4o-mini").ToDictionary());
    }

    public async ValueTask DisposeAsync()
    {
        await Office.DisposeAsync();
        await Provider.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
