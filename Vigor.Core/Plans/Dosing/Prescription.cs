using Vigor.Core.Exercises;
using Vigor.Core.People;

namespace Vigor.Core.Plans.Dosing;

/// <summary>
/// Reps, rests and effort by goal, level and place in the session. ACSM position stands 2009 (Ratamess) and 2026,
/// rests for growth after Singer 2024, frequency and set counts after Pelland 2024; gentle doses after NSCA 2019 for older
/// adults and the American Heart Association for hypertension.
/// </summary>
internal static class Prescription
{
    // Beyond 20 reps without a load the exercise is too easy and a harder variant is due; for strength beyond 15.
    private static readonly RepRange BodyWeightReps = new(6, 20), UnloadedStrengthReps = new(6, 15);

    // What is a feat is done for as many reps as stay clean, and never for a number that nobody reaches.
    private static readonly RepRange FeatReps = new(6, 8), TamedFeatReps = new(8, 10);

    // A band pulls hardest at the end of its way: few reps with it are not heavy, only short.
    private static readonly RepRange BandReps = new(8, 12);

    // Nobody hurries a bar on the back or off the floor.
    private const int LeastHeavyRest = 90, LeastHeavyStrengthRest = 120;

    // What one has outgrown, and what no weight can be added to, asks for more of them.
    private static readonly RepRange EasyReps = new(10, 15);

    private static readonly Dose Gentle = new(new(10, 15), new(8, 15), 60, 120, 3);

    // A light lift that carries a session may be repeated once more.
    private const int GentleMainSets = 4;

    private static readonly Dose Explosive = new(new(3, 6), new(3, 6), 120, 180, 4);

    // A core set tires little; long rests in it only cost time.
    private static readonly Dose Core = new(new(8, 12), new(5, 25), 30, 90, 4);

    /// <summary>How an exercise is to be done in a plan for this brief.</summary>
    public static Dose For(PlanBrief brief, Exercise exercise, ExerciseRole role, bool capped) => For(brief.LeadGoal, brief, exercise, role, capped);

    /// <summary>Whether the reps or the seconds of a planned exercise fit one of the goals.</summary>
    public static bool Accepts(PlanBrief brief, PlannedExercise planned, Exercise exercise, bool capped)
    {
        if (planned.Seconds is { } seconds)
        {
            return planned.Reps is null && (exercise.LoadType is LoadType.Timed or LoadType.Distance) && seconds is >= Dose.MinHold and <= Dose.MaxHold;
        }

        return planned.Reps is { } reps && brief.Goals.Any(goal =>
        {
            var accepted = For(goal, brief, exercise, planned.Role, capped).Accepted;
            return reps.Min >= accepted.Min && reps.Max <= accepted.Max;
        });
    }

    /// <summary>Whether the rest of a planned exercise fits one of the goals.</summary>
    public static bool AcceptsRest(PlanBrief brief, PlannedExercise planned, Exercise exercise, bool capped) => brief.Goals.Any(goal =>
    {
        var dose = For(goal, brief, exercise, planned.Role, capped);
        return planned.RestSeconds >= dose.MinRest && planned.RestSeconds <= dose.MaxRest;
    });

    /// <summary>Effort to aim for, RPE: what is capped stays light, beginners keep two reps in reserve.</summary>
    public static decimal Effort(PlanBrief brief, bool capped) => (capped ? Intensity.Light : brief.Intensity) switch
    {
        Intensity.Light => 6,
        Intensity.Intense when brief.Level != FitnessLevel.Beginner => 8.5m,
        Intensity.Intense => 8,
        _ => brief.Level == FitnessLevel.Beginner || brief.IsGentle ? 7 : 7.5m,
    };

    /// <summary>
    /// The hardest effort that another writer may ask for: half a point above Vigor's own is a trainer's choice, more is another
    /// intensity than the one asked for.
    /// </summary>
    public static decimal HardestEffort(PlanBrief brief, bool capped) => Effort(brief, capped) + (capped || brief.IsGentle ? 0 : 0.5m);

    /// <summary>Seconds of a hold or a carry.</summary>
    public static int Hold(PlanBrief brief, Exercise exercise) => exercise.Pattern == MovementPattern.Carry
        ? 40
        : brief.Level switch
        {
            FitnessLevel.Beginner => 20,
            FitnessLevel.Intermediate => 30,
            _ => 45,
        };

