using Vigor.Core.Plans;

namespace Vigor.Core.Training;

/// <summary>What a set must hold: numbers within <see cref="SetBounds"/>, and the one its exercise is measured in.</summary>
public static class SetRules
{
    /// <summary>Name of the field for the load.</summary>
    public const string Weight = "Weight";

    /// <summary>Name of the field for perceived exertion.</summary>
    public const string Rpe = "RPE";

    /// <summary>Most sets of one exercise in a session.</summary>
    public const int MaxSetNumber = 50;

    /// <summary>What is said when the number is missing that an exercise is measured in.</summary>
    public static string Missing(bool isTimed) => isTimed ? "Say how many seconds it took." : "Say how many reps you did.";

    /// <summary>Refuses a set's number that no exercise has.</summary>
    /// <exception cref="Refusal">It is not 1 to <see cref="MaxSetNumber"/>.</exception>
    internal static void CheckNumber(int number)
    {
        if (number is < 1 or > MaxSetNumber)
        {
            throw Refusal.Invalid(nameof(SetEntry.SetNumber), $"An exercise has up to {MaxSetNumber} sets.");
        }
    }

    /// <summary>Refuses values that cannot be true or that say nothing about the exercise as planned.</summary>
    /// <exception cref="Refusal">A value is missing or out of range; names its field.</exception>
    internal static void Check(SetValues values, PlannedExercise planned)
    {
        SetBounds.Reps.Check(values.Reps);
        SetBounds.Seconds.Check(values.Seconds);
        SetBounds.Metres.Check(values.Metres);
        SetBounds.Rpe.Check(values.Rpe);
        if (planned.Reps is not null && values.Reps is null)
        {
            throw Refusal.Invalid(nameof(SetValues.Reps), Missing(isTimed: false));
        }

        if (planned.Reps is null && values is { Seconds: null, Metres: null, Reps: null })
        {
            throw Refusal.Invalid(nameof(SetValues.Seconds), Missing(isTimed: true));
        }
    }
}
