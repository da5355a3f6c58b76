using System.Collections.Concurrent;
using Vigor.Core.Exercises;
using Vigor.Core.People;

namespace Vigor.Core.Plans;

/// <summary>What limitations and readiness say about an exercise, the strictest word first.</summary>
internal static class Suitability
{
    /// <summary>Vigorous begins at 6 MET (2024 Adult Compendium).</summary>
    private const double Vigorous = 6;

    private static readonly Contraindication TooHard =
        new(ContraindicationAction.Exclude, "Your readiness answers call for light and moderate training.");

    private static readonly Contraindication BeforeClearance =
        new(ContraindicationAction.Exclude, "Until a doctor has cleared you, easy walking and gentle mobility are enough.");

    // Rules are asked for thousands of times and never change while the process runs.
    private static readonly ConcurrentDictionary<(string Slug, BodyArea Area, LimitationSeverity Severity), Contraindication?> Known = new();

    /// <summary>The strictest contraindication; null when nothing speaks against the exercise.</summary>
    public static Contraindication? Of(PlanBrief brief, Exercise exercise)
    {
        var strictest = OfReadiness(brief.Readiness, exercise);
        foreach (var limitation in brief.Limitations)
        {
            var found = Known.GetOrAdd(
                (exercise.Slug, limitation.Area, limitation.Severity),
                static (key, exercise) => ContraindicationTable.For(exercise, key.Area, key.Severity),
                exercise);
            if (found is not null && (strictest is null || found.Action > strictest.Action))
            {
                strictest = found;
            }
        }

        return strictest;
    }

    /// <summary>Whether an exercise is out of the question.</summary>
    public static bool Excludes(PlanBrief brief, Exercise exercise) => Of(brief, exercise)?.Action == ContraindicationAction.Exclude;

    private static Contraindication? OfReadiness(ReadinessOutcome readiness, Exercise exercise) => readiness switch
    {
        ReadinessOutcome.Red when !IsEasy(exercise) => BeforeClearance,
        ReadinessOutcome.Amber when exercise.Pattern == MovementPattern.Power
            || (exercise.Pattern == MovementPattern.Cardio && Compendium.Met(exercise.MetCode) >= Vigorous && !CanBeEasy(exercise)) => TooHard,
        _ => null,
    };

    // 17190 walking at 4.5 to 5.5 km/h, 02024 light calisthenics.
    private static bool IsEasy(Exercise exercise) =>
        exercise.Level == FitnessLevel.Beginner
        && (exercise.Pattern == MovementPattern.Mobility
            || (exercise.Pattern == MovementPattern.Cardio && exercise.MetCode is "17190" or "02024"));

    // A machine whose resistance is set by hand can be ridden as gently as one likes.
    private static bool CanBeEasy(Exercise exercise) =>
        exercise.Level == FitnessLevel.Beginner && !exercise.Tags.Contains(RiskTag.Impact) && exercise.Equipment.Count > 0;
}
