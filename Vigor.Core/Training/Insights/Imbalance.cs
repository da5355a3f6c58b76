using Vigor.Core.Training.Charts;

namespace Vigor.Core.Training.Insights;

/// <summary>Much more pushing than pulling, or the other way round, over four weeks.</summary>
internal static class Imbalance
{
    /// <summary>Sets below which a share says nothing.</summary>
    public const int LeastSets = 12;

    public static IEnumerable<Insight> Find(LogPicture picture)
    {
        if (picture.Balance is not { } balance || balance.Push + balance.Pull < LeastSets)
        {
            yield break;
        }

        if (balance.PushToPull is { } ratio and >= Balance.LeastRatio and <= Balance.MostRatio)
        {
            yield break;
        }

        var (more, less, most, least) = balance.Push > balance.Pull
            ? ("pushing", "pulling", balance.Push, balance.Pull)
            : ("pulling", "pushing", balance.Pull, balance.Push);
        yield return new(
            InsightKind.Imbalance,
            $"More {more} than {less}: {most} against {InWords.Count(least, "set")} in four weeks.",
            $"Between {InWords.Number(100 * Balance.LeastRatio)} and {InWords.Number(100 * Balance.MostRatio)} pushes for 100 pulls count as balanced. Both together keep shoulders happy.",
            [new("Sets of pushes", InWords.Number(balance.Push)), new("Sets of pulls", InWords.Number(balance.Pull))],
            $"In four weeks I did {most} sets of {more} and {least} of {less}. What should I add or leave out?");
    }
}
