namespace Vigor.Core.Coach;

/// <summary>A review as it is read.</summary>
/// <param name="First">First day of the week it is of.</param>
/// <param name="Text">The review in Markdown.</param>
/// <param name="Provider">Who worded it; absent when Vigor did.</param>
public sealed record ReviewView(DateOnly First, string Text, string? Provider);
