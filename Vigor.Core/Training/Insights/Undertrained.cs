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
            .Where(group => VolumeGroups.Major.Contains(group.Group) && group.IsBelow)
            .OrderBy(group => group.Mean / group.Low).ThenBy(group => group.Group)
            .ToList();
        if (below.Count == 0)
        {
            yield break;
        }

        var first = below[0];
        var others = below.Count == 1 ? "" : $" {(below.Count == 2 ? "One more muscle is" : $"{below.Count - 1} more muscles are")} below the band.";
        yield return new(
            InsightKind.Undertrained,
            $"{Capital(Name(first))}: {Words.Count(first.Mean, "set")} a week, and {Band(first)} are worth aiming for.{others}",
            $"Weekly sets over {Words.Count(volume.Weeks, "full week")}, one for a muscle trained first and half for one that helps, against the band for your level.",
            [.. below.Select(group => new InsightFigure(Capital(Name(group)), $"{Words.Count(group.Mean, "set")} a week, band {Band(group)}"))],
            $"My {Words.List([.. below.Take(3).Select(Name)])} {(below.Count == 1 ? "gets" : "get")} few sets a week. What should I add?");
    }

    private static string Name(GroupVolume volume) => volume.Group.ToString().ToLowerInvariant();

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static string Band(GroupVolume group) => $"{Words.Number(group.Low)} to {Words.Number(group.High)}";
}
