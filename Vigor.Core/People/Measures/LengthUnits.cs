using System.Globalization;

namespace Vigor.Core.People.Measures;

/// <summary>Lengths of the body as a person types and reads them, in their unit.</summary>
public static class LengthUnits
{
    extension(UnitSystem units)
    {
        private decimal MillimetresEach => units == UnitSystem.Metric ? 10m : BodyMeasure.PerInch;

        /// <summary>"cm" or "in".</summary>
        public string LengthSymbol => units == UnitSystem.Metric ? "cm" : "in";

        /// <summary>The number to show for millimetres, to a tenth.</summary>
        public decimal Length(int millimetres) =>
            Math.Round(millimetres / units.MillimetresEach, 1, MidpointRounding.AwayFromZero);

        /// <summary>Such as "82.5 cm" or "32.5 in".</summary>
        public string LengthText(int millimetres) => string.Create(CultureInfo.InvariantCulture, $"{units.Length(millimetres):0.0} {units.LengthSymbol}");

        /// <summary>A typed length in whole millimetres; null past belief.</summary>
        public int? Millimetres(decimal length) =>
            Math.Round(length * units.MillimetresEach, MidpointRounding.AwayFromZero) is >= BodyMeasure.Least and <= BodyMeasure.Most and var millimetres
                ? (int)millimetres
                : null;
    }
}
