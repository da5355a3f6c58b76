using Vigor.Core.Exercises;
using static Vigor.Core.Exercises.MovementPattern;
using static Vigor.Core.Plans.BalancedMovement;

namespace Vigor.Core.Plans.Composing;

/// <summary>What a session is made of before exercises are chosen.</summary>
/// <param name="Name">In words, as a plan's name begins.</param>
/// <param name="Movements">Movements it should have, the most important first.</param>
/// <param name="Extras">What is added where sets are missing and time is left.</param>
internal sealed record DayTemplate(string Name, BalancedMovement[] Movements, Slot[] Extras)
{
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

    private static readonly DayTemplate Upper =
        new("Upper body", [BalancedMovement.HorizontalPush, BalancedMovement.HorizontalPull, BalancedMovement.VerticalPush, BalancedMovement.VerticalPull, Trunk], UpperExtras);

    private static readonly DayTemplate Lower = new("Lower body", [SquatOrLunge, BalancedMovement.Hinge, Trunk], LowerExtras);

    private static readonly DayTemplate Legs = Lower with { Name = "Legs" };

    private static readonly DayTemplate Push = new(
        "Push",
        [BalancedMovement.HorizontalPush, BalancedMovement.VerticalPush],
        [Slot.For(MovementPattern.HorizontalPush), Slot.Upper(Muscle.SideDelts), Slot.Upper(Muscle.Triceps), Slot.Upper(Muscle.Chest), Slot.For(MovementPattern.Core)]);

    private static readonly DayTemplate Pull = new(
        "Pull",
        [BalancedMovement.HorizontalPull, BalancedMovement.VerticalPull],
        [Slot.For(MovementPattern.HorizontalPull), Slot.For(MovementPattern.VerticalPull), Slot.Upper(Muscle.Biceps), Slot.Upper(Muscle.RearDelts), Slot.For(Carry), Slot.For(MovementPattern.Core)]);

    private static readonly DayTemplate Easy = new("Easy cardio and core", [Trunk], [Slot.For(MovementPattern.Core)]);

    /// <summary>
    /// The sessions of a brief: whole body up to three days, upper and lower with four, push, pull and legs with six
    /// (the splits of Liftosaur's guide). Beginners keep four days of lifting at most; their other days are easy.
    /// </summary>
    public static DayTemplate[] WeekFor(PlanBrief brief)
    {
        var whole = ForScope(brief.Scope);
        if (brief.Days <= 3 || brief.Scope.Movements.Count < Everything)
        {
            return [.. Enumerable.Repeat(whole, brief.Days)];
        }

        var beginner = brief.Level == FitnessLevel.Beginner;
        return brief.Days switch
        {
            4 => [Upper, Lower, Upper, Lower],
            5 => beginner ? [Upper, Lower, Easy, Upper, Lower] : [Upper, Lower, Push, Pull, Legs],
            _ => beginner ? [Upper, Lower, Easy, Upper, Lower, Easy] : [Push, Pull, Legs, Push, Pull, Legs],
        };
    }

    private static readonly int Everything = Enum.GetValues<BalancedMovement>().Length;

    private static DayTemplate ForScope(PlanScope scope)
    {
        BalancedMovement[] movements = [.. scope.Movements];
        if (movements is [Trunk])
        {
            return new(
                scope.Name,
                movements,
                [
                    Slot.For(MovementPattern.Core), Slot.For(MovementPattern.Core), Slot.For(Carry), Slot.For(MovementPattern.Hinge),
                    Slot.For(MovementPattern.HorizontalPull), Slot.For(MovementPattern.HorizontalPush), Slot.Lower(Muscle.Abductors),
                ]);
        }

        Slot[] extras = (movements.Contains(BalancedMovement.HorizontalPush), movements.Contains(SquatOrLunge)) switch
        {
            (true, true) => [.. LowerExtras[..3], .. UpperExtras, Slot.For(Carry)],
            (true, false) => UpperExtras,
            _ => LowerExtras,
        };
        return new(scope.Name, movements, extras);
    }
}
