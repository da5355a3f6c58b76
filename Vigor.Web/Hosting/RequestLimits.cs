using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Vigor.Core;

namespace Vigor.Web.Hosting;

/// <summary>How often one client address may do what invites abuse.</summary>
internal static class RequestLimits
{
    /// <summary>Name of the limit on the health endpoints: 100 a minute.</summary>
    public const string Health = "health";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Adds the limits a minute and client address: registering 5 (<c>Vigor:Limits:Register</c>), signing in and asking for
    /// a new password 10 (<c>Vigor:Limits:SignIn</c>), health 100. A gym shares one address, so its operator may raise them.
    /// </summary>
    /// <exception cref="ConfigurationMistake">A limit is not a whole number of 1 or more.</exception>
    public static IServiceCollection AddRequestLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var register = Permits(configuration, "Vigor:Limits:Register", 5);
        var signIn = Permits(configuration, "Vigor:Limits:SignIn", 10);
        return services.AddRateLimiter(limits => Limit(limits, register, signIn));
    }

    private static void Limit(RateLimiterOptions limits, int register, int signIn)
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => ForForms(context, register, signIn));
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

    private static int Permits(IConfiguration configuration, string key, int usual)
    {
        var text = configuration[key];
        if (string.IsNullOrEmpty(text))
        {
            return usual;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var permits) && permits > 0
            ? permits
            : throw new ConfigurationMistake(key, "must be a whole number of 1 or more.");
    }

    private static RateLimitPartition<string> ForForms(HttpContext context, int register, int signIn)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            return RateLimitPartition.GetNoLimiter("");
        }

        var path = context.Request.Path.Value?.TrimEnd('/').ToLowerInvariant();
        return path switch
        {
            Links.Register => PerMinute($"{path} {Client(context)}", register),
            Links.Login or Links.ForgotPassword or Links.ResetPassword => PerMinute($"{path} {Client(context)}", signIn),
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
