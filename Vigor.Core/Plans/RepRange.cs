using System.Globalization;
using System.Text.Json.Serialization;

namespace Vigor.Core.Plans;

/// <summary>Reps to aim for in a set, 1 to 100, the lower end first.</summary>
public readonly record struct RepRange
{
    /// <summary>Most reps that are aimed for; what is done can be more.</summary>
    public const int Most = 100;

    /// <summary>A range of reps; both ends may be equal.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1, above <see cref="Most"/>, or the wrong way round.</exception>
    [JsonConstructor]
    public RepRange(int min, int max)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(min, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(max, Most);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(min, max);
        Min = min;
        Max = max;
    }

    /// <summary>Reps at which the set counts as done.</summary>
    public int Min { get; }

    /// <summary>Reps at which it is time for more load.</summary>
    public int Max { get; }

    /// <summary>The nearest range to reps that were done.</summary>
    public static RepRange Nearest(int min, int max) => new(Math.Clamp(min, 1, Most), Math.Clamp(max, 1, Most));

    /// <summary>"8–12", or "10" when both ends are equal.</summary>
    public override string ToString() => Min == Max
        ? Min.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Min}–{Max}");
}
