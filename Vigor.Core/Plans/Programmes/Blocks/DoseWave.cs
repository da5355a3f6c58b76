using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans.Composing;
using Vigor.Core.Plans.Dosing;

namespace Vigor.Core.Plans.Programmes.Blocks;

/// <summary>
/// How reps, seconds and effort move through a wave. Loaded lifts go from more reps to fewer, because the weight rises;
/// what has no weight, and endurance, goes from fewer to more. Effort rises from half a point under the usual to half a
/// point over it for trained people; beginners and gentle briefs begin easy and stay at the usual effort.
/// Everything stays within what <see cref="Prescription"/> accepts for the goal.
/// </summary>
internal static class DoseWave
{
    /// <summary>What a recovery week takes off the effort: RIR 4 and more (survey preprint rs-3468381).</summary>
    public const decimal RecoveryEase = 2;

    /// <summary>Share of the weight to take in a recovery week, in the middle of the 10 to 20 % that come off.</summary>
    public const decimal RecoveryLoad = 0.85m;

    private const decimal LeastEffort = 5, MostEffort = 9;
    private const int HoldStep = 5, RepStep = 2;

    /// <summary>The exercise as it is done in a week.</summary>
    public static PlannedExercise In(BlockWeek week, PlanBrief brief, ExerciseCandidate candidate, PlannedExercise planned)
    {
        RepRange? reps = planned.Reps is null ? null : Reps(week, brief, candidate, planned.Role);
        return Dosed(week, brief, candidate, planned) with
        {
            Reps = reps,
            Ramp = planned.Ramp is not null && reps is { } range && UsualRamp.Count(range.Min, planned.Sets) is > 0 and var count ? UsualRamp.First(count) : null,
        };
    }

    private static PlannedExercise Dosed(BlockWeek week, PlanBrief brief, ExerciseCandidate candidate, PlannedExercise planned) => planned with
    {
        Seconds = planned.Seconds is { } seconds && candidate.Exercise.Pattern != MovementPattern.Carry && !candidate.IsCapped
            ? Math.Min(Dose.MaxHold, seconds + (HoldStep * Rise(week)))
            : planned.Seconds,
        TargetRpe = Effort(week, brief, candidate.IsCapped),
        LoadShare = week.Phase == WeekPhase.Recovery ? RecoveryLoad : null,
    };

    /// <summary>Effort to aim for, RPE.</summary>
    public static decimal Effort(BlockWeek week, PlanBrief brief, bool capped)
    {
        var usual = Prescription.Effort(brief, capped);
        if (week.Phase == WeekPhase.Recovery)
        {
            return Math.Max(LeastEffort, usual - RecoveryEase);
        }

        var steady = capped || brief.IsGentle || brief.Level == FitnessLevel.Beginner;
        var change = (steady, week) switch
        {
            (true, { Wave: 0, Step: 0 }) => -0.5m,
            (true, _) => 0,
            _ => (week.Third - 1) * 0.5m,
        };
        return Math.Clamp(usual + change, LeastEffort, MostEffort);
    }

    private static RepRange Reps(BlockWeek week, PlanBrief brief, ExerciseCandidate candidate, ExerciseRole role)
    {
        var exercise = candidate.Exercise;
        var dose = Prescription.For(brief, exercise, role, candidate.IsCapped);
        var reps = dose.Reps;
        if (candidate.IsCapped || brief.IsGentle || exercise.Pattern == MovementPattern.Power || ExerciseNature.IsHardMove(exercise))
        {
            return reps;
        }

        if (exercise.LoadType != LoadType.External || brief.LeadGoal == FitnessGoal.Endurance)
        {
            return Within(dose.Accepted, reps.Min + (RepStep * Rise(week)), reps.Max + (RepStep * Rise(week)));
        }

        return week.Third switch
        {
            0 => Within(dose.Accepted, reps.Min + (reps.Max > 6 ? 2 : 1), reps.Max + (reps.Max > 6 ? 2 : 1)),
            1 => reps,
            _ when reps.Max <= 6 || (brief.LeadGoal == FitnessGoal.Strength && role == ExerciseRole.Main) =>
                Within(dose.Accepted, reps.Min - 1, reps.Max - (reps.Max > 6 ? 2 : 1)),
            _ => Within(dose.Accepted, reps.Min, reps.Max - 2),
        };
    }

    // Where no weight can come off, a recovery week goes back to the reps and seconds of the first.
    private static int Rise(BlockWeek week) => week.Phase == WeekPhase.Recovery ? 0 : week.Third;

    private static RepRange Within(RepRange accepted, int min, int max) =>
        new(Math.Clamp(min, accepted.Min, accepted.Max), Math.Clamp(max, accepted.Min, accepted.Max));
}
