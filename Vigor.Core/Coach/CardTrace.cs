using Vigor.Core.Exercises;

namespace Vigor.Core.Coach;

/// <summary>What applying a card left behind.</summary>
/// <param name="Id">The plan or fact that was made or changed; absent for a limitation.</param>
/// <param name="Revision">Revision of the plan after the change; undoing is only for a plan that is still at it.</param>
/// <param name="Before">Severity of the limitation before; absent when there was none.</param>
public sealed record CardTrace(Guid? Id = null, int Revision = 0, LimitationSeverity? Before = null);
