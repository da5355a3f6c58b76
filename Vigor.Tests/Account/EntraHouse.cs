using Vigor.Tests.Hosting;

namespace Vigor.Tests.Account;

/// <summary>A Vigor whose people sign in at a provider.</summary>
public sealed class EntraHouse : IAsyncLifetime
{
    public EntraHouse() => Vigor = new()
    {
        HasRealClock = true,
        Settings = new Dictionary<string, string>(Browser.SharedVigor.Roomy) { ["AzureAd:Authority"] = Provider.Address.ToString(), ["AzureAd:ClientId"] = IdentityProvider.Client },
    };

    internal IdentityProvider Provider { get; } = new();

    internal VigorHost Vigor { get; }

    public async ValueTask InitializeAsync() => await Provider.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await Vigor.DisposeAsync();
        await Provider.DisposeAsync();
    }
}
