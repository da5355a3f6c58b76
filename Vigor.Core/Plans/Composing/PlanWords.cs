using Vigor.Core.Exercises;
using Vigor.Core.People;

namespace Vigor.Core.Plans.Composing;

/// <summary>The sentences a plan is explained with.</summary>
internal static class PlanWords
{
    /// <summary>What kind of session it is, as its name ends: "strength".</summary>
    public static string Kind(PlanBrief brief) => brief.LeadGoal switch
    {
        FitnessGoal.Strength => "strength",
        FitnessGoal.MuscleGain => "muscle",
        FitnessGoal.WeightLoss => "conditioning",
        FitnessGoal.Endurance => "endurance",
        _ => "fitness",
    };

    /// <summary>What a session is good for.</summary>
    public static string Description(PlanBrief brief) => brief.LeadGoal switch
    {
        FitnessGoal.Strength => "Heavy movements first, with long rests, so that every set can be a good one.",
        FitnessGoal.MuscleGain => "Enough hard sets for each muscle to grow, spread evenly.",
        FitnessGoal.WeightLoss => "Keeps muscle while you lose fat: the whole body works, and rests stay short.",
        FitnessGoal.Endurance => "Many reps, short rests and steady minutes, so that you last longer.",
        _ => "A little of everything a body is made for.",
    };

    /// <summary>Why an exercise is there, one sentence.</summary>
    public static string Why(Exercise exercise, ExerciseRole role)
    {
        var muscles = Muscles(exercise.Primary);
        return exercise.Pattern switch
        {
            MovementPattern.Squat => $"Bending knees and hips together trains your {muscles}, the base of every step and lift.",
            MovementPattern.Lunge => $"One leg at a time evens out both sides and trains your {muscles}.",
            MovementPattern.Hinge => $"Folding at the hips trains your {muscles}, the counterweight to squats.",
            MovementPattern.HorizontalPush => $"Pushing away from you trains your {muscles}.",
            MovementPattern.VerticalPush => $"Pushing upwards trains your {muscles}.",
            MovementPattern.HorizontalPull => $"Rowing trains your {muscles} and balances all the pushing.",
            MovementPattern.VerticalPull => $"Pulling down trains your {muscles} and keeps shoulders sound.",
            MovementPattern.Core => $"A steady trunk carries over to every other lift; this one trains your {muscles}.",
            MovementPattern.Carry => $"Walking under load ties everything together and trains your {muscles}.",
            MovementPattern.Power => $"Moving fast while fresh trains your {muscles} to react.",
            _ => role == ExerciseRole.Accessory
                ? $"Gives your {muscles} the sets that larger movements leave out."
                : $"Trains your {muscles}.",
        };
    }

    /// <summary>How to hold back; null when nothing speaks against the exercise.</summary>
    public static string? Modification(Contraindication? concern) => concern?.Action switch
    {
        ContraindicationAction.Cap => $"Keep it light and slow, within a range that does not hurt. {concern.Reason}",
        ContraindicationAction.Warn => $"Go carefully and stop if it hurts. {concern.Reason}",
        _ => null,
    };

    /// <summary>When and by how much to ask for more: double progression; ACSM 2009 for the steps.</summary>
    public static string Progression(PlanBrief brief) => brief switch
    {
        { IsCardioOnly: true } => "Add two or three minutes when the last workout felt easy, never more than a tenth in a week; go faster only when you can still talk.",
        { IsGentle: true } => "When every set reaches the upper number with ease two workouts in a row, add one rep to each set first, then the smallest weight there is.",
        { LeadGoal: FitnessGoal.Strength, Level: FitnessLevel.Beginner } => "When every set reaches the upper number, add 2.5 kg for the upper body or 5 kg for the lower next time, and start again at the lower number.",
        _ => "When every set reaches the upper number with the effort asked for, add the smallest step: about 2.5 kg for the upper body, 5 kg for the lower, a harder variant without weights.",
    };

    /// <summary>What to do after failed sessions, and when to take an easier week.</summary>
    public static string BackOff(PlanBrief brief) => brief switch
    {
        { IsCardioOnly: true } => "If you feel worse the day after, halve the minutes once; take a deload, an easy week, every four to eight weeks.",
        { Level: FitnessLevel.Beginner } => "If a lift falls short of the lower number three workouts in a row, deload: take a tenth of the weight off and build up again.",
        _ => "If two lifts stall or you sleep badly for days, take a deload week with half the sets and a tenth less weight; otherwise every four to eight weeks.",
    };

    /// <summary>Muscles in everyday words: "chest and triceps".</summary>
    public static string Muscles(IReadOnlyList<Muscle> muscles)
    {
        var names = InWords.List([.. muscles.Select(Name).Distinct()]);
        return names.Length == 0 ? "body" : names;
    }

    /// <summary>A body area in everyday words.</summary>
    public static string Area(BodyArea area) => area switch
    {
        BodyArea.LowerBack => "lower back",
        BodyArea.Hypertension => "blood pressure",
        _ => area.ToString().ToLowerInvariant(),
    };

    private static string Name(Muscle muscle) => muscle switch
    {
        Muscle.FrontDelts or Muscle.SideDelts => "shoulders",
        Muscle.RearDelts => "rear shoulders",
        Muscle.MiddleBack => "middle back",
        Muscle.LowerBack => "lower back",
        Muscle.Abdominals => "belly muscles",
        Muscle.Obliques => "waist",
        Muscle.Abductors => "outer hips",
        Muscle.Adductors => "inner thighs",
        Muscle.Quadriceps => "thighs",
        Muscle.HipFlexors => "hip flexors",
        Muscle.Lats => "lats",
        _ => muscle.ToString().ToLowerInvariant(),
    };
}
