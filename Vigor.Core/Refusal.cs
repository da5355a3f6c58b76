namespace Vigor.Core;

/// <summary>
/// The one way a service says no. Carries a code for programs, a sentence for people and, for input that is wrong,
/// the name of the field. Everything else that is thrown is a bug.
/// </summary>
/// <param name="code">What kind of refusal.</param>
/// <param name="sentence">What happened and what to do, in words a person can read.</param>
/// <param name="field">The field the sentence belongs to, when it belongs to one.</param>
public sealed class Refusal(RefusalCode code, string sentence, string? field = null) : Exception(sentence)
{
    /// <summary>What kind of refusal.</summary>
    public RefusalCode Code { get; } = code;

    /// <summary>The field the sentence belongs to, or null.</summary>
    public string? Field { get; } = field;

    /// <summary>What happened, in a word or two, where the code alone would say something else.</summary>
    public string? Title { get; init; }

    /// <summary>What to do about it, where that is more than a sentence; Markdown.</summary>
    public string? Advice { get; init; }

    /// <summary>How long to wait before the same call can succeed, when that is known.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>A value that does not pass: the sentence stands beside the field.</summary>
    public static Refusal Invalid(string field, string sentence) => new(RefusalCode.ValidationError, sentence, field);

    /// <summary>Nothing there for this person, whether it never was, is gone, or is somebody else's.</summary>
    public static Refusal NotFound(string what) => new(RefusalCode.NotFound, $"This {what} does not exist, or it is not yours.");
}
