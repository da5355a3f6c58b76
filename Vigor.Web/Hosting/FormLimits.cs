using Microsoft.Extensions.Options;
using Vigor.Core.Data.Shared;

namespace Vigor.Web.Hosting;

/// <summary>How often one client address may send the forms that invite guessing; see <see cref="RequestLimitOptions"/>.</summary>
internal sealed class FormLimits(IOptions<RequestLimitOptions> options, MinuteCounts counts)
{
    /// <summary>Counts a form that is sent.</summary>
    /// <returns>How long to wait when it is one too many; null when it may go on.</returns>
    public async ValueTask<TimeSpan?> CountAsync(HttpContext context)
    {
        var path = context.Request.Path.Value?.TrimEnd('/').ToLowerInvariant();
        int? most = path switch
        {
            Links.Register => options.Value.Register,
            Links.Demo or Links.Login or Links.ForgotPassword or Links.ResetPassword => options.Value.SignIn,
            _ => null,
        };
        return most is { } times ? await counts.CountAsync($"{path} {RequestLimits.Client(context)}", times) : null;
    }
}
