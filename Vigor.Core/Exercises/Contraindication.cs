namespace Vigor.Core.Exercises;

/// <summary>What a limitation means for one exercise.</summary>
/// <param name="Action">What follows.</param>
/// <param name="Reason">Why, as one sentence for people.</param>
public sealed record Contraindication(ContraindicationAction Action, string Reason);
