using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Vigor.Core.Configured;

namespace Vigor.Web.Hosting;

/// <summary>How often one client address may do what invites abuse.</summary>
internal static class RequestLimits
{
    /// <summary>Name of the limit on the health endpoints: 100 a minute.</summary>
    public const string Health = "health";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>Adds the limits a minute and client address: <see cref="RequestLimitOptions"/>, and health 100.</summary>
    public static IServiceCollection AddRequestLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddBoundOptions<RequestLimitOptions>(configuration);
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<RequestLimitOptions>>((limits, ours) => Limit(limits, ours.Value));
        return services.AddRateLimiter(_ => { });
    }

    private static void Limit(RateLimiterOptions limits, RequestLimitOptions ours)
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => ForForms(context, ours));
        limits.AddPolicy(Health, context => PerMinute($"health {Client(context)}", 100));
        limits.OnRejected = async (rejected, cancellationToken) =>
        {
            var context = rejected.HttpContext;
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
            var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            await PlainPage.WriteAsync(context, "A moment, please", $"That was tried too often from your address. Try again in {seconds} seconds.", cancellationToken);
        };
    }

    private static RateLimitPartition<string> ForForms(HttpContext context, RequestLimitOptions ours)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            return RateLimitPartition.GetNoLimiter("");
        }

        var path = context.Request.Path.Value?.TrimEnd('/').ToLowerInvariant();
        return path switch
        {
            Links.Register => PerMinute($"{path} {Client(context)}", ours.Register),
            Links.Login or Links.ForgotPassword or Links.ResetPassword => PerMinute($"{path} {Client(context)}", ours.SignIn),
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