    private static Dose For(FitnessGoal goal, PlanBrief brief, Exercise exercise, ExerciseRole role, bool capped)
    {
        if (exercise.Pattern == MovementPattern.Power)
        {
            return Explosive;
        }

        if (capped || (brief.IsGentle && goal != FitnessGoal.Endurance))
        {
            return Unhurried(role == ExerciseRole.Main ? Gentle with { MinRest = GentleRest(goal), MaxSets = GentleMainSets } : Gentle, goal, exercise);
        }

        if (exercise.Pattern is MovementPattern.Core or MovementPattern.Carry)
        {
            return ExerciseNature.IsHardMove(exercise) ? Core with { Reps = TamedFeatReps } : OfTrunk(goal);
        }

        return Carried(ForGoal(goal, brief, role == ExerciseRole.Main, exercise.Mechanic == Mechanic.Isolation), goal, brief, exercise);
    }

    private static Dose OfTrunk(FitnessGoal goal) => goal == FitnessGoal.Endurance ? Core with { Reps = new(15, 20) } : Core;

    /// <summary>The dose of a goal as far as the exercise can carry it.</summary>
    private static Dose Carried(Dose dose, FitnessGoal goal, PlanBrief brief, Exercise exercise)
    {
        if (ExerciseNature.IsHeavyLower(exercise))
        {
            return Unhurried(dose, goal, exercise);
        }

        if (ExerciseNature.IsHardMove(exercise))
        {
            return dose with { Reps = goal is FitnessGoal.Strength or FitnessGoal.MuscleGain ? FeatReps : TamedFeatReps, Accepted = BodyWeightReps };
        }

        if (goal == FitnessGoal.Strength && ExerciseNature.IsBand(exercise))
        {
            return dose with { Reps = BandReps, Accepted = UnloadedStrengthReps };
        }

        if (exercise.LoadType != LoadType.BodyWeight || goal == FitnessGoal.Endurance)
        {
            return dose;
        }

        return dose with
        {
            Reps = OfBodyWeight(exercise, brief, dose),
            Accepted = goal == FitnessGoal.Strength ? UnloadedStrengthReps : BodyWeightReps,
        };
    }

    /// <summary>The dose with rests long enough for a bar on the back or off the floor, whatever the bar is there for and however light it is.</summary>
    private static Dose Unhurried(Dose dose, FitnessGoal goal, Exercise exercise)
    {
        if (!ExerciseNature.IsHeavyLower(exercise))
        {
            return dose;
        }

        var least = Math.Max(dose.MinRest, goal == FitnessGoal.Strength ? LeastHeavyStrengthRest : LeastHeavyRest);
        return dose with { MinRest = least, MaxRest = Math.Max(dose.MaxRest, least) };
    }

    private static RepRange OfBodyWeight(Exercise exercise, PlanBrief brief, Dose dose)
    {
        if (exercise.Level < brief.Level)
        {
            return EasyReps;
        }

        return dose.Reps.Max < 8 ? new(8, 12) : dose.Reps;
    }

    // Light weights need no long rests, but breath and blood pressure come down in them, and each goal has its own.
    private static int GentleRest(FitnessGoal goal) => goal switch
    {
        FitnessGoal.Strength => 120,
        FitnessGoal.WeightLoss => Gentle.MinRest,
        _ => 90,
    };

    private static Dose ForGoal(FitnessGoal goal, PlanBrief brief, bool main, bool isolation)
    {
        var beginner = brief.Level == FitnessLevel.Beginner;
        return goal switch
        {
            FitnessGoal.Strength when beginner => main
                ? new(new(6, 10), new(5, 12), 120, 180, 3)
                : new(new(8, 12), new(5, 12), 60, 120, 3),
            FitnessGoal.Strength when main => new(brief.Intensity == Intensity.Intense ? new(3, 5) : new(4, 6), new(1, 6), 180, 300, 5),
            FitnessGoal.Strength => isolation
                ? new(new(8, 12), new(6, 15), 90, 150, 4)
                : new(new(6, 10), new(6, 10), 90, 150, 4),
            FitnessGoal.MuscleGain when beginner => new(new(8, 12), new(8, 12), main ? 90 : 60, main ? 120 : 90, 3),
            FitnessGoal.MuscleGain when isolation => new(new(10, 15), new(5, 30), 60, 90, 4),
            FitnessGoal.MuscleGain => new(main ? new(6, 10) : new(8, 12), new(5, 30), main ? 120 : 60, main ? 180 : 90, 4),
            FitnessGoal.Endurance => new(new(15, 20), new(15, 25), 30, 90, 4),
            FitnessGoal.WeightLoss => new(new(10, 15), new(8, 15), 45, 90, 3),
            _ => new(beginner ? new(10, 15) : new(8, 12), new(8, 15), main ? 90 : 60, main ? 120 : 90, 3),
        };
    }
}
