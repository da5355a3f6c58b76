namespace Vigor.Core.Exercises;

/// <summary>One line of the table in <see cref="ContraindicationTable"/>. Exactly one of <paramref name="Tag"/> and <paramref name="Pattern"/> is set.</summary>
/// <param name="Area">What is limited.</param>
/// <param name="MinimumSeverity">The mildest limitation the rule speaks about; it goes on to hold for every worse one.</param>
/// <param name="Tag">The risk an exercise must carry for the rule to apply.</param>
/// <param name="Pattern">The movement an exercise must be for the rule to apply.</param>
/// <param name="Action">What follows.</param>
/// <param name="Reason">Why, as one sentence for people.</param>
public sealed record ContraindicationRule(
    BodyArea Area,
    LimitationSeverity MinimumSeverity,
    RiskTag? Tag,
    MovementPattern? Pattern,
    ContraindicationAction Action,
    string Reason)
{
    /// <summary>Whether the rule speaks about this exercise for a limitation of this severity.</summary>
    public bool AppliesTo(Exercise exercise, LimitationSeverity severity) =>
        severity >= MinimumSeverity
        && (Tag is { } tag ? RiskFacets.Has(exercise, tag) : exercise.Pattern == Pattern);
}
