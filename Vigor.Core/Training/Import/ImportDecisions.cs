using Vigor.Core.People;

namespace Vigor.Core.Training.Import;

/// <summary>What the person decided about a preview.</summary>
/// <param name="Units">Unit of the loads where the file is silent.</param>
/// <param name="Matches">What its exercises are taken for.</param>
public sealed record ImportDecisions(UnitSystem Units, IReadOnlyList<ExerciseMatch> Matches);
