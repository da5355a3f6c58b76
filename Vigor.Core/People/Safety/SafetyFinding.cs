namespace Vigor.Core.People.Safety;

/// <summary>A red flag in a message.</summary>
/// <param name="Tier">How urgent.</param>
/// <param name="Rule">Name of the rule that found it; safe to log, for it says nothing about the person.</param>
/// <param name="Text">What the coach answers, in Markdown.</param>
/// <param name="Language">The language of the message, two letters of ISO 639-1; null for English and for what cannot be told.</param>
public sealed record SafetyFinding(SafetyTier Tier, string Rule, string Text, string? Language = null)
{
    /// <summary>Whether no workout is written or started until it has been looked at.</summary>
    public bool StopsTraining => Tier is SafetyTier.Emergency or SafetyTier.SameDay or SafetyTier.Pregnancy;
}
