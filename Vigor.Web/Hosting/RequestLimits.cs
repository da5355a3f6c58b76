using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Vigor.Core;
using Vigor.Core.Configured;

namespace Vigor.Web.Hosting;

/// <summary>How often one client address may do what invites abuse.</summary>
internal static class RequestLimits
{
    /// <summary>Name of the limit on the health endpoints: 100 a minute.</summary>
    public const string Health = "health";

    /// <summary>Name of the limit on what browsers tell of workouts: 600 sendings.</summary>
    public const string Events = "events";

    /// <summary>Name of the limit on what browsers say about reminders: 20 a minute.</summary>
    public const string Push = "push";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>Adds the limits a minute and client address: <see cref="RequestLimitOptions"/> for forms, and health 100.</summary>
    public static IServiceCollection AddRequestLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddBoundOptions<RequestLimitOptions>(configuration);
        services.AddSingleton<FormLimits>();
        services.AddSingleton<CircuitPlaces>();
        return services.AddRateLimiter(Limit);
    }

    /// <summary>A limit of a minute.</summary>
    public static RateLimitPartition<string> PerMinute(string key, int permits) =>
        RateLimitPartition.GetSlidingWindowLimiter(key, _ => new()
        {
            PermitLimit = permits,
            Window = Window,
            SegmentsPerWindow = 6,
            QueueLimit = 0,
        });

    /// <summary>How long to wait for the next permit, in whole seconds.</summary>
    public static TimeSpan WaitOf(RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
        return TimeSpan.FromSeconds(Math.Max(1, Math.Ceiling(wait.TotalSeconds)));
    }

    /// <summary>Who asks: an address, or of IPv6 the /64 that one household or machine gets as a whole.</summary>
    public static string Client(HttpContext context) => ClientNetwork.Of(context.Connection.RemoteIpAddress);

    private static void Limit(RateLimiterOptions limits)
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.AddPolicy(Health, context => PerMinute($"health {Client(context)}", 100));
        limits.AddPolicy(Events, context => PerMinute($"events {Client(context)}", 600));
        limits.AddPolicy(Push, context => PerMinute($"push {Client(context)}", 20));
        limits.OnRejected = async (rejected, cancellationToken) =>
        {
            var context = rejected.HttpContext;
            var seconds = WaitOf(rejected.Lease).TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
            var sentence = $"That was asked too often from your address. Try again in {seconds} seconds.";
            context.Response.Headers.RetryAfter = seconds;
            await (PlainPage.IsWanted(context.Request)
                ? PlainPage.WriteAsync(context, "A moment, please", sentence, cancellationToken)
                : context.RequestServices.GetRequiredService<ErrorEnvelopeWriter>().WriteAsync(context, new(RefusalCode.RateLimitExceeded, sentence), cancellationToken));
        };
    }
}
