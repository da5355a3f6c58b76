using Vigor.Core.Exercises;
using Vigor.Core.Plans.Checking;
using Vigor.Core.Plans.Dosing;

namespace Vigor.Core.Plans.Composing;

/// <summary>An exercise of a session in the making; its sets are still open.</summary>
internal sealed class DraftExercise
{
    private readonly double work;
    private readonly int changeover;
    private readonly bool canBeLedUpTo;

    public DraftExercise(PlanBrief brief, ExerciseCandidate candidate, ExerciseRole role, bool required)
    {
        var exercise = candidate.Exercise;
        Candidate = candidate;
        Role = role;
        Required = required;
        Dose = Prescription.For(brief, exercise, role, candidate.IsCapped);
        Rest = Dose.MinRest;
        First = brief.Minutes >= LiftChecks.RoomForDoses ? 2 : 1;
        Least = required ? First : 0;
        Sets = Least;
        Together = [this];
        Movement = BalancedMovementMeaning.Of(exercise.Pattern);
        Direct = ExerciseNature.DirectFor(exercise);
        IsInFocus = Movement is { } movement ? brief.Scope.Movements.Contains(movement) : brief.Scope.Movements is not [BalancedMovement.Trunk];
        IsTimed = exercise.LoadType is LoadType.Timed or LoadType.Distance;
        canBeLedUpTo = !IsTimed && ExerciseNature.IsLoaded(exercise);
        changeover = WorkoutMinutes.Changeover(exercise);
        work = IsTimed
            ? Prescription.Hold(brief, exercise)
            : WorkoutMinutes.SecondsPerRep * (Dose.Reps.Min + Dose.Reps.Max) / 2.0;
        work *= exercise.PerSide ? 2 : 1;
    }

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

    /// <summary>The small muscle it trains directly, if that is what it does.</summary>
    public Muscle? Direct { get; }

    /// <summary>Whether it serves what the session is to dwell on.</summary>
    public bool IsInFocus { get; }

    /// <summary>Whether a set is measured in seconds.</summary>
    public bool IsTimed { get; }

    /// <summary>Rest in seconds.</summary>
    public int Rest { get; set; }

    /// <summary>Sets it begins with where it is done at all.</summary>
    public int First { get; set; }

    /// <summary>Sets it keeps whatever else is wanted.</summary>
    public int Least { get; set; }

    /// <summary>Sets so far.</summary>
    public int Sets { get; set; }

    /// <summary>Whether the session is built on it.</summary>
    public bool IsLead { get; set; }

    /// <summary>Whether lighter sets lead up to it.</summary>
    public bool IsLedUpTo { get; set; }

    /// <summary>What it alternates with, itself included: all of them have the same sets and rest once a round.</summary>
    public IReadOnlyList<DraftExercise> Together { get; private set; }

    /// <summary>How many alternate, itself included, as the sets are.</summary>
    public int Partners => Together.Count == 1 ? 1 : Math.Max(1, Together.Count(member => member.Sets > 0));

    /// <summary>Number of the group it alternates in; null when it is done by itself.</summary>
    public int? Group { get; private set; }

    /// <summary>The sets that lead up to it.</summary>
    public IReadOnlyList<RampSet>? Ramp =>
        IsLedUpTo && canBeLedUpTo && UsualRamp.Count(Dose.Reps.Min, Sets) is > 0 and var count ? UsualRamp.First(count) : null;

    /// <summary>Seconds of a set with its part of the rest.</summary>
    public double SetSeconds => WorkoutMinutes.SetupSeconds + work + ((double)Rest / Partners);

    /// <summary>Seconds of all sets.</summary>
    public double Seconds => Sets == 0 ? 0 : changeover + (Sets * SetSeconds) + LeadingSeconds;

    private double LeadingSeconds => IsLedUpTo ? RampSeconds : 0;

    /// <summary>Seconds of the sets that lead up to it, or would.</summary>
    public double RampSeconds => canBeLedUpTo
        ? WorkoutMinutes.Ramp(UsualRamp.First(UsualRamp.Count(Dose.Reps.Min, Sets)), Candidate.Exercise.PerSide)
        : 0;

    /// <summary>Sets with one step more: what is not done at all begins with enough.</summary>
    public int More => Sets == 0 ? First : Sets + 1;

    /// <summary>Sets with one step less.</summary>
    public int Fewer => Sets <= First ? 0 : Sets - 1;

    /// <summary>Lets some exercises alternate, rest once a round, and have the same sets.</summary>
    /// <param name="members">Two for a superset, three to six for a circuit.</param>
    /// <param name="group">Its number in the session.</param>
    public static void Alternate(IReadOnlyList<DraftExercise> members, int group)
    {
        var (least, sets, first) = (members.Max(member => member.Least), members.Max(member => member.Sets), members.Max(member => member.First));
        foreach (var member in members)
        {
            (member.Together, member.Group, member.Least, member.Sets, member.First) = (members, group, least, sets, first);
        }
    }

    /// <summary>Alternates with what another did, in its stead.</summary>
    public void TakePlaceOf(DraftExercise other)
    {
        if (other.Group is not { } group)
        {
            return;
        }

        DraftExercise[] members = [.. other.Together.Select(member => ReferenceEquals(member, other) ? this : member)];
        Rest = Math.Min(other.Rest, Dose.MaxRest);
        (other.Together, other.Group) = ([other], null);
        Alternate(members, group);
    }

    /// <summary>Takes it out of the group it alternates in; one that is left alone there is done by itself.</summary>
    public void StandAlone()
    {
        var others = Together.Where(member => !ReferenceEquals(member, this)).ToList();
        (Together, Group) = ([this], null);
        foreach (var member in others)
        {
            (member.Together, member.Group) = (others, others.Count > 1 ? member.Group : null);
        }
    }
}
