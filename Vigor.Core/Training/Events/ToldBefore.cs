namespace Vigor.Core.Training.Events;

/// <summary>What was told before of a set that was done.</summary>
/// <param name="Met">Sets of other devices that sets of this one turned out to be.</param>
/// <param name="IsTakenBack">Whether it was taken back before it was told of.</param>
/// <param name="IsOverruled">Whether something later was told: it leads nobody on then.</param>
internal readonly record struct ToldBefore(IReadOnlyList<Guid?> Met, bool IsTakenBack, bool IsOverruled);
