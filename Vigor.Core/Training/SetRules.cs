using Vigor.Core.Plans;

namespace Vigor.Core.Training;

/// <summary>What is believed of a set. The ranges are those that importers of other applications' logs use too.</summary>
public static class SetRules
{
    /// <summary>Name of the field for the load.</summary>
    public const string Weight = "Weight";

    /// <summary>Name of the field for perceived exertion.</summary>
    public const string Rpe = "RPE";

    /// <summary>Most sets of one exercise in a session.</summary>
    public const int MaxSetNumber = 50;

    /// <summary>Most reps of a set.</summary>
    public const int MaxReps = 1000;

    /// <summary>Most seconds of a set: a day.</summary>
    public const int MaxSeconds = 86_400;

    /// <summary>Most metres of a set.</summary>
    public const int MaxMetres = 1_000_000;

    /// <summary>Least and most perceived exertion that is asked for; below 5 it says little.</summary>
    public const int MinRpe = 5, MaxRpe = 10;

    /// <summary>Refuses values that cannot be true or that say nothing about the exercise as planned.</summary>
    /// <exception cref="Refusal">A value is missing or out of range; names its field.</exception>
    internal static void Check(SetValues values, PlannedExercise planned)
    {
        if (values.Reps is < 0 or > MaxReps)
        {
            throw Refusal.Invalid(nameof(SetValues.Reps), "Reps go from 0 to 1,000.");
        }

        if (values.Seconds is < 1 or > MaxSeconds)
        {
            throw Refusal.Invalid(nameof(SetValues.Seconds), "Seconds go from 1 to 86,400.");
        }

        if (values.Metres is < 1 or > MaxMetres)
        {
            throw Refusal.Invalid(nameof(SetValues.Metres), "Metres go from 1 to 1,000,000.");
        }

        if (values.Rpe is { } rpe && (rpe is < MinRpe or > MaxRpe || rpe * 2 % 1 != 0))
        {
            throw Refusal.Invalid(Rpe, "RPE goes from 5 to 10 in halves, reps in reserve from 5 to 0. Leave it empty if you are not sure.");
        }

        if (planned.Reps is not null && values.Reps is null)
        {
            throw Refusal.Invalid(nameof(SetValues.Reps), "Say how many reps you did.");
        }

        if (planned.Reps is null && values is { Seconds: null, Metres: null, Reps: null })
        {
            throw Refusal.Invalid(nameof(SetValues.Seconds), "Say how many seconds it took.");
        }
    }
}
