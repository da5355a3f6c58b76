using Microsoft.AspNetCore.Components;
using Radzen;
using Vigor.Web.Components;
using Vigor.Web.Components.Fields;
using Vigor.Web.Components.Figures;
using Vigor.Web.Components.Reading;

namespace Vigor.Web.Hosting;

/// <summary>The pages: static where nobody is signed in, interactive over one circuit elsewhere.</summary>
internal static class PageHosting
{
    /// <summary>
    /// Bytes of the largest message from a browser: the longest text of any field twice, as its event carries it, each
    /// character escaped to six bytes at worst, and as much again for what is around it.
    /// </summary>
    public const int LargestMessage = 4 * 6 * TextField.Longest;

    /// <summary>Adds Razor components with the circuit settings that keep memory low.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents(circuits =>
        {
            circuits.DetailedErrors = false;

            // A gym's cellar swallows the network for minutes; a circuit that waits costs about 150 KiB.
            circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(5);
            circuits.DisconnectedCircuitMaxRetained = 200;
        }).AddHubOptions(hub => hub.MaximumReceiveMessageSize = LargestMessage);
        services.AddSingleton(typeof(PersistentComponentStateSerializer<>), typeof(PackedState<>));
        services.AddScoped<FirstDrawing>();
        services.AddSingleton<ThemeScript>();
        services.AddCascadingAuthenticationState();
        services.AddRadzenComponents();
        return services;
    }

    /// <summary>Maps every page.</summary>
    public static void MapPages(this WebApplication app) => app
        .MapRazorComponents<App>()
        .AddInteractiveServerRenderMode(server =>
        {
            server.ConfigureWebSocketAcceptContext = CircuitCompression.ConfigureAsync;

            // The policy that keeps others from framing a page is ours; see SecurityHeaders.
            server.ContentSecurityFrameAncestorsPolicy = null;
        });
}
