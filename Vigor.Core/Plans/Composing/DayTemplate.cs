using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans.Checking;
using static Vigor.Core.Exercises.MovementPattern;
using static Vigor.Core.Plans.BalancedMovement;

namespace Vigor.Core.Plans.Composing;

/// <summary>What a session is made of before exercises are chosen.</summary>
/// <param name="Name">In words, as a plan's name begins.</param>
/// <param name="Movements">Movements it should have, the one that leads it first.</param>
/// <param name="Direct">Small muscles that it has a place for.</param>
/// <param name="Extras">What is added where sets are missing and time is left.</param>
internal sealed record DayTemplate(string Name, BalancedMovement[] Movements, Muscle[] Direct, Slot[] Extras)
{
    // Long sessions have room for everything small on the days of the upper body; shorter ones lend the days of the legs for arms.
    private const int RoomOnUpperDays = 60;

    private static readonly int Everything = Enum.GetValues<BalancedMovement>().Length;

    private static readonly Slot[] UpperExtras =
    [
        Slot.Upper(Muscle.SideDelts), Slot.Upper(Muscle.Biceps), Slot.Upper(Muscle.Triceps), Slot.Upper(Muscle.RearDelts),
        Slot.For(MovementPattern.HorizontalPush), Slot.For(MovementPattern.HorizontalPull), Slot.For(MovementPattern.Core),
    ];

    private static readonly Slot[] LowerExtras =
    [
        Slot.For(Lunge), Slot.Lower(Muscle.Hamstrings), Slot.Lower(Muscle.Calves), Slot.Lower(Muscle.Abductors),
        Slot.Lower(Muscle.Quadriceps), Slot.For(MovementPattern.Hinge), Slot.For(MovementPattern.Core),
    ];

    private static readonly Slot[] WholeExtras = [.. LowerExtras[..3], .. UpperExtras, Slot.For(Carry)];

    // Full-body days take turns in what leads them, so that days in a row differ.
    private static readonly DayTemplate[] Whole =
    [
        new("Full body", [SquatOrLunge, BalancedMovement.HorizontalPush, BalancedMovement.HorizontalPull, BalancedMovement.Hinge, Trunk, BalancedMovement.VerticalPush, BalancedMovement.VerticalPull], ExerciseNature.Direct, WholeExtras),
        new("Full body", [BalancedMovement.Hinge, BalancedMovement.VerticalPush, BalancedMovement.VerticalPull, SquatOrLunge, BalancedMovement.HorizontalPush, BalancedMovement.HorizontalPull, Trunk], ExerciseNature.Direct, WholeExtras),
        new("Full body", [SquatOrLunge, BalancedMovement.HorizontalPull, BalancedMovement.HorizontalPush, BalancedMovement.Hinge, BalancedMovement.VerticalPull, Trunk, BalancedMovement.VerticalPush], ExerciseNature.Direct, WholeExtras),
    ];

    private static readonly DayTemplate[] Upper =
    [
        new("Upper body", [BalancedMovement.HorizontalPush, BalancedMovement.HorizontalPull, BalancedMovement.VerticalPush, BalancedMovement.VerticalPull], ExerciseNature.Direct, UpperExtras),
        new("Upper body", [BalancedMovement.VerticalPush, BalancedMovement.VerticalPull, BalancedMovement.HorizontalPush, BalancedMovement.HorizontalPull], ExerciseNature.Direct, UpperExtras),
    ];

    private static readonly DayTemplate[] Lower =
    [
        new("Lower body", [SquatOrLunge, BalancedMovement.Hinge, Trunk], [], LowerExtras),
        new("Lower body", [BalancedMovement.Hinge, SquatOrLunge, Trunk], [], LowerExtras),
    ];

    private static readonly DayTemplate Push = new(
        "Push",
        [BalancedMovement.HorizontalPush, BalancedMovement.VerticalPush],
        [Muscle.SideDelts, Muscle.Triceps],
        [Slot.For(MovementPattern.HorizontalPush), Slot.Upper(Muscle.SideDelts), Slot.Upper(Muscle.Triceps), Slot.Upper(Muscle.Chest), Slot.Upper(Muscle.Triceps), Slot.For(MovementPattern.Core)]);

