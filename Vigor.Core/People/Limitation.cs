using Vigor.Core.Exercises;

namespace Vigor.Core.People;

/// <summary>A part of the body, or a condition, that training must respect.</summary>
/// <param name="Area">Where.</param>
/// <param name="Severity">How much.</param>
public sealed record Limitation(BodyArea Area, LimitationSeverity Severity)
{
    /// <summary>For a pregnancy the day the child is due, when it was said; the severity then follows from the day.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The limitation as it is on a day: a pregnancy with a date is as far as the day says.</summary>
    public Limitation On(DateOnly day) =>
        Area == BodyArea.Pregnancy && DueOn is { } due ? this with { Severity = PregnancyWeeks.SeverityAt(PregnancyWeeks.On(day, due)) } : this;
}
