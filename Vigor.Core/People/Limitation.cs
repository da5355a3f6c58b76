using System.Text.Json.Serialization;
using Vigor.Core.Exercises;

namespace Vigor.Core.People;

/// <summary>A part of the body, or a condition, that training must respect. Two are the same when they ask for the same care, whatever they are called.</summary>
/// <param name="Area">Where.</param>
/// <param name="Severity">How much.</param>
public sealed record Limitation(BodyArea Area, LimitationSeverity Severity)
{
    /// <summary>Longest name, in characters.</summary>
    public const int MaxName = 40;

    /// <summary>For a pregnancy the day the child is due, when it was said; the severity then follows from the day.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>What it is, in everyday words: "tennis elbow"; null when only the place is known, or when the name is longer than <see cref="MaxName"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Named { get; init => field = value is { Length: > 0 and <= MaxName } ? value : null; }

    /// <summary>The limitation as it is on a day: a pregnancy with a date is as far as the day says.</summary>
    public Limitation On(DateOnly day) =>
        Area == BodyArea.Pregnancy && DueOn is { } due ? this with { Severity = PregnancyWeeks.SeverityAt(PregnancyWeeks.On(day, due)) } : this;

    /// <inheritdoc/>
    public bool Equals(Limitation? other) => other is not null && Area == other.Area && Severity == other.Severity && DueOn == other.DueOn;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Area, Severity, DueOn);
}
