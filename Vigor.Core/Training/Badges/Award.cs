namespace Vigor.Core.Training.Badges;

/// <summary>A badge that was earned.</summary>
/// <param name="Badge">Which.</param>
/// <param name="EarnedOn">The person's calendar day when that was seen.</param>
public sealed record Award(Badge Badge, DateOnly EarnedOn);
