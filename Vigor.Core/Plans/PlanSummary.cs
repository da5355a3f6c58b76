namespace Vigor.Core.Plans;

/// <summary>A plan in a list.</summary>
/// <param name="Id">The plan.</param>
/// <param name="Name">Its name.</param>
/// <param name="Minutes">Minutes as Vigor computes them.</param>
/// <param name="Score">Score of the checker, 0 to 100.</param>
/// <param name="WrittenBy">Who wrote it.</param>
/// <param name="Rating">The owner's rating, 1 to 5.</param>
/// <param name="IsFavourite">Whether the owner marked it.</param>
/// <param name="CreatedAt">When it was written.</param>
public sealed record PlanSummary(Guid Id, string Name, int Minutes, int Score, string WrittenBy, int? Rating, bool IsFavourite, DateTimeOffset CreatedAt);
