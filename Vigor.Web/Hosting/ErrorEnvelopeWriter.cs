using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Vigor.Core;

namespace Vigor.Web.Hosting;

/// <summary>Turns whatever is thrown into the envelope for programs or a plain page for people.</summary>
internal sealed class ErrorEnvelopeWriter(TimeProvider time) : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        var refusal = exception as Refusal ?? new Refusal(
            RefusalCode.Internal,
            "The fault is on our side and has been noted. Nothing you stored is lost.");
        context.Response.StatusCode = Status(refusal.Code);
        if (refusal.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString("0", CultureInfo.InvariantCulture);
        }

        if (PlainPage.IsWanted(context.Request))
        {
            await PlainPage.WriteAsync(context, "That did not work", refusal.Message, cancellationToken);
        }
        else
        {
            await WriteAsync(context, refusal, cancellationToken);
        }

        return true;
    }

    /// <summary>Writes the envelope of a refusal; the status is the caller's.</summary>
    public Task WriteAsync(HttpContext context, Refusal refusal, CancellationToken cancellationToken) =>
        context.Response.WriteAsJsonAsync(Envelope(refusal, context), cancellationToken);

    private ErrorEnvelope Envelope(Refusal refusal, HttpContext context)
    {
        var details = new Dictionary<string, string>();
        if (refusal.Field is { } field)
        {
            details["field"] = field;
        }

        if (refusal.RetryAfter is { } wait)
        {
            details["retry_after"] = Math.Ceiling(wait.TotalSeconds).ToString("0", CultureInfo.InvariantCulture);
        }

        return new(new(Name(refusal.Code), refusal.Message, details, time.GetUtcNow(), RequestIds.Of(context)));
    }

    private static string Name(RefusalCode code) => code switch
    {
        RefusalCode.ValidationError => "VALIDATION_ERROR",
        RefusalCode.Unauthorized => "UNAUTHORIZED",
        RefusalCode.Forbidden => "FORBIDDEN",
        RefusalCode.NotFound => "NOT_FOUND",
        RefusalCode.InsufficientProfileData => "INSUFFICIENT_PROFILE_DATA",
        RefusalCode.RateLimitExceeded => "RATE_LIMIT_EXCEEDED",
        RefusalCode.QuotaExceeded => "QUOTA_EXCEEDED",
        RefusalCode.BudgetExceeded => "BUDGET_EXCEEDED",
        RefusalCode.AiServiceUnavailable => "AI_SERVICE_UNAVAILABLE",
        RefusalCode.Conflict => "CONFLICT",
        _ => "INTERNAL",
    };

    private static int Status(RefusalCode code) => code switch
    {
        RefusalCode.ValidationError => StatusCodes.Status400BadRequest,
        RefusalCode.Unauthorized => StatusCodes.Status401Unauthorized,
        RefusalCode.Forbidden => StatusCodes.Status403Forbidden,
        RefusalCode.NotFound => StatusCodes.Status404NotFound,
        RefusalCode.InsufficientProfileData => StatusCodes.Status422UnprocessableEntity,
        RefusalCode.RateLimitExceeded or RefusalCode.QuotaExceeded => StatusCodes.Status429TooManyRequests,
        RefusalCode.BudgetExceeded => StatusCodes.Status402PaymentRequired,
        RefusalCode.AiServiceUnavailable => StatusCodes.Status503ServiceUnavailable,
        RefusalCode.Conflict => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status500InternalServerError,
    };
}
