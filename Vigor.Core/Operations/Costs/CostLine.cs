using Vigor.Core.Ai;

namespace Vigor.Core.Operations.Costs;

/// <summary>One part of the costs.</summary>
/// <param name="Name">The day, provider, model, task, tier or person.</param>
/// <param name="Calls">Calls to providers.</param>
/// <param name="Failed">Of these, without a whole answer through no wish of the person; absent where it is not counted.</param>
/// <param name="Tokens">Tokens read and written; absent where they are not counted.</param>
/// <param name="Cost">What was charged.</param>
/// <param name="Id">The person, where it is one.</param>
public sealed record CostLine(string Name, long Calls, long? Failed, long? Tokens, MicroUsd Cost, Guid? Id = null);
