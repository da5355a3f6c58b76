using Vigor.Core.Exercises;

namespace Vigor.Core.Plans.Checking;

/// <summary>A planned exercise with what the catalogue and the limitations say about it.</summary>
/// <param name="Planned">As it stands in the workout.</param>
/// <param name="Exercise">Its entry; null when the catalogue has none.</param>
/// <param name="Concern">What speaks against it, if anything does.</param>
internal sealed record CheckedExercise(PlannedExercise Planned, Exercise? Exercise, Contraindication? Concern)
{
    /// <summary>Whether its sets count as volume.</summary>
    public bool IsStrength => Exercise is not null && Planned.Role is ExerciseRole.Main or ExerciseRole.Accessory;

    /// <summary>Whether it may only be done light and slow.</summary>
    public bool IsCapped => Concern?.Action == ContraindicationAction.Cap;

    /// <summary>Excluded outright, or allowed only light and slow while the plan does not say so.</summary>
    public bool IsHit => Concern?.Action == ContraindicationAction.Exclude || (IsCapped && Planned.Modification is null);

    /// <summary>Name for findings.</summary>
    public string Name => Exercise?.Name ?? Planned.Slug;
}
