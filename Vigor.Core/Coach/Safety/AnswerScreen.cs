using System.Text;
using System.Text.RegularExpressions;

namespace Vigor.Core.Coach.Safety;

/// <summary>
/// The last look at what a provider says: a sentence with a dose of a drug, or that sends somebody on through pain, is
/// replaced by a calm one of ours. It goes by whole sentences, so what was shown before stays as it is.
/// </summary>
public static partial class AnswerScreen
{
    private const string InsteadOfDose = "_One sentence is left out here: medicines and doses are for a doctor or a pharmacist._";
    private const string InsteadOfPain = "_One sentence is left out here: pain is a reason to stop, not to push on._";

    /// <summary>The text with unsafe sentences replaced; the same text when there are none.</summary>
    public static string Apply(string text)
    {
        if (!Suspicious().IsMatch(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (var sentence in Sentence().EnumerateMatches(text))
        {
            var span = text.AsSpan(sentence.Index, sentence.Length);
            var instead = Dose().IsMatch(span) ? InsteadOfDose : ThroughPain().IsMatch(span) ? InsteadOfPain : null;
            if (instead is null)
            {
                result.Append(span);
                continue;
            }

            var body = span.TrimStart();
            result.Append(span[..^body.Length]);
            result.Append(ListMark().Match(body.ToString()).Value);
            result.Append(instead);
            result.Append(span[span.TrimEnd().Length..]);
        }

        return result.ToString();
    }

    [GeneratedRegex(@"\b(mg|mcg|µg|iu|ml|cc|units|tablets?|pills?|through|ignor\w+|despite)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Suspicious();

    // A sentence ends with its mark before a space, or with the line; "1.5 mg" has no space after the point.
    [GeneratedRegex(@"\s*[^\n]*?(?:[.!?](?=\s)|\n|$)", RegexOptions.Singleline)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^(?:[-*+]\s+|\d+[.)]\s+|>\s*|#+\s+)+")]
    private static partial Regex ListMark();

    [GeneratedRegex(
        """
        ^(?=.*\b\d+(?:[.,]\d+)?\s*(?:mg|mcg|µg|iu|ml|cc|units|tablets?|pills?)\b)
        (?=.*\b(?:ibuprofen|naproxen|paracetamol|acetaminophen|aspirin|diclofenac|tramadol|codeine|oxycodone|prednis\w+|insulin|metformin|
        semaglutide|ozempic|tirzepatide|testosterone|trenbolone|tren|dianabol|dbol|anavar|winstrol|clenbuterol|ephedrine|hgh|sarms?|ostarine|
        rad-?140|lgd|mk-?677|dnp|epo|steroids?|painkillers?)\b)
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline)]
    private static partial Regex Dose();

    [GeneratedRegex(
        """
        ^(?!.*\b(?:don'?t|don’t|do\ not|never|not|avoid|instead\ of|rather\ than|without|shouldn'?t|shouldn’t|no\ need)\b)
        .*\b(?:(?:push|train|work|power|fight|lift|run|play|go)(?:ing)?\ (?:\w+\ )?(?:right\ )?through|ignor(?:e|ing)|despite)\b
        .{0,25}\b(?:pain|injury|dizziness|numbness)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline)]
    private static partial Regex ThroughPain();
}
