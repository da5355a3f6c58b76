using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Diagnostics;
using Vigor.Core;

namespace Vigor.Web.Hosting;

/// <summary>The one shape of an error for programs: code, sentence, details, time and request id.</summary>
/// <param name="Error">The error.</param>
internal sealed record ErrorEnvelope(ErrorEnvelope.Detail Error)
{
    /// <summary>What is inside.</summary>
    /// <param name="Code">Such as NOT_FOUND.</param>
    /// <param name="Message">A sentence for a person.</param>
    /// <param name="Details">What belongs to it: a field, seconds to wait.</param>
    /// <param name="Timestamp">When.</param>
    /// <param name="RequestId">Finds it in the log.</param>
    internal sealed record Detail(
        string Code,
        string Message,
        IReadOnlyDictionary<string, string> Details,
        DateTimeOffset Timestamp,
        [property: JsonPropertyName("request_id")] string RequestId);
}

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
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString("0");
        }

        if (PlainPage.IsWanted(context.Request))
        {
            await PlainPage.WriteAsync(context, "That did not work", refusal.Message, cancellationToken);
        }
        else
        {
            await context.Response.WriteAsJsonAsync(Envelope(refusal, context), cancellationToken);
        }

        return true;
    }

    private ErrorEnvelope Envelope(Refusal refusal, HttpContext context)
    {
        var details = new Dictionary<string, string>();
        if (refusal.Field is { } field)
        {
            details["field"] = field;
        }

        if (refusal.RetryAfter is { } wait)
        {
            details["retry_after"] = Math.Ceiling(wait.TotalSeconds).ToString("0");
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

/// <summary>Registers the error envelope.</summary>
internal static class ErrorEnvelopeHosting
{
    /// <summary>Adds the handler.</summary>
    public static IServiceCollection AddErrorEnvelope(this IServiceCollection services) =>
        services.AddExceptionHandler<ErrorEnvelopeWriter>();

    /// <summary>Catches what is thrown below, and shows the page for addresses that lead nowhere.</summary>
    public static void UseErrorEnvelope(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            // The writer handles everything; the framework insists on a fallback all the same.
            ExceptionHandler = _ => Task.CompletedTask,
            SuppressDiagnosticsCallback = handled => handled.Exception is Refusal,
        });
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
    }
}
