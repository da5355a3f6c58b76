using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;

namespace Vigor.Core.Training.Suggestions;

/// <summary>
/// A first load for a lift that was never done: a cautious share of the body weight by movement and equipment, for about ten
/// reps of a trained man, and less for whoever is new or weighs less. The shares are conservative practice, not measured: who
/// starts too light has lost one set, who starts too heavy more than that.
/// </summary>
internal static class FirstLoad
{
    /// <summary>Body weight to reckon with while it is not known, in grams: near the mean of adults.</summary>
    private const int UsualBody = 70_000;

    /// <summary>The empty bar that a lift begins with, in kilograms and in pounds: a long one, and one for the arms.</summary>
    private const int BarKilograms = 20, BarPounds = 45, CurlBarKilograms = 10, CurlBarPounds = 20;

    /// <summary>Part that women lift of what men of the same weight do, by the upper body the smaller one; between them while it is not said.</summary>
    private const decimal Female = 0.6m, Unsaid = 0.75m;

    /// <summary>Part that somebody lifts who is new, and who has trained for years.</summary>
    private const decimal Beginner = 0.55m, Advanced = 1.3m;

    /// <summary>Reps up to which more is lifted than for ten, and from which less.</summary>
    private const int FewReps = 6, ManyReps = 13;

    private const decimal ForFew = 1.15m, ForMany = 0.8m;

    private static readonly EquipmentItem[] Bars = [EquipmentItem.Barbell, EquipmentItem.TrapBar];

    private static readonly EquipmentItem[] Hands = [EquipmentItem.Dumbbell, EquipmentItem.Kettlebell, EquipmentItem.MedicineBall, EquipmentItem.WeightPlate];

    private static readonly EquipmentItem[] Stacks = [EquipmentItem.Machine, EquipmentItem.Cable];

    /// <summary>Shares of the body weight in hundredths: on a bar, in one hand, on a stack.</summary>
    private static readonly Dictionary<MovementPattern, (int OnBar, int InHand, int OnStack)> Shares = new()
    {
        [MovementPattern.Squat] = (70, 22, 95),
        [MovementPattern.Lunge] = (35, 12, 40),
        [MovementPattern.Hinge] = (80, 22, 40),
        [MovementPattern.HorizontalPush] = (55, 20, 45),
        [MovementPattern.VerticalPush] = (35, 14, 32),
        [MovementPattern.HorizontalPull] = (50, 22, 48),
        [MovementPattern.VerticalPull] = (50, 22, 50),
        [MovementPattern.Core] = (20, 9, 30),
        [MovementPattern.Carry] = (60, 25, 50),
        [MovementPattern.IsolationUpper] = (24, 9, 18),
        [MovementPattern.IsolationLower] = (40, 14, 35),
        [MovementPattern.Power] = (35, 18, 25),
    };

    /// <summary>The suggestion with a guessed load where it has none and the exercise asks for one.</summary>
    /// <param name="next">What the rules of progression say.</param>
    /// <param name="planned">The dose.</param>
    /// <param name="exercise">What is done; never done before.</param>
    /// <param name="profile">Who does it. Without a level there is nothing to go by.</param>
    /// <param name="units">The unit whose steps can be loaded.</param>
    public static Suggestion Of(Suggestion next, PlannedExercise planned, Exercise exercise, Profile profile, UnitSystem units)
    {
        if (next.Load is not null || planned.LoadShare is not null || exercise.LoadType != LoadType.External || exercise.Assisted
            || profile.Level is not { } level || ShareOf(exercise) is not { } share)
        {
            return next;
        }

        var reps = planned.Reps?.Max ?? FewReps + 1;
        var forReps = reps <= FewReps ? ForFew : 1;
        var grams = (profile.BodyWeightGrams ?? UsualBody) * share * OfSex(profile.Sex) * OfLevel(level) * (planned.Reps?.Min >= ManyReps ? ForMany : forReps);
        return next with
        {
            Load = Loadable(grams, exercise, units),
            IsGuess = true,
            Reason = $"First time: a careful guess from {Basis(profile)}. Stop when you could still do two more, and change the weight as it felt.",
        };
    }

    /// <summary>Whether what is held has a weight that is known: a band's has none.</summary>
    public static bool IsWeighed(Exercise exercise) =>
        exercise.Equipment.Contains(EquipmentItem.EzBar) || exercise.Equipment.Any(item => Bars.Contains(item) || Hands.Contains(item) || Stacks.Contains(item));

    private static decimal? ShareOf(Exercise exercise)
    {
        if (!Shares.TryGetValue(exercise.Pattern, out var shares))
        {
            return null;
        }

        var held = exercise.Equipment;
        if (held.Any(Bars.Contains))
        {
            return shares.OnBar / 100m;
        }

        if (held.Contains(EquipmentItem.EzBar) || held.Any(Stacks.Contains))
        {
            return shares.OnStack / 100m;
        }

        return held.Any(Hands.Contains) ? shares.InHand / 100m : null;
    }

    private static decimal OfSex(Sex sex) => sex switch { Sex.Female => Female, Sex.Male => 1, _ => Unsaid };

    private static decimal OfLevel(FitnessLevel level) => level switch { FitnessLevel.Beginner => Beginner, FitnessLevel.Advanced => Advanced, _ => 1 };

    /// <summary>The load below that can be made, and no less than an empty bar or the smallest step.</summary>
    private static Load Loadable(decimal grams, Exercise exercise, UnitSystem units)
    {
        var step = LoadSteps.Smallest(exercise, units);
        var amount = Math.Max(step, Math.Floor(units.Amount(new((int)grams)) / step) * step);
        return units.ToLoad(Math.Max(amount, EmptyBar(exercise, units == UnitSystem.Metric)));
    }

    private static int EmptyBar(Exercise exercise, bool isMetric)
    {
        if (exercise.Equipment.Any(Bars.Contains))
        {
            return isMetric ? BarKilograms : BarPounds;
        }

        var curlBar = isMetric ? CurlBarKilograms : CurlBarPounds;
        return exercise.Equipment.Contains(EquipmentItem.EzBar) ? curlBar : 0;
    }

    private static string Basis(Profile profile)
    {
        List<string> known = ["your level"];
        if (profile.Sex != Sex.Unspecified)
        {
            known.Add("sex");
        }

        if (profile.BodyWeightGrams is not null)
        {
            known.Add("body weight");
        }

        return InWords.List(known);
    }
}
