namespace Vigor.Core.Plans;

/// <summary>One check of the scorecard.</summary>
/// <param name="Name">What was looked at, such as "Equipment you have".</param>
/// <param name="Points">Points given, 0 to <paramref name="Weight"/>.</param>
/// <param name="Weight">Points to be had.</param>
/// <param name="Finding">What was found, in words and figures.</param>
public sealed record PlanCheck(string Name, decimal Points, int Weight, string Finding);
