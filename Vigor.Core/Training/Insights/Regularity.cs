namespace Vigor.Core.Training.Insights;

/// <summary>How regularly somebody trains, against the days a week they want to.</summary>
internal static class Regularity
{
    /// <summary>Weeks in a row with the goal reached that are worth a word.</summary>
    public const int LeastWeeks = 3;

    /// <summary>Full weeks after which a goal can be told to be too high.</summary>
    public const int WeeksLookedAt = 4;

    public static IEnumerable<Insight> Find(LogPicture picture)
    {
        var isRunningReached = picture.Running?.Days >= picture.Goal;
        var reached = picture.Weeks.Reverse().TakeWhile(week => week.Days >= picture.Goal).Count() + (isRunningReached ? 1 : 0);
        if (reached >= LeastWeeks)
        {
            var weeks = picture.Weeks.TakeLast(reached - (isRunningReached ? 1 : 0)).Concat(isRunningReached ? [picture.Running!] : []);
            yield return new(
                InsightKind.Consistency,
                $"{reached} weeks in a row with your {InWords.Count(picture.Goal, "day")} of training.",
                $"Said from {LeastWeeks} weeks in a row on. The goal is the days a week in your profile.",
                [.. weeks.Select(Figure)],
                $"I have kept up my {InWords.Count(picture.Goal, "day")} a week for {reached} weeks. How do I build on that?");
            yield break;
        }

        var last = picture.Weeks.TakeLast(WeeksLookedAt).ToList();
        if (last.Count == WeeksLookedAt && last.Count(week => week.Days >= picture.Goal) <= 1 && last.Any(week => week.Days > 0))
        {
            var typical = Math.Max(1, last.Select(week => week.Days).Order().ElementAt(WeeksLookedAt / 2));
            yield return new(
                InsightKind.Consistency,
                $"A typical week has {InWords.Count(typical, "training day")}; your goal is {picture.Goal}. A plan for {InWords.Count(typical, "day")} may fit better.",
                $"Said when at most one of the last {WeeksLookedAt} full weeks reached the goal. A plan that fits the week is worth more than a larger one.",
                [.. last.Select(Figure)],
                $"I manage about {InWords.Count(typical, "training day")} a week instead of {picture.Goal}. How should I arrange my training?");
        }
    }

    private static InsightFigure Figure(LoggedWeek week) => new($"Week of {InWords.ShortDay(week.First)}", InWords.Count(week.Days, "day"));
}
