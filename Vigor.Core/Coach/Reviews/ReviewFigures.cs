using System.Globalization;
using System.Text.RegularExpressions;
using Vigor.Core.Training;
using Vigor.Core.Training.Insights;

namespace Vigor.Core.Coach.Reviews;

/// <summary>What a week's review is written from: figures that Vigor computed, in sentences that can stand alone.</summary>
/// <param name="Week">The week.</param>
/// <param name="Before">The week before it.</param>
/// <param name="Insights">What the log says, most important first.</param>
public sealed partial record ReviewFigures(WeekSummary Week, WeekSummary Before, IReadOnlyList<Insight> Insights)
{
    private const int MostInsights = 3;

    /// <summary>The figures a line each, as a provider is given them.</summary>
    public IReadOnlyList<string> Lines =>
    [
        string.Create(CultureInfo.InvariantCulture, $"Week of {InWords.Day(Week.First)}: {Week.Days} of {Week.Goal} training days, {Week.Sessions} workouts, {Week.Minutes} minutes, {Week.Sets} sets."),
        string.Create(CultureInfo.InvariantCulture, $"Week before: {Before.Days} training days, {Before.Minutes} minutes, {Before.Sets} sets."),
        .. Insights.Take(MostInsights).Select(insight => insight.Sentence),
    ];

    /// <summary>The review in Vigor's own words.</summary>
    public string Text
    {
        get
        {
            var goal = Week.Days >= Week.Goal
                ? string.Create(CultureInfo.InvariantCulture, $"You trained on **{InWords.Count(Week.Days, "day")}** and reached your goal of {Week.Goal}")
                : string.Create(CultureInfo.InvariantCulture, $"You trained on **{Week.Days} of {InWords.Count(Week.Goal, "day")}**");
            var work = string.Create(CultureInfo.InvariantCulture, $"{InWords.Count(Week.Minutes, "minute")} and {InWords.Count(Week.Sets, "set")}");
            var findings = Insights.Take(MostInsights).Select(insight => $"- {insight.Sentence}").ToList();
            return $"{goal}: {work}, {Compared}.{(findings.Count == 0 ? "" : $"\n\n{string.Join('\n', findings)}")}\n\n{Next}";
        }
    }

    private string Compared => (Week.Sets - Before.Sets) switch
    {
        _ when Before.Sets == 0 => "after a week without training",
        0 => "as many sets as the week before",
        > 0 and var more => $"{more} more than the week before",
        var less => $"{-less} fewer than the week before",
    };

    private string Next => (NeedsRest: Insights.Any(insight => insight.Kind == InsightKind.DeloadDue), IsReached: Week.Days >= Week.Goal) switch
    {
        { NeedsRest: true } => "This week: the same exercises, about half the sets.",
        { IsReached: true } => "This week: the same again is a good plan.",
        _ => "This week: put one more workout on a day that suits you, even a short one.",
    };

    /// <summary>Whether a text names no figure that is not among these.</summary>
    public bool Covers(string text)
    {
        var known = Lines.SelectMany(Numbers).ToHashSet();
        return Numbers(text).All(known.Contains);
    }

    private static IEnumerable<string> Numbers(string text) => Number().Matches(text).Select(match => match.Value.Replace(',', '.').TrimEnd('.'));


    [GeneratedRegex(@"\d+(?:[.,]\d+)?")]
    private static partial Regex Number();
}
