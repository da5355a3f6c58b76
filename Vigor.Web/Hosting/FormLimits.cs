using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Vigor.Web.Hosting;

/// <summary>How often one client address may send the forms that invite guessing; see <see cref="RequestLimitOptions"/>.</summary>
internal sealed class FormLimits(IOptions<RequestLimitOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Limit(context, options.Value));

    /// <summary>Counts a form that is sent.</summary>
    /// <returns>How long to wait when it is one too many; null when it may go on.</returns>
    public TimeSpan? Count(HttpContext context)
    {
        using var lease = limiter.AttemptAcquire(context);
        return lease.IsAcquired ? null : RequestLimits.WaitOf(lease);
    }

    /// <inheritdoc/>
    public void Dispose() => limiter.Dispose();

    private static RateLimitPartition<string> Limit(HttpContext context, RequestLimitOptions options)
    {
        var path = context.Request.Path.Value?.TrimEnd('/').ToLowerInvariant();
        return path switch
        {
            Links.Register => RequestLimits.PerMinute($"{path} {RequestLimits.Client(context)}", options.Register),
            Links.Demo or Links.Login or Links.ForgotPassword or Links.ResetPassword => RequestLimits.PerMinute($"{path} {RequestLimits.Client(context)}", options.SignIn),
            _ => RateLimitPartition.GetNoLimiter(""),
        };
    }
}
