using Vigor.Core.Exercises;

namespace Vigor.Core.People.Safety;

/// <summary>
/// Hears what somebody says of their body, such as "my knee hurts" or "I'm 24 weeks pregnant": what is their own, there and not over, with how
/// much it restricts.
/// </summary>
public static class ToldLimitations
{
    private const int MildWithin = 3, SevereWithin = 5;
    private const decimal SecondTrimester = 14, ThirdTrimester = 28, HalfAYear = 26, TwoYears = 104;

    private static readonly SafetyRules Data = SafetyRules.Read();
    private static readonly StatusReader Statuses = new(Data);
    private static readonly ConditionTable Table = ConditionTable.Read(Data);
    private static readonly Phrase[] Mild = Data.Phrases(Data.Mild), Severe = Data.Phrases(Data.Severe), Operations = Data.Phrases(Data.Operations);

    private static readonly HashSet<string> Doubts = new(StringComparer.Ordinal)
    {
        "not", "never", "dont", "doesnt", "isnt", "nicht", "pas", "non", "niet", "nao", "nie", "if", "when", "until", "unless", "whether", "hope", "hopefully", "maybe", "almost", "pretend", "say", "imagine",
        "wenn", "falls", "bis", "hoffe", "fast", "quand", "espere", "presque", "cuando", "hasta", "casi", "se", "quando", "quasi", "quase", "als", "bijna",
    };

    /// <summary>What a message says; of two for one area the stricter.</summary>
    public static IReadOnlyList<Limitation> In(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return [.. Strictest(All(new(message)))];
    }

    /// <summary>What is known to need care once a message was read: more, or less when it says that something has healed.</summary>
    /// <param name="known">What was stated before in the conversation.</param>
    /// <param name="message">What the person writes now.</param>
    public static IReadOnlyList<Limitation> After(IReadOnlyList<Limitation> known, string message)
    {
        var told = new ToldWords(message);
        var healed = Table.Parts.Where(part => told.Find(part.Healed).Any(hit => IsPlain(told, hit))).Select(part => part.Area).ToList();
        return [.. Strictest(known.Concat(All(told))).Where(limitation => !healed.Contains(limitation.Area))];
    }

    /// <summary>Limitations of a profile with those that were told; of two for one area the stricter.</summary>
    public static IReadOnlyList<Limitation> With(IReadOnlyList<Limitation> stored, IReadOnlyList<Limitation> told)
    {
        var added = told.Where(one => !stored.Any(known => known.Area == one.Area && known.Severity >= one.Severity)).ToList();
        return added.Count == 0 ? stored : [.. stored.Where(known => added.TrueForAll(one => one.Area != known.Area)), .. added];
    }

    private static IEnumerable<Limitation> Strictest(IEnumerable<Limitation> limitations) =>
        limitations.GroupBy(limitation => limitation.Area).Select(same => same.MaxBy(limitation => limitation.Severity)!);

    private static IEnumerable<Limitation> All(ToldWords told)
    {
        foreach (var (condition, hit) in Hits(told))
        {
            foreach (var area in condition.Areas)
            {
                yield return new(area, area == BodyArea.Pregnancy ? Trimester(told, hit.Start) : SeverityOf(told, hit, condition.Severity)) { Named = condition.Name };
            }
        }

        foreach (var part in Table.Parts)
        {
            foreach (var hit in told.Find(part.Said).Where(hit => !part.IsExercise(told, hit) && Statuses.OfLimitation(told, hit).Holds))
            {
                yield return new(part.Area, SeverityOf(told, hit, LimitationSeverity.Moderate));
            }
        }
    }

    /// <summary>Conditions of one's own, without those whose words are part of another's name: an "inguinal hernia" is no hernia of somewhere else.</summary>
    private static List<(Condition Condition, (int Start, int End) Hit)> Hits(ToldWords told)
    {
        List<(Condition Condition, (int Start, int End) Hit)> taken = [], left = [];
        var found = Table.Conditions.SelectMany(condition => told.Find(condition.Said), (condition, hit) => (condition, hit)).OrderByDescending(one => one.hit.End - one.hit.Start);
        foreach (var one in found)
        {
            if (taken.Exists(other => other.Condition != one.condition && IsPart(one.hit, other.Hit)) || left.Exists(other => other.Hit.Start <= one.hit.Start && one.hit.End <= other.Hit.End))
            {
                continue;
            }

            (Statuses.OfLimitation(told, one.hit).Holds ? taken : left).Add(one);
        }

        return taken;
    }

    // "Knee and hip arthritis" holds two of them: what is longer than two words, or begins elsewhere, is told for itself.
    private static bool IsPart((int Start, int End) hit, (int Start, int End) of)
    {
        const int Short = 2;
        var length = hit.End - hit.Start;
        return of.Start <= hit.Start && hit.End <= of.End && (length == 1 || of == hit || (length == Short && of.Start == hit.Start));
    }

    private static LimitationSeverity Trimester(ToldWords told, int place) => (TimeTold.Trimester(told), TimeTold.Weeks(told, place)) switch
    {
        (1, _) or (null, < SecondTrimester) => LimitationSeverity.Mild,
        (3, _) or (null, >= ThirdTrimester) => LimitationSeverity.Severe,
        _ => LimitationSeverity.Moderate,
    };

    // An operation heals: half a year it is to be spared, after two years hardly.
    private static LimitationSeverity SeverityOf(ToldWords told, (int Start, int End) hit, LimitationSeverity usual)
    {
        if (IsNear(told, Operations, hit, SevereWithin))
        {
            return TimeTold.Weeks(told, hit.Start) switch
            {
                > TwoYears => LimitationSeverity.Mild,
                > HalfAYear => LimitationSeverity.Moderate,
                _ => LimitationSeverity.Severe,
            };
        }

        if (IsNear(told, Severe, hit, SevereWithin))
        {
            return LimitationSeverity.Severe;
        }

        return usual != LimitationSeverity.Severe && IsNear(told, Mild, hit, MildWithin) ? LimitationSeverity.Mild : usual;
    }

    private static bool IsNear(ToldWords told, Phrase[] phrases, (int Start, int End) hit, int within) =>
        told.Find(phrases).Any(found => told.AreTogether(found.Start, hit.Start) && found.Start - hit.End <= within && hit.Start - found.End <= within);

    // Only plain words end a limitation: not "my knee is not fine", "if my knee is fine" or "is my knee fine for squats?".
    private static bool IsPlain(ToldWords told, (int Start, int End) hit) =>
        !told.Text.Contains('?', StringComparison.Ordinal)
        && !Enumerable.Range(0, hit.End).Any(index => told.AreTogether(index, hit.Start) && Doubts.Contains(told.Words[index].Word));
}
