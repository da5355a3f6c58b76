using Vigor.Tests.Account;
using Vigor.Tests.Browser;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Components.Reading;

/// <summary>One Vigor with somebody who has used everything, on a database that can be disturbed.</summary>
public sealed class TrainedHost : IAsyncLifetime
{
    public Disturbance Disturbance { get; } = new();

    public VigorHost Vigor { get; }

    public TrainedLife Life { get; private set; } = null!;

    public TrainedHost() => Vigor = new() { Interceptors = [Disturbance] };

    public async ValueTask InitializeAsync()
    {
        TrainedLife.Begin(Vigor);
        using var browser = Vigor.Browse();
        using var registered = await browser.RegisterAsync("ada");
        Life = await TrainedLife.LiveAsync(Vigor);
    }

    public ValueTask DisposeAsync() => Vigor.DisposeAsync();
}
