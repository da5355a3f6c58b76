using System.Globalization;
using Vigor.Core.Exercises;
using Vigor.Core.People;

namespace Vigor.Core.Plans.Checking;

/// <summary>A fault that no number of good points makes up for.</summary>
/// <param name="Limit">The best score a plan with it can have.</param>
/// <param name="Sentence">The fault in words.</param>
internal sealed record HardCap(int Limit, string Sentence)
{
    /// <summary>The faults of a week.</summary>
    public static IEnumerable<HardCap> Of(CheckedWeek week)
    {
        var excluded = week.Exercises.Where(item => item.Concern?.Action == ContraindicationAction.Exclude).Select(item => item.Name).ToList();
        if (excluded.Count > 0)
        {
            yield return week.Brief.Readiness == ReadinessOutcome.Red
                ? new(0, $"Too much before a doctor's clearance: {Scorecard.Names(excluded)}.")
                : new(49, $"Ruled out by your limitations: {Scorecard.Names(excluded)}.");
        }

        var kit = week.Exercises.Where(item => !ExerciseChecks.CanBeDone(item, week.Brief)).Select(item => item.Name).ToList();
        if (kit.Count > 0)
        {
            yield return new(69, $"Needs equipment you do not have: {Scorecard.Names(kit)}.");
        }

        var unknown = week.Exercises.Where(item => item.Exercise is null).Select(item => item.Name).ToList();
        if (unknown.Count > 0)
        {
            yield return new(79, $"Not in the library: {Scorecard.Names(unknown)}.");
        }

        foreach (var day in week.Days.Where(day => ScheduleChecks.Ratio(day, week.Brief) is > 1.25 or < 0.6))
        {
            yield return new(79, string.Create(
                CultureInfo.InvariantCulture,
                $"Takes {day.Seconds / 60:0} minutes where {week.Brief.Minutes} were asked for."));
        }

        foreach (var cap in OfDose(week))
        {
            yield return cap;
        }

        if (Gap(week) is { } gap)
        {
            yield return gap;
        }
    }

    private static IEnumerable<HardCap> OfDose(CheckedWeek week)
    {
        if (week.Brief.IsRecovery || week.Brief.Minutes < LiftChecks.RoomForDoses)
        {
            yield break;
        }

        foreach (var day in week.Days)
        {
            if (week.Brief.Minutes >= LiftChecks.RoomForMains && LiftChecks.IsLifting(week.Brief) && day.FirstMain is { Planned.Sets: 1 } lonely)
            {
                yield return new(79, $"{lonely.Name} is to carry the workout and has a single set.");
            }

            var single = day.Lifts.Count(item => item.Planned.Sets == 1);
            if (single * 3 > day.Lifts.Count)
            {
                yield return new(79, string.Create(CultureInfo.InvariantCulture, $"{single} of {day.Lifts.Count} lifts have a single set."));
            }
        }
    }

    private static HardCap? Gap(CheckedWeek week)
    {
        var covered = week.Covered.Count;
        if (week.Brief.IsCardioOnly || covered >= week.Required)
        {
            return null;
        }

        // Four of seven movements or fewer are hardly a plan; the same share counts where fewer are possible.
        return new(
            covered * 7 <= week.Required * 4 ? 59 : 89,
            string.Create(CultureInfo.InvariantCulture, $"Covers {covered} of {week.Required} movements that are possible."));
    }
}
