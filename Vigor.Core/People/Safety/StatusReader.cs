using System.Collections.Frozen;

namespace Vigor.Core.People.Safety;

/// <summary>Reads of whom, when, whether and what for something about the body is said, from the words around it.</summary>
internal sealed class StatusReader(SafetyRules data)
{
    private const int Near = 4, Before = 3, Within = 8;

    private static readonly FrozenSet<string> Noes = FrozenSet.Create(
        StringComparer.Ordinal, "no", "none", "nope", "nah", "never", "negative", "nein", "non", "nee", "nao", "nie");

    private static readonly FrozenSet<string> AfterNo = FrozenSet.Create(
        StringComparer.Ordinal, "never", "not", "none", "nothing", "just", "only", "thanks", "zero", "nie", "nur", "jamais", "nunca", "mai", "nooit", "nigdy");

    // "Can I get a stroke" is not of a stroke that somebody has, and "quali sono" is no "sono" of one's own.
    private static readonly FrozenSet<string> Supposing = FrozenSet.Create(
        StringComparer.Ordinal,
        "can", "could", "will", "would", "may", "might", "do", "if", "should", "kann", "konnte", "konnen", "soll", "sollte", "darf", "werde", "muss", "wenn", "wie", "puis", "peux", "dois", "posso", "devo", "puedo", "debo", "kan", "mag", "moet", "czy", "moge", "quali", "quais");

    private static readonly FrozenSet<string> Joining = FrozenSet.Create(
        StringComparer.Ordinal, "but", "and", "aber", "und", "mais", "et", "pero", "y", "ma", "mas", "maar", "ale");

    private static readonly FrozenSet<string> Denying = FrozenSet.Create(
        StringComparer.Ordinal,
        "no", "not", "never", "without", "dont", "doesnt", "didnt", "isnt", "arent", "kein", "keine", "keinen", "nicht", "sans", "pas", "sin", "senza", "non", "sem", "geen", "niet", "nie", "bez", "ningun", "nao");

    private readonly FrozenSet<string> fillers = data.Fillers.ToFrozenSet();
    private readonly FrozenSet<string> listed = data.Listed.ToFrozenSet();
    private readonly Phrase[] negations = data.Phrases(data.Negations);
    private readonly Phrase[] past = data.Phrases(data.Past);
    private readonly Phrase[] present = data.Phrases(data.Present);
    private readonly Phrase[] days = data.Phrases(data.Days);
    private readonly Phrase[] others = data.Phrases(data.Others);
    private readonly Phrase[] kin = data.Phrases(data.Kin, isExact: true);
    private readonly Phrase[] acute = data.Phrases(data.Acute);
    private readonly Phrase[] knowledge = data.Phrases(data.Knowledge);
    private readonly Phrase[] aboutIt = data.Phrases(data.AboutIt);
    private readonly Phrase[] unclear = data.Phrases(data.Unclear);
    private readonly Phrase[] conditional = data.Phrases(data.Conditional);
    private readonly Phrase[] happened = data.Phrases(data.Happened);
    private readonly Phrase[] figures = data.Phrases(data.Figures);
    private readonly Phrase[] laughter = data.Phrases(data.Laughter);
    private readonly Phrase[] effects = data.Phrases(data.Effects);
    private readonly Phrase[] sharper = data.Phrases(data.Sharper);
    private readonly Phrase[] harm = data.Phrases(data.Harm);
    private readonly Phrase[] over = data.Phrases(data.Over, isExact: true);
    private readonly Phrase[] spared = data.Phrases(data.Spared, isExact: true);
    private readonly FrozenDictionary<string, Phrase[]> own = data.Own.ToFrozenDictionary(language => language.Key, language => data.Phrases(language.Value), StringComparer.Ordinal);

    /// <summary>The status of a red flag. Of two readings it takes the more careful one.</summary>
    /// <param name="told">The message.</param>
    /// <param name="hit">Where the red flag stands in it.</param>
    /// <param name="rule">Which red flag.</param>
    public MentionStatus OfFlag(ToldWords told, (int Start, int End) hit, SafetyRules.Rule rule)
    {
        var isOfKin = IsOfKin(told, hit);
        var status = new MentionStatus(
            IsOwn: !IsOfSomebodyElse(told, hit) && !(rule.Tier == SafetyTier.SeeClinician && isOfKin),
            IsPast: !rule.EvenPast && !told.Has(present) && IsPast(told, hit),
            IsDenied: IsDenied(told, hit),
            Talk: rule.IsAlwaysReported ? TalkKind.Report : TalkOfFlag(told, hit, rule));
        return status with { IsTheirs = isOfKin && status is { IsOwn: false, IsPast: false, IsDenied: false, Talk: TalkKind.Report } };
    }

    /// <summary>The status of what training has to respect.</summary>
    /// <param name="told">The message.</param>
    /// <param name="hit">Where it stands in it.</param>
    public MentionStatus OfLimitation(ToldWords told, (int Start, int End) hit) => new(
        IsOwn: !IsOfKin(told, hit),
        IsPast: Around(told, over, hit),
        IsDenied: IsDeniedNear(told, hit) || told.Find(spared).Any(found => found.Start < hit.End && hit.Start - found.End <= Near && told.AreTogether(found.Start, hit.Start)),
        Talk: !IsOwn(told) && Leads(told, harm, hit) ? TalkKind.Knowledge : TalkKind.Report);

