using System.Globalization;
using System.Text.Json.Serialization;

namespace Vigor.Core.Exercises;

/// <summary>
/// A weight on a bar, in whole grams, 0 to 1,360 kg. Both kilograms (to 1 g) and pounds (to 0.01 lb) come back exactly as they were typed.
/// </summary>
public readonly record struct Load : IComparable<Load>
{
    /// <summary>Grams of one international avoirdupois pound.</summary>
    public const decimal GramsPerPound = 453.59237m;

    /// <summary>The heaviest load that is believed, in grams.</summary>
    public const int MaximumGrams = 1_360_000;

    /// <summary>A load in grams.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative or above <see cref="MaximumGrams"/>.</exception>
    [JsonConstructor]
    public Load(int grams)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(grams);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(grams, MaximumGrams);
        Grams = grams;
    }

    /// <summary>Whole grams.</summary>
    public int Grams { get; }

    /// <summary>In kilograms.</summary>
    public decimal Kilograms => Grams / 1000m;

    /// <summary>In pounds, rounded to 0.01 lb.</summary>
    public decimal Pounds => Math.Round(Grams / GramsPerPound, 2, MidpointRounding.AwayFromZero);

    /// <summary>A load in kilograms, rounded to the gram.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative or above 1,360 kg.</exception>
    public static Load FromKilograms(decimal kilograms) => new(ToGrams(kilograms, 1000m));

    /// <summary>A load in pounds, rounded to the gram.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative or above 1,360 kg.</exception>
    public static Load FromPounds(decimal pounds) => new(ToGrams(pounds, GramsPerPound));

    /// <inheritdoc/>
    public int CompareTo(Load other) => Grams.CompareTo(other.Grams);

    /// <summary>In kilograms, such as "82.5 kg".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kilograms:0.###} kg");

    private static int ToGrams(decimal amount, decimal gramsPerUnit)
    {
        // Checked before the product, which could overflow.
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(amount, MaximumGrams / gramsPerUnit);
        return (int)Math.Round(amount * gramsPerUnit, MidpointRounding.AwayFromZero);
    }
}
