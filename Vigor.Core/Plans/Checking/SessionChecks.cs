using System.Globalization;
using Vigor.Core.Exercises;
using Vigor.Core.People;

namespace Vigor.Core.Plans.Checking;

/// <summary>Whether a session does few things well, and leaves the next one something to work with.</summary>
internal static class SessionChecks
{
    private const int Loaded = 3;

    /// <summary>Lifts that a session of so many minutes does well.</summary>
    public static int MostLifts(int minutes) => minutes switch
    {
        <= 45 => 6,
        <= 75 => 8,
        _ => 9,
    };

    public static PlanCheck FewThings(CheckedWeek week)
    {
        var most = MostLifts(week.Brief.Minutes);
        var isExempt = week.Brief.LeadGoal is FitnessGoal.GeneralFitness or FitnessGoal.WeightLoss;
        var over = week.Days.Max(day => isExempt && day.IsCircuit ? 0 : day.Lifts.Count - most);
        return Scorecard.Of("Few things well", 2, 1 - (0.5 * Math.Max(0, over)), over > 0
            ? string.Create(CultureInfo.InvariantCulture, $"More than the {most} lifts that {week.Brief.Minutes} minutes hold.")
            : "No more lifts than the time holds.");
    }

    public static PlanCheck Fresh(CheckedWeek week)
    {
        var stretched = week.Days.Count == 0 ? 1 : week.Days.Average(Stretched);
        var rested = Rested(week);
        var finding = (stretched, rested) switch
        {
            ( < 1, _) => "The cool-down stretches what was not trained.",
            (_, < 1) => "Days that follow each other load the same muscles.",
            _ => "The cool-down serves what was trained, and days that follow each other differ.",
        };
        return Scorecard.Of("Cool-down and days that follow", 2, (stretched + rested) / 2, finding);
    }

    private static double Stretched(CheckedDay day)
    {
        var stretches = day.Exercises.Where(item => item is { Planned.Role: ExerciseRole.Cooldown, Exercise.Pattern: MovementPattern.Mobility }).ToList();
        if (stretches.Count == 0)
        {
            return 1;
        }

        var trained = day.Exercises
            .Where(item => item.Exercise is not null && item.Planned.Role is not (ExerciseRole.Warmup or ExerciseRole.Cooldown))
            .SelectMany(item => item.Exercise!.Primary.Concat(item.Exercise.Secondary))
            .ToHashSet();
        return trained.Count == 0 ? 1 : (double)stretches.Count(item => item.Exercise!.Primary.Any(trained.Contains)) / stretches.Count;
    }

    private static double Rested(CheckedWeek week)
    {
        if (week.Brief.IsCardioOnly || week.Days.Count < 2 || week.Brief.Scope.Movements.Count < Enum.GetValues<BalancedMovement>().Length)
        {
            return 1;
        }

        var neighbours = week.Neighbours.ToList();
        return neighbours.Count == 0 ? 1 : (double)neighbours.Count(pair => Differ(pair.Day, pair.Next)) / neighbours.Count;
    }

    // Two full-body days differ by what leads them; halves of the body by what they load.
    private static bool Differ(CheckedDay day, CheckedDay next)
    {
        if (IsFull(day) && IsFull(next))
        {
            return day.Lifts[0].Exercise!.Pattern != next.Lifts[0].Exercise!.Pattern;
        }

        return !VolumeCounting.Major.Any(group => Sets(day, group) >= Loaded && Sets(next, group) >= Loaded);
    }

    private static int Sets(CheckedDay day, VolumeGroup group) =>
        day.Lifts.Where(item => VolumeCounting.Of(item.Exercise!.Primary[0]) == group).Sum(item => item.Planned.Sets);

    private static bool IsFull(CheckedDay day)
    {
        var movements = day.Lifts.Select(item => BalancedMovementMeaning.Of(item.Exercise!.Pattern)).OfType<BalancedMovement>().ToHashSet();
        return movements.Any(movement => movement is BalancedMovement.SquatOrLunge or BalancedMovement.Hinge)
            && movements.Any(movement => movement is BalancedMovement.HorizontalPush or BalancedMovement.HorizontalPull or BalancedMovement.VerticalPush or BalancedMovement.VerticalPull);
    }
}
