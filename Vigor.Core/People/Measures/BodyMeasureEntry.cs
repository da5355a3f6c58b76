namespace Vigor.Core.People.Measures;

/// <summary>A measure of the body on a day. One a person, part and day: measuring twice keeps the second figure.</summary>
public sealed record BodyMeasureEntry
{
    /// <summary>Whose.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Where.</summary>
    public required MeasuredPart Part { get; init; }

    /// <summary>The person's calendar day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Millimetres, within <see cref="BodyMeasure.Least"/> and <see cref="BodyMeasure.Most"/>.</summary>
    public required int Millimetres { get; init; }
}
