namespace Vigor.Web.Components.Charts;

/// <summary>A value of a day.</summary>
/// <param name="Day">The person's day.</param>
/// <param name="Value">In whatever the line is measured by.</param>
/// <param name="IsRecord">Whether it beat every day before it.</param>
public readonly record struct DayValue(DateOnly Day, decimal Value, bool IsRecord = false);
