using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Vigor.Core.Ai;

/// <summary>Money in whole micro-dollars: sums are exact, and a budget can be held to the last one.</summary>
/// <param name="Value">Millionths of a US dollar.</param>
[TypeConverter(typeof(DollarConverter))]
public readonly record struct MicroUsd(long Value) : IComparable<MicroUsd>
{
    /// <summary>Nothing.</summary>
    public static MicroUsd Zero => default;

    /// <summary>Dollars, rounded up: what is reserved or charged is never less than what is owed.</summary>
    /// <exception cref="OverflowException">More than about nine trillion dollars.</exception>
    public static MicroUsd FromDollars(decimal dollars) => new(checked((long)Math.Ceiling(dollars * 1_000_000m)));

    /// <summary>In dollars.</summary>
    [JsonIgnore]
    public decimal Dollars => Value / 1_000_000m;

    /// <summary>The sum.</summary>
    public static MicroUsd operator +(MicroUsd left, MicroUsd right) => new(checked(left.Value + right.Value));

    /// <inheritdoc/>
    public int CompareTo(MicroUsd other) => Value.CompareTo(other.Value);

    /// <summary>Such as "$0.001234".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"${Dollars:0.00####}");
}
