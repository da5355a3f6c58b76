using System.Text;
using System.Text.RegularExpressions;

namespace Vigor.Core.Coach.Safety;

/// <summary>
/// The last look at what a provider says: a sentence with a dose of a drug, with an extreme diet, that sends somebody on
/// through pain or keeps them from a doctor, is replaced by a calm one of ours. It goes by whole sentences, so what was
/// shown before stays as it is.
/// </summary>
public static partial class UnsafeSentences
{
    private const string InsteadOfDose = "_One sentence is left out here: medicines and doses are for a doctor or a pharmacist._";
    private const string InsteadOfPain = "_One sentence is left out here: pain is a reason to stop, not to push on._";
    private const string InsteadOfDiet = "_One sentence is left out here: so little food, or getting rid of it, does harm._";
    private const string InsteadOfDoctor = "_One sentence is left out here: what a doctor should look at, a doctor should look at._";

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
            if (Instead(span) is not { } instead)
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

    private static string? Instead(ReadOnlySpan<char> sentence) => sentence switch
    {
        _ when Dose().IsMatch(sentence) => InsteadOfDose,
        _ when Denied().IsMatch(sentence) => null,
        _ when ThroughPain().IsMatch(sentence) => InsteadOfPain,
        _ when ExtremeDiet().IsMatch(sentence) => InsteadOfDiet,
        _ when NoDoctor().IsMatch(sentence) => InsteadOfDoctor,
        _ => null,
    };

    [GeneratedRegex(
        @"\b(mg|mcg|µg|iu|ml|cc|units|tablets?|pills?|through|ignor\w+|despite|trotz|k?cal|calories|kalorien|fast\w*|eat\w*|laxatives?|diuretics?|yourself|doctors?|physicians?|physio\w*|medic\w+|insulin|hurts?|weakness)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
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
        (?:\b(?:(?:push|train|work|power|fight|lift|run|play|go)(?:ing)?\ (?:\w+\ )?(?:right\ )?through|ignor(?:e|ing)|despite)\b
        .{0,25}\b(?:pain|injury|dizziness|numbness)\b)
        |\b(?:keep|continue|carry\ on|go\ on|finish|push)\b.{0,40}\beven\ (?:if|when|though)\ (?:it|that|your\ \w+)\ (?:really\ )?hurts?\b
        |\beven\ (?:if|when|though)\ (?:it|that|your\ \w+)\ (?:really\ )?hurts?\b.{0,40}\b(?:keep|continue|carry\ on|go\ on|finish|push)\b
        |\bpain\ is\ (?:just\ |only\ )?weakness\b
        |\b(?:ignorier\w*|trotz|ignore[zr]?|ignora[r]?|negeer)\b.{0,15}\b(?:schmerz\w*|douleur\w*|dolor\w*|dolore|dor|pijn)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline)]
    private static partial Regex ThroughPain();

    // A sentence that warns of something names it, too.
    [GeneratedRegex(
        """
        \b(?:don'?t|don’t|do\ not|never|not|avoid|instead\ of|rather\ than|without|shouldn'?t|shouldn’t|dangerous|harmful|risky|nicht|nie|jamais|nunca|mai|niet)\b
        (?!\ (?:need|have)\ to\b|\ need\b|\ necessary)
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Denied();

    [GeneratedRegex(
        """
        (?:^(?!.*\b(?:deficit|surplus|less|fewer|more|off|burn\w*|extra|below|under)\b)
            .*\b[2-9]\d\d\s*(?:k?cal(?:ories)?|kalorien)\s*(?:a|per|each|every|am|pro|par|al|por)?\s*(?:day|daily|tag|jour|dia|día|giorno)\b)
        |(?:^(?!.*\b(?:deficit|surplus|less|fewer|more|off|burn\w*|extra|meals?|snacks?|breakfast|lunch|dinner|session|workout)\b)
            .*\b(?:limit\ yourself|restrict\ yourself|stick|eat\ only|only\ eat|live\ on|get\ by\ on)\b.{0,20}\b[2-8]\d\d\s*(?:k?cal|calories|kalorien)\b)
        |(?:\b(?:fast|fasting|stop\ eating|eat(?:ing)?\ nothing|go\ without\ food)\b.{0,30}\b(?:[3-9]|[1-9]\d|three|four|five|six|seven|ten|fourteen)\ (?:full\ )?days\b)
        |(?:\b(?:use|take|try|add|with)\b.{0,25}\b(?:laxatives?|diuretics?)\b)
        |(?:\b(?:make|force)\ yourself\ (?:to\ )?(?:sick|vomit|throw\ up)\b)
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline)]
    private static partial Regex ExtremeDiet();

    [GeneratedRegex(
        """
        ^(?!.*\b(?:unless|if|when|until|falls|wenn)\b)
        (?:.*\b(?:no\ need|(?:don'?t|don’t|do\ not|not)\ (?:really\ )?(?:need|have)|needn'?t|skip|ignore|forget|cancel)\b.{0,30}\b(?:doctor|doctors|physician|physio\w*|medical|medic)\b
        |.*\b(?:stop|quit|skip|pause)\ (?:taking\ )?(?:your\ )?(?:\w+\ ){0,2}(?:medication\w*|medicines?|insulin)\b)
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline)]
    private static partial Regex NoDoctor();
}