    private static readonly DayTemplate Pull = new(
        "Pull",
        [BalancedMovement.HorizontalPull, BalancedMovement.VerticalPull],
        [Muscle.RearDelts, Muscle.Biceps],
        [Slot.For(MovementPattern.HorizontalPull), Slot.For(MovementPattern.VerticalPull), Slot.Upper(Muscle.Biceps), Slot.Upper(Muscle.Traps), Slot.For(Carry), Slot.For(MovementPattern.Core)]);

    private static readonly DayTemplate Easy = new("Easy cardio and core", [Trunk], [], [Slot.For(MovementPattern.Core)]);

    /// <summary>
    /// The sessions of a brief: whole body up to three days, upper and lower with four, push, pull and legs with six
    /// (the splits of Liftosaur's guide). Beginners keep four days of lifting at most; their other days are easy.
    /// </summary>
    public static DayTemplate[] WeekFor(PlanBrief brief)
    {
        if (brief.Scope.Movements.Count < Everything)
        {
            return Focused(brief);
        }

        if (brief.Days <= Whole.Length)
        {
            return Whole[..brief.Days];
        }

        var beginner = brief.Level == FitnessLevel.Beginner;
        var lower = Lower;
        if (brief.LeadGoal == FitnessGoal.MuscleGain && brief.Minutes <= RoomOnUpperDays)
        {
            lower = [.. Lower.Select(day => day with { Direct = [Muscle.Biceps, Muscle.Triceps] })];
        }

        var legs = Lower.Select(day => day with { Name = "Legs" }).ToArray();
        return brief.Days switch
        {
            4 => [Upper[0], lower[0], Upper[1], lower[1]],
            5 => beginner ? [Upper[0], lower[0], Easy, Upper[1], lower[1]] : [Upper[0], lower[0], Push, Pull, legs[1]],
            _ => beginner ? [Upper[0], lower[0], Easy, Upper[1], lower[1], Easy] : [Push, Pull, legs[0], Push, Pull, legs[1]],
        };
    }

    private static DayTemplate[] Focused(PlanBrief brief)
    {
        BalancedMovement[] movements = [.. brief.Scope.Movements];
        if (movements is [Trunk])
        {
            var core = new DayTemplate(
                brief.Scope.Name,
                movements,
                [],
                [
                    Slot.For(MovementPattern.Core), Slot.For(MovementPattern.Core), Slot.For(Carry), Slot.For(MovementPattern.Hinge),
                    Slot.For(MovementPattern.HorizontalPull), Slot.For(MovementPattern.HorizontalPush), Slot.Lower(Muscle.Abductors),
                ]);
            return [.. Enumerable.Repeat(core, brief.Days)];
        }

        // The other half of the pair leads every other day.
        var upper = movements.Contains(BalancedMovement.HorizontalPush);
        BalancedMovement[] turned = upper
            ? [.. Upper[1].Movements, .. movements.Except(Upper[1].Movements)]
            : [BalancedMovement.Hinge, .. movements.Where(movement => movement != BalancedMovement.Hinge)];
        return
        [
            .. Enumerable.Range(0, brief.Days).Select(number => new DayTemplate(
                brief.Scope.Name,
                number % 2 == 0 ? movements : turned,
                upper ? ExerciseNature.Direct : [],
                upper ? UpperExtras : LowerExtras)),
        ];
    }

    /// <summary>How many places for direct work each session of a week keeps, so that the small muscles get what growth asks for.</summary>
    public static int DirectPlaces(PlanBrief brief, IReadOnlyList<DayTemplate> week)
    {
        var least = LiftChecks.LeastDirect(brief);
        var days = week.Count(day => day.Direct.Length > 0);
        if (least == 0 || days == 0)
        {
            return 0;
        }

        var places = ExerciseNature.Direct.Length * (least > 2 ? 2 : 1);
        return (int)Math.Ceiling((double)places / days);
    }
}
