using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Training.Suggestions;

namespace Vigor.Core.Training.Playing;

/// <summary>An exercise of a session as the player shows it.</summary>
/// <param name="Position">Its place in the workout, counted from 0.</param>
/// <param name="Planned">Its dose.</param>
/// <param name="Exercise">Its entry in the catalogue; absent when it is no longer there.</param>
/// <param name="Previous">Sets of the last session with it, in order.</param>
/// <param name="PreviousDay">The person's day of that session.</param>
/// <param name="Next">What to do, and why.</param>
/// <param name="Units">The unit of its loads.</param>
/// <param name="Kept">What the person wants remembered about it.</param>
public sealed record ExerciseState(
    int Position,
    PlannedExercise Planned,
    Exercise? Exercise,
    IReadOnlyList<LoggedSet> Previous,
    DateOnly? PreviousDay,
    Suggestion Next,
    UnitSystem Units,
    ExercisePreference? Kept)
{
    /// <summary>Name as people read it.</summary>
    public string Name => Exercise?.Name ?? Planned.Slug.Replace('-', ' ');

    /// <summary>Measured in seconds, else in reps.</summary>
    public bool IsTimed => Planned.Reps is null;

    /// <summary>Whether a load can be entered: for reps, unless the weight is help, and where something is carried.</summary>
    public bool TakesLoad => Exercise?.Assisted != true && (!IsTimed || Exercise is { LoadType: LoadType.External } or { Pattern: MovementPattern.Carry });

    /// <summary>Whether its weight is help: what a machine or a band carries of the body.</summary>
    public bool IsHelped => Exercise?.Assisted == true && !IsTimed;

    /// <summary>Whether a load belongs to it, rather than being an extra.</summary>
    public bool ExpectsLoad => Exercise?.LoadType == LoadType.External || (IsTimed && TakesLoad);

    /// <summary>Whether a set without a load is likely a slip.</summary>
    public bool AsksLoad => ExpectsLoad && Planned.Role is (ExerciseRole.Main or ExerciseRole.Accessory) && Exercise is { } known && FirstLoad.IsWeighed(known);

    /// <summary>Whether perceived exertion means something.</summary>
    public bool TakesRpe => !IsTimed || Planned.Role is ExerciseRole.Main or ExerciseRole.Accessory;

    /// <summary>Whether a distance can be entered.</summary>
    public bool TakesMetres => Exercise?.LoadType == LoadType.Distance;

    /// <summary>Whether reps and seconds mean each side.</summary>
    public bool IsPerSide => Exercise?.PerSide == true;

    /// <summary>Sets that would lead up to its working sets; absent where nothing is counted in reps.</summary>
    public IReadOnlyList<RampSet>? UsualRamp => Plans.UsualRamp.Of(Planned);

    /// <summary>The smallest step that can be loaded, in a unit.</summary>
    public decimal LoadStepIn(UnitSystem units) => LoadSteps.Smallest(Exercise, units);

    /// <summary>What its sets are for unless the person says otherwise.</summary>
    public SetKind UsualKind => Planned.Role == ExerciseRole.Warmup ? SetKind.WarmUp : SetKind.Working;
}
