namespace Vigor.Core.Ai;

/// <summary>On whose behalf a call is made, and whose budget it uses.</summary>
/// <param name="UserId">The person.</param>
/// <param name="Tier">Name of the budget class in <c>Ai:Budget:Users</c>.</param>
public sealed record AiCaller(Guid UserId, string Tier);
