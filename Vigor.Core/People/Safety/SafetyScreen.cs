using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Vigor.Core.People.Safety;

/// <summary>
/// Looks for red flags in what a person writes, before anything else sees it. Word rules of our own after the stop signs
/// of ACSM, ACOG Committee Opinion 804 and the cauda equina guidance (NBK52120): immediate, the same every time,
/// and readable in the JSON files of <see cref="SafetyRules"/>. It would rather stop once too often than once too seldom.
/// </summary>
public sealed partial class SafetyScreen
{
    private const string PregnancyContext = "pregnant";

    private static readonly FrozenSet<string> Noes = FrozenSet.Create(
        StringComparer.Ordinal, "no", "none", "nope", "nah", "never", "negative", "nein", "non", "nee", "nao", "nie");

    private static readonly FrozenSet<string> AfterNo = FrozenSet.Create(
        StringComparer.Ordinal, "never", "not", "none", "nothing", "just", "only", "thanks", "zero", "nie", "nur", "jamais", "nunca", "mai", "nooit", "nigdy");

    private readonly FrozenSet<string> fillers;
    private readonly FrozenSet<string> listed;
    private readonly Phrase[] negations;
    private readonly Phrase[] past;
    private readonly Phrase[] present;
    private readonly Phrase[] days;
    private readonly Phrase[] others;
    private readonly Phrase[] acute;
    private readonly Compiled[] rules;
    private readonly SafetyRules data;

    private SafetyScreen(SafetyRules data)
    {
        this.data = data;
        var correct = data.NeverMisspelled.ToFrozenSet();
        Phrase[] Phrases(IReadOnlyList<string>? patterns, bool isOneClause = false) =>
            [.. (patterns ?? []).SelectMany(data.Expand).Select(pattern => new Phrase(pattern, correct, isOneClause))];
        fillers = data.Fillers.ToFrozenSet();
        listed = data.Listed.ToFrozenSet();
        negations = Phrases(data.Negations);
        past = Phrases(data.Past);
        present = Phrases(data.Present);
        days = Phrases(data.Days);
        others = Phrases(data.Others);
        acute = Phrases(data.Acute);
        rules =
        [
            .. data.Rules
                .OrderBy(rule => rule.Tier)
                .Select(rule => new Compiled(rule, Phrases(rule.Says), Phrases(rule.Unless, isOneClause: true), Phrases(rule.With))),
        ];
    }

    /// <summary>The screen with the rules shipped with Vigor.</summary>
    public static SafetyScreen Default { get; } = new(SafetyRules.Read());

    /// <summary>The most urgent red flag of a message, or null when there is none.</summary>
    /// <param name="text">What the person wrote.</param>
    /// <param name="isPregnant">Whether the profile says so; the signs to stop in pregnancy then count without the word.</param>
    public SafetyFinding? Look(string text, bool isPregnant = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = PlainWords.Sentences(Amount().Replace(text, "${amount} ${unit}"));
        var context = isPregnant ? [.. words, (PregnancyContext, int.MaxValue)] : words;
        var goesOn = present.Any(phrase => phrase.Find(words).Any());
        foreach (var rule in rules)
        {
            if (rule.With.Length > 0 && !rule.With.Any(phrase => phrase.Find(context).Any()))
            {
                continue;
            }

            if (rule.Says.SelectMany(phrase => phrase.Find(words)).Any(hit => Counts(rule, words, hit, goesOn)))
            {
                var language = Tongue.Of(text);
                return new(rule.Rule.Tier, rule.Rule.Name, data.Answer(rule.Rule.Text, language), language);
            }
        }

        return null;
    }

    private bool Counts(Compiled rule, IReadOnlyList<(string Word, int Sentence)> words, (int Start, int End) hit, bool goesOn) =>
        !rule.Unless.SelectMany(phrase => phrase.Find(words)).Any(exception => exception.Start < hit.End && hit.Start < exception.End)
        && !IsDenied(words, hit)
        && (rule.Rule.EvenPast || goesOn || !IsPast(words, hit))
        && !IsOfSomebodyElse(words, hit);

    // "10kg" is "10 kg".
    [GeneratedRegex(@"\b(?<amount>\d+)(?<unit>kgs?|kilos?|lbs?|kcal|cals?|mg|k)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    private bool IsOfSomebodyElse(IReadOnlyList<(string Word, int Sentence)> words, (int Start, int End) hit) =>
        others.SelectMany(phrase => phrase.Find(words)).Any(other => other.Start < hit.Start && hit.Start <= other.End)
        && !acute.SelectMany(phrase => phrase.Find(words)).Any();

    // "I was cleared to train but fainted today" is of today, "chest pain last year, cleared: what do I train today?" is not.
    private bool IsPast(IReadOnlyList<(string Word, int Sentence)> words, (int Start, int End) hit) =>
        Nearest(past, words, hit) is { } then && !(Nearest(days, words, hit) <= then);

    /// <summary>Words between a finding and the nearest of some phrases in its sentence; null when there is none.</summary>
    private static int? Nearest(Phrase[] phrases, IReadOnlyList<(string Word, int Sentence)> words, (int Start, int End) hit) => phrases
        .SelectMany(phrase => phrase.Find(words))
        .Where(time => words[time.Start].Sentence == words[hit.Start].Sentence)
        .Select(time => (int?)Math.Max(0, Math.Max(hit.Start - time.End, time.Start - hit.End)))
        .Min();

    private bool IsDenied(IReadOnlyList<(string Word, int Sentence)> words, (int Start, int End) hit)
    {
        if (IsAnsweredNo(words, hit))
        {
            return true;
        }

        for (var index = hit.Start; index >= 0 && (index == hit.Start || words[index].Sentence == words[hit.Start].Sentence); index--)
        {
            if (negations.Any(negation => negation.EndsBefore(words, index)) && words[index - 1].Sentence == words[hit.Start].Sentence)
            {
                return true;
            }

            if (index == 0 || !(fillers.Contains(words[index - 1].Word) || listed.Contains(words[index - 1].Word)))
            {
                return false;
            }
        }

        return false;
    }

    // "Chest pain: no.", "Chest pain? None." and "Fainting? No, never"; but "Chest pain. No idea why" says no such thing.
    private static bool IsAnsweredNo(IReadOnlyList<(string Word, int Sentence)> words, (int Start, int End) hit)
    {
        if (hit.End >= words.Count || !Noes.Contains(words[hit.End].Word))
        {
            return false;
        }

        return hit.End + 1 == words.Count
            || words[hit.End + 1].Sentence != words[hit.End].Sentence
            || (words[hit.End].Sentence != words[hit.Start].Sentence && AfterNo.Contains(words[hit.End + 1].Word));
    }

    private sealed record Compiled(SafetyRules.Rule Rule, Phrase[] Says, Phrase[] Unless, Phrase[] With);
}
