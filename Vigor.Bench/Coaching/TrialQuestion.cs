using System.Text.RegularExpressions;

namespace Vigor.Bench.Coaching;

/// <summary>
/// A question and what it must be taken for. A line is <c>group, tab, expected, tab, turns</c> with <c>||</c> between turns; expected is
/// <c>T:</c> and a pattern of the topic, <c>T:card:writePlan</c>, or <c>F:measure:subject:period</c>, where the measure may be an act and a
/// star stands for anything.
/// </summary>
internal sealed record TrialQuestion(string Group, string Expected, IReadOnlyList<string> Turns)
{
    private const string Card = "T:card:";

    private static readonly Dictionary<string, string> Measures = new(StringComparer.Ordinal)
    {
        ["e1rm"] = "OneRepMax",
        ["last"] = "LastTime",
        ["bodyweight"] = "BodyWeight",
    };

    /// <summary>The questions of a file.</summary>
    public static IReadOnlyList<TrialQuestion> Read(string file) =>
        [.. File.ReadLines(file).Where(line => line.Length > 0).Select(line => line.Split('\t')).Select(cells => new TrialQuestion(cells[0], cells[1], [.. cells[2].Split("||", StringSplitOptions.TrimEntries)]))];

    /// <summary>Whether an answer took the question for what it is.</summary>
    public bool IsMet(AskCase.AskAnswer answer)
    {
        if (Expected.StartsWith(Card, StringComparison.Ordinal))
        {
            return answer.Cards.Any(card => card.StartsWith("Write a workout", StringComparison.Ordinal));
        }

        if (Expected.StartsWith("T:", StringComparison.Ordinal))
        {
            return Regex.IsMatch(answer.Topic ?? "", $"^(?:{Expected[2..]})$", RegexOptions.None, TimeSpan.FromSeconds(1));
        }

        return Expected.Split(':') is [_, var measure, var subject, var period]
            && IsMeasure(measure, answer)
            && (subject is "all" or "push|pull" or "upper|lower" || subject.Split('|').Contains(answer.Subject))
            && (period is "*" || answer.Period == period || answer.Period == $"the {period}");
    }

    private static bool IsMeasure(string measure, AskCase.AskAnswer answer) => measure is "trend" or "compare" or "next"
        ? string.Equals(answer.Act, measure, StringComparison.OrdinalIgnoreCase)
        : string.Equals(answer.Measure, Measures.GetValueOrDefault(measure, measure), StringComparison.OrdinalIgnoreCase) && answer.Act is "LookUp" or "Trend";
}
