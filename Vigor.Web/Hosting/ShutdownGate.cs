namespace Vigor.Web.Hosting;

/// <summary>
/// Lets the server stop at once although browsers keep their connections: new circuits are refused, and those that are
/// open are cut when the host stops. Without it an open browser holds a stop for 30 seconds.
/// </summary>
internal static class ShutdownGate
{
    /// <summary>Sends every circuit through the gate.</summary>
    public static void UseShutdownGate(this WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase),
            branch => branch.Use(async (context, next) =>
            {
                if (stopping.IsCancellationRequested)
                {
                    context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                    context.Response.Headers.RetryAfter = "5";
                    return;
                }

                // Its disposal waits for a cut that is under way, so that none reaches a request that has ended by itself.
                await using var cut = stopping.Register(context.Abort);
                await next(context);
            }));
    }
}