    /// <summary>Whether what a place says is denied: "no chest pain".</summary>
    public bool IsDenied(ToldWords told, (int Start, int End) hit)
    {
        var words = told.Words;
        if (IsAnsweredNo(words, hit))
        {
            return true;
        }

        for (var index = hit.Start; index >= 0 && (index == hit.Start || told.AreTogether(index, hit.Start)); index--)
        {
            if (negations.Any(negation => negation.EndsBefore(words, index)) && told.AreTogether(index - 1, hit.Start))
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

    private TalkKind TalkOfFlag(ToldWords told, (int Start, int End) hit, SafetyRules.Rule rule)
    {
        if (Around(told, figures, hit))
        {
            return TalkKind.Figure;
        }

        if (rule.Pumps && told.Has(effects) && !told.Has(sharper))
        {
            return TalkKind.Effect;
        }

        var isOwn = IsOwn(told);
        if (!isOwn && (Leads(told, knowledge, hit) || Around(told, aboutIt, hit)))
        {
            return TalkKind.Knowledge;
        }

        // What goes on is no joke, however it is told.
        var isUnclear = (told.Has(laughter) && !told.Has(present)) || (Leads(told, conditional, hit) && !told.Has(happened)) || (!isOwn && told.Text.Contains('?', StringComparison.Ordinal) && told.Has(unclear));
        return isUnclear ? TalkKind.Unclear : TalkKind.Report;
    }

    // "Is this a heart attack", "since yesterday", "I fainted"; but not "can I get a stroke".
    private bool IsOwn(ToldWords told) => told
        .Find(own[told.Language is { } language && own.ContainsKey(language) ? language : "en"])
        .Any(found => found.Start == 0 || !told.AreTogether(found.Start - 1, found.Start) || !Supposing.Contains(told.Words[found.Start - 1].Word));

    private bool IsOfSomebodyElse(ToldWords told, (int Start, int End) hit) =>
        told.Find(others).Any(other => other.Start < hit.Start && hit.Start <= other.End) && !told.Has(acute);

    // "My wife has a bad back", and not "my wife says that I have one".
    private bool IsOfKin(ToldWords told, (int Start, int End) hit) => told.Find(kin)
        .Any(found => found.Start <= hit.Start && told.AreTogether(found.Start, hit.Start) && hit.Start - found.End <= Within
            && !Enumerable.Range(found.End, Math.Max(0, hit.Start - found.End)).Any(index => told.Words[index].Word is "i" or "im" or "ive" or "my" or "ich" or "je" or "jai" or "yo" or "io" or "eu" or "ik" or "ja"));

    // "I was cleared to train but fainted today" is of today, "chest pain last year, cleared: what do I train today?" is not.
    private bool IsPast(ToldWords told, (int Start, int End) hit) =>
        Nearest(told, past, hit) is { } then && !(Nearest(told, days, hit) <= then);

    /// <summary>Words between a place and the nearest of some phrases in its sentence; null when there is none.</summary>
    private static int? Nearest(ToldWords told, Phrase[] phrases, (int Start, int End) hit) => told.Find(phrases)
        .Where(time => told.AreTogether(time.Start, hit.Start))
        .Select(time => (int?)Math.Max(0, Math.Max(hit.Start - time.End, time.Start - hit.End)))
        .Min();

    // Before it in its sentence, and not far.
    private static bool Leads(ToldWords told, Phrase[] phrases, (int Start, int End) hit) =>
        told.Find(phrases).Any(found => found.Start <= hit.Start && hit.Start - found.End <= Within && told.AreTogether(found.Start, hit.Start));

    // Beside or over it in its sentence, with nothing in between that begins another thought.
    private static bool Around(ToldWords told, Phrase[] phrases, (int Start, int End) hit) => told.Find(phrases).Any(found =>
        told.AreTogether(found.Start, hit.Start)
        && found.Start - hit.End <= Near && hit.Start - found.End <= Near
        && !Between(found, hit).Any(index => Joining.Contains(told.Words[index].Word)));

    private static IEnumerable<int> Between((int Start, int End) one, (int Start, int End) other)
    {
        var (from, to) = one.Start < other.Start ? (one.End, other.Start) : (other.End, one.Start);
        return Enumerable.Range(from, Math.Max(0, to - from));
    }

    // "No knee pain", "my knee does not hurt".
    private static bool IsDeniedNear(ToldWords told, (int Start, int End) hit) =>
        Enumerable.Range(Math.Max(0, hit.Start - Before), Math.Min(hit.Start, Before) + hit.End - hit.Start)
            .Any(index => told.AreTogether(index, hit.Start) && Denying.Contains(told.Words[index].Word)
                && !Enumerable.Range(index, Math.Max(0, hit.Start - index)).Any(between => Joining.Contains(told.Words[between].Word)));

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
}
