using System.Text.RegularExpressions;

namespace Vigor.Core.Plans.Drafting;

/// <summary>Takes over what a provider wrote in words: one line, no longer than it may be, no figures that are Vigor's to compute, nothing unsafe.</summary>
internal static partial class DraftText
{
    private const int LongestSentence = 300;

    /// <summary>A name without a claim of minutes or calories.</summary>
    public static string Name(string? text)
    {
        var name = Claim().Replace(OneLine(text), "").Trim(' ', ',', '-', '–', '(', ')', ':');
        return name.Cut(PlanLimits.Name).TrimEnd();
    }

    /// <summary>Sentences without those that claim minutes or calories or ask for what is not safe.</summary>
    public static string Sentences(string? text)
    {
        var kept = Sentence().Matches(OneLine(text)).Select(match => match.Value.Trim()).Where(sentence => !Claim().IsMatch(sentence) && !Unsafe().IsMatch(sentence));
        var joined = string.Join(' ', kept);
        return joined.Length <= LongestSentence ? joined : $"{joined.Cut(LongestSentence - 1).TrimEnd()}…";
    }

    private static string OneLine(string? text) => string.Concat((text ?? "").Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();

    [GeneratedRegex(@"[^.!?]+[.!?]*", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\b\d+\s*[- ]?\s*(?:min(?:ute)?s?|hours?|kcal|cal(?:orie)?s?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Claim();

    [GeneratedRegex(
        @"through (?:the )?pain|ignor\w+ (?:the |any |your )?(?:pain|limitation|injur|warning|doctor)|no (?:need (?:for|to) )?warm|skip\w* (?:the |your )?warm|no pain,? no gain|to failure on every|guarantee|cures?\b|heals?\b|https?:|<",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Unsafe();
}
