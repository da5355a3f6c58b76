namespace Vigor.Core.Plans;

/// <summary>What a request's focus asks a plan to cover.</summary>
/// <param name="Name">In words, as a plan's name begins: "Full body".</param>
/// <param name="Movements">Movements that must be there.</param>
/// <param name="Groups">Muscle groups whose sets are counted.</param>
/// <param name="Cardio">Heart and lungs were asked for as well.</param>
internal sealed record PlanScope(
    string Name,
    IReadOnlyList<BalancedMovement> Movements,
    IReadOnlyList<VolumeGroup> Groups,
    bool Cardio)
{
    // Short sessions keep the first of these: one for the legs, one push, one pull suffice (Iversen 2021, PMC8449772).
    private static readonly BalancedMovement[] Everything =
    [
        BalancedMovement.SquatOrLunge, BalancedMovement.HorizontalPush, BalancedMovement.HorizontalPull, BalancedMovement.Hinge,
        BalancedMovement.Trunk, BalancedMovement.VerticalPush, BalancedMovement.VerticalPull,
    ];

    private static readonly BalancedMovement[] UpperBody =
        [BalancedMovement.HorizontalPush, BalancedMovement.HorizontalPull, BalancedMovement.VerticalPush, BalancedMovement.VerticalPull];

    private static readonly BalancedMovement[] LowerBody = [BalancedMovement.SquatOrLunge, BalancedMovement.Hinge];

    private static readonly VolumeGroup[] UpperGroups = [VolumeGroup.Chest, VolumeGroup.Back, VolumeGroup.Shoulders];

    private static readonly VolumeGroup[] LowerGroups = [VolumeGroup.Quadriceps, VolumeGroup.Hamstrings, VolumeGroup.Glutes];

    /// <summary>What some areas ask for; nothing, or the whole body, means everything.</summary>
    public static PlanScope Of(IReadOnlyList<FocusArea> focus)
    {
        var cardio = focus.Contains(FocusArea.Cardio);
        var upper = focus.Contains(FocusArea.Upper);
        var lower = focus.Contains(FocusArea.Lower);
        var core = focus.Contains(FocusArea.Core);
        if (focus.Contains(FocusArea.FullBody) || (upper && lower) || !(upper || lower || core))
        {
            return new("Full body", Everything, VolumeCounting.Major, cardio);
        }

        if (!upper && !lower)
        {
            return new("Core", [BalancedMovement.Trunk], [VolumeGroup.Abdominals], cardio);
        }

        var movements = upper ? UpperBody : LowerBody;
        return new(
            (upper ? "Upper body" : "Lower body") + (core ? " and core" : ""),
            core ? [.. movements, BalancedMovement.Trunk] : movements,
            upper ? UpperGroups : LowerGroups,
            cardio);
    }
}
