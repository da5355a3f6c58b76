namespace Vigor.Core.People;

/// <summary>What somebody weighed on a day. One a person and day: weighing twice keeps the second figure.</summary>
public sealed record BodyWeightEntry
{
    /// <summary>Whose.</summary>
    public required Guid UserId { get; init; }

    /// <summary>The person's calendar day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Grams, within <see cref="ProfileRules.MinBodyWeight"/> and <see cref="ProfileRules.MaxBodyWeight"/>.</summary>
    public required int Grams { get; init; }
}
