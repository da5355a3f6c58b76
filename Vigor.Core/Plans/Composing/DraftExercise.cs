using Vigor.Core.Exercises;
using Vigor.Core.Plans.Dosing;

namespace Vigor.Core.Plans.Composing;

/// <summary>An exercise of a session in the making; its sets are still open.</summary>
internal sealed class DraftExercise
{
    public DraftExercise(PlanBrief brief, ExerciseCandidate candidate, ExerciseRole role, bool required)
    {
        Candidate = candidate;
        Role = role;
        Required = required;
        Dose = Prescription.For(brief, candidate.Exercise, role, candidate.IsCapped);
        Rest = Dose.MinRest;
        Least = required ? 1 : 0;
        Sets = Least;
        Movement = BalancedMovementMeaning.Of(candidate.Exercise.Pattern);
        IsInFocus = Movement is { } movement ? brief.Scope.Movements.Contains(movement) : brief.Scope.Movements is not [BalancedMovement.Trunk];
        IsTimed = candidate.Exercise.LoadType is LoadType.Timed or LoadType.Distance;
        work = IsTimed
            ? Prescription.Hold(brief, candidate.Exercise)
            : WorkoutMinutes.SecondsPerRep * (Dose.Reps.Min + Dose.Reps.Max) / 2.0;
        work *= candidate.Exercise.PerSide ? 2 : 1;
    }

    private readonly double work;

    /// <summary>The exercise.</summary>
    public ExerciseCandidate Candidate { get; }

    /// <summary>What it is there for.</summary>
    public ExerciseRole Role { get; }

    /// <summary>Whether the session needs it; else it may stay at no sets and is left out.</summary>
    public bool Required { get; }

    /// <summary>How it is to be done.</summary>
    public Dose Dose { get; }

    /// <summary>The movement it stands for; null for small work.</summary>
    public BalancedMovement? Movement { get; }

    /// <summary>Whether it serves what the session is to dwell on.</summary>
    public bool IsInFocus { get; }

    /// <summary>Whether a set is measured in seconds.</summary>
    public bool IsTimed { get; }

    /// <summary>Rest in seconds.</summary>
    public int Rest { get; set; }

    /// <summary>Sets it keeps whatever else is wanted.</summary>
    public int Least { get; set; }

    /// <summary>Sets so far.</summary>
    public int Sets { get; set; }

    /// <summary>Seconds of a set with its rest.</summary>
    public double SetSeconds => WorkoutMinutes.SetupSeconds + work + Rest;

    /// <summary>Seconds of all sets.</summary>
    public double Seconds => Sets == 0 ? 0 : WorkoutMinutes.ChangeoverSeconds + (Sets * SetSeconds);
}
