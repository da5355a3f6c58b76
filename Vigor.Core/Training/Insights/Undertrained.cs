using Vigor.Core.Plans;
using Vigor.Core.Training.Charts;

namespace Vigor.Core.Training.Insights;

/// <summary>Major muscles that get fewer weekly sets than their band.</summary>
internal static class Undertrained
{
    /// <summary>Full weeks before a mean says anything.</summary>
    public const int LeastWeeks = 2;

    public static IEnumerable<Insight> Find(LogPicture picture)
    {
        if (picture.Volume is not { } volume || volume.Weeks < LeastWeeks || volume.Muscles.Count == 0)
        {
            yield break;
        }

        var below = volume.Groups
            .Where(group => VolumeCounting.Major.Contains(group.Group) && group.IsBelow)
            .OrderBy(group => group.Mean / group.Low).ThenBy(group => group.Group)
            .ToList();
        if (below.Count == 0)
        {
            yield break;
        }

        var first = below[0];
        var others = below.Count == 1 ? "" : $" {InWords.Capital(InWords.Counted(below.Count - 1, "more muscle is below its", "more muscles are below their"))} range.";
        yield return new(
            InsightKind.Undertrained,
            $"{InWords.Capital(Name(first))}: {InWords.Count(first.Mean, "set")} a week, and {Band(first)} are worth aiming for.{others}",
            $"Weekly sets over {InWords.Count(volume.Weeks, "full week")}, one for a muscle trained first and half for one that helps, against the range for your level.",
            [.. below.Select(group => new InsightFigure(InWords.Capital(Name(group)), $"{InWords.Count(group.Mean, "set")} a week, range {Band(group)}"))],
            $"My {InWords.List([.. below.Take(3).Select(Name)])} {InWords.Noun(below.Count, "gets", "get")} few sets a week. What should I add?");
    }

    private static string Name(GroupVolume volume) => volume.Group.ToString().ToLowerInvariant();

    private static string Band(GroupVolume group) => $"{InWords.Number(group.Low)} to {InWords.Number(group.High)}";
}
