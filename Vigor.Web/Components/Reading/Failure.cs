using System.Diagnostics;
using Vigor.Core;

namespace Vigor.Web.Components.Reading;

/// <summary>A failure as a person may read it: never the text of an exception that is not a <see cref="Refusal"/>.</summary>
/// <param name="Title">What happened.</param>
/// <param name="Text">What is safe and what to do.</param>
/// <param name="RequestId">Finds the failure in the log; absent for a refusal, which is not a fault.</param>
/// <param name="Field">The field it belongs to, when it belongs to one.</param>
/// <param name="Code">What kind of refusal it is, when it is one.</param>
/// <param name="Advice">What to do about it, where that is more than a sentence; Markdown.</param>
public sealed record Failure(string Title, string Text, string? RequestId = null, string? Field = null, RefusalCode? Code = null, string? Advice = null)
{
    /// <summary>Whether there is no such thing that is theirs: trying again brings nothing.</summary>
    public bool IsMissing => Code == RefusalCode.NotFound;

    /// <summary>What to show for an exception; one that is not a refusal is logged with the id that is shown.</summary>
    public static Failure From(Exception exception, ILogger log)
    {
        if (exception is Refusal refusal)
        {
            return new(refusal.Title ?? Heading(refusal.Code), refusal.Message, Field: refusal.Field, Code: refusal.Code, Advice: refusal.Advice);
        }

        var id = Activity.Current?.TraceId.ToString() ?? ActivityTraceId.CreateRandom().ToString();
        FailureLog.Unexpected(log, id, exception);
        return new("That did not work", "The fault is on our side and has been noted. Nothing you stored is lost. Try again in a moment.", id);
    }

    private static string Heading(RefusalCode code) => code switch
    {
        RefusalCode.NotFound => "Not found",
        RefusalCode.ValidationError => "Please check this",
        RefusalCode.RateLimitExceeded => "A moment, please",
        RefusalCode.Conflict => "Changed elsewhere",
        _ => "That is not possible",
    };
}
