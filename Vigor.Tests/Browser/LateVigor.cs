using Vigor.Tests.Hosting;

namespace Vigor.Tests.Browser;

/// <summary>A Vigor whose database takes up to 300 ms for each statement.</summary>
public sealed class LateVigor : SharedVigor
{
    private readonly VigorHost host = new() { HasRealClock = true, Interceptors = [new Disturbance { Delay = TimeSpan.FromMilliseconds(300) }] };

    public override string DataDirectory => host.DataDirectory;

    public override ValueTask InitializeAsync()
    {
        Address = host.Listen();
        return ValueTask.CompletedTask;
    }

    public override ValueTask DisposeAsync() => host.DisposeAsync();
}
