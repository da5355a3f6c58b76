using Vigor.Core.Exercises;

namespace Vigor.Core.Training.Insights;

/// <summary>
/// When an easier week is due: two lifts have stalled, somebody comes to training worn out, or hard weeks have followed each
/// other without an easy one. Athletes take one every 5.8 ± 3.4 weeks (survey of 246, preprint rs-3468381); usual practice is
/// every four to eight, the sooner the harder the weeks. Beginners need none by the calendar: a step back after failed sets does it.
/// </summary>
internal static class Deload
{
    /// <summary>Stalled lifts that make one due.</summary>
    public const int LeastStalls = 2;

    /// <summary>Hard weeks in a row after very hard, ordinary or unrated, and moderate training.</summary>
    public const int WeeksWhenVeryHard = 4, WeeksUsually = 6, WeeksWhenModerate = 8;

    /// <summary>Mean effort of 10 from which training is very hard, and below which it is moderate.</summary>
    public const decimal VeryHard = 8, Moderate = 6;

    /// <summary>Share of the usual sets up to which a week is easy: a deload takes 40 to 50 % off.</summary>
    public const decimal EasyShare = 0.6m;

    /// <summary>Days and check-ins that are looked back on, and how many of them say something.</summary>
    public const int CheckInDays = 14, LastCheckIns = 5, LeastCheckIns = 3;

    private const string Advice = "An easier week has the same exercises, about half the sets, and 10 to 20 % less weight.";

    public static IEnumerable<Insight> Find(LogPicture picture)
    {
        var stalls = Stall.All(picture);
        if (stalls.Count >= LeastStalls)
        {
            yield return new(
                InsightKind.DeloadDue,
                $"Time for an easier week: {stalls.Count} lifts have stopped rising.",
                $"{Advice} It is due when {LeastStalls} lifts or more have stalled.",
                [.. stalls.Select(stall => new InsightFigure(stall.Lift.Name, $"no rise in {stall.Sessions} workouts, best {picture.Units.EstimateText(new Load(stall.Best.Value))}"))],
                $"{stalls.Count} of my lifts have stopped rising: {InWords.List([.. stalls.Take(3).Select(stall => InWords.InSentence(stall.Lift.Name))])}. Should I take an easier week?");
        }
        else if (Lately(picture) is { Count: >= LeastCheckIns } felt && felt.Average(checkIn => (decimal)checkIn.Recovery) is <= Session.WornOut and var mean)
        {
            yield return new(
                InsightKind.DeloadDue,
                $"Time for an easier week: you come to training worn out, {InWords.Number(mean)} of {Session.MaxRecovery} on average.",
                $"{Advice} It is due when the mean of the last {LeastCheckIns} to {LastCheckIns} workouts within {CheckInDays} days is {Session.WornOut} of {Session.MaxRecovery} or less.",
                [.. felt.Select(checkIn => new InsightFigure(InWords.ShortDay(checkIn.Day), $"{checkIn.Recovery} of {Session.MaxRecovery} recovered"))],
                "I come to training worn out. Should I take an easier week?");
        }
        else if (picture.Level != FitnessLevel.Beginner && HardWeeks(picture.Weeks) is { Count: > 0 } hard && hard.Count >= Limit(hard))
        {
            yield return new(
                InsightKind.DeloadDue,
                $"Time for an easier week: the last {hard.Count} were hard without a break.",
                $"{Advice} It is due after {WeeksWhenVeryHard} to {WeeksWhenModerate} hard weeks in a row, the sooner the harder they felt.",
                [.. hard.Select(week => new InsightFigure($"Week of {InWords.ShortDay(week.First)}", Figure(week)))],
                $"I have trained hard for {hard.Count} weeks in a row. Should I take an easier week?");
        }
    }

    /// <summary>The weeks since the last easy one, oldest first.</summary>
    public static IReadOnlyList<LoggedWeek> HardWeeks(IReadOnlyList<LoggedWeek> weeks)
    {
        var trained = weeks.Where(week => week.Sets > 0).ToList();
        if (trained.Count == 0)
        {
            return [];
        }

        var easy = EasyShare * trained.Sum(week => week.Sets) / trained.Count;
        return [.. weeks.Reverse().TakeWhile(week => week.Sets > easy).Reverse()];
    }

    private static List<CheckIn> Lately(LogPicture picture) =>
        [.. picture.CheckIns.Where(checkIn => checkIn.Day > picture.Today.AddDays(-CheckInDays)).Take(LastCheckIns)];

    private static int Limit(IReadOnlyList<LoggedWeek> hard) => hard.Average(week => week.Effort) switch
    {
        >= VeryHard => WeeksWhenVeryHard,
        < Moderate => WeeksWhenModerate,
        _ => WeeksUsually,
    };

    private static string Figure(LoggedWeek week) =>
        $"{InWords.Count(week.Sets, "set")} on {InWords.Count(week.Days, "day")}{(week.Effort is { } effort ? $", felt like {InWords.Number(effort)} of 10" : "")}";
}
