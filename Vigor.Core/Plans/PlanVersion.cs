namespace Vigor.Core.Plans;

/// <summary>A plan before its last change, so that the change can be taken back.</summary>
/// <param name="Workout">What it consisted of.</param>
/// <param name="Request">What had been asked for.</param>
/// <param name="Changes">What had been changed until then, in words.</param>
public sealed record PlanVersion(Workout Workout, PlanRequest Request, IReadOnlyList<string> Changes);
