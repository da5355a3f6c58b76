using System.Globalization;
using System.Threading.RateLimiting;

namespace Vigor.Web.Hosting;

/// <summary>How often one client address may do what invites abuse.</summary>
internal static class RequestLimits
{
    /// <summary>Name of the limit on the health endpoints: 100 a minute.</summary>
    public const string Health = "health";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>Adds the limits: registering 5 a minute, signing in and asking for a new password 10 a minute, health 100 a minute.</summary>
    public static IServiceCollection AddRequestLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(ForForms);
        limits.AddPolicy(Health, context => PerMinute($"health {Client(context)}", 100));
        limits.OnRejected = async (rejected, cancellationToken) =>
        {
            var context = rejected.HttpContext;
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
            var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            await PlainPage.WriteAsync(context, "A moment, please", $"That was tried too often from your address. Try again in {seconds} seconds.", cancellationToken);
        };
    });

    private static RateLimitPartition<string> ForForms(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            return RateLimitPartition.GetNoLimiter("");
        }

        var path = context.Request.Path.Value?.TrimEnd('/').ToLowerInvariant();
        return path switch
        {
            Links.Register => PerMinute($"{path} {Client(context)}", 5),
            Links.Login or Links.ForgotPassword or Links.ResetPassword => PerMinute($"{path} {Client(context)}", 10),
            _ => RateLimitPartition.GetNoLimiter(""),
        };
    }

    private static RateLimitPartition<string> PerMinute(string key, int permits) =>
        RateLimitPartition.GetSlidingWindowLimiter(key, _ => new()
        {
            PermitLimit = permits,
            Window = Window,
            SegmentsPerWindow = 6,
            QueueLimit = 0,
        });

    private static string Client(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
}
