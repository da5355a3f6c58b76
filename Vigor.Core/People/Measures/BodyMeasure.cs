namespace Vigor.Core.People.Measures;

/// <summary>What a tape said on a day.</summary>
/// <param name="Day">The person's calendar day.</param>
/// <param name="Part">Where.</param>
/// <param name="Millimetres">Millimetres, <see cref="Least"/> to <see cref="Most"/>.</param>
public sealed record BodyMeasure(DateOnly Day, MeasuredPart Part, int Millimetres)
{
    /// <summary>Fewest and most millimetres that are believed.</summary>
    public const int Least = 100, Most = 2_500;

    /// <summary>Millimetres of an inch.</summary>
    public const decimal PerInch = 25.4m;
}
