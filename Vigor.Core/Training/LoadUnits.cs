using System.Diagnostics;
using System.Globalization;
using Vigor.Core.Exercises;
using Vigor.Core.People;

namespace Vigor.Core.Training;

/// <summary>Loads as a person types and reads them, in their unit.</summary>
public static class LoadUnits
{
    extension(UnitSystem units)
    {
        private decimal GramsPerUnit => units == UnitSystem.Metric ? 1000m : Load.GramsPerPound;

        /// <summary>"kg" or "lb".</summary>
        public string LoadSymbol => units == UnitSystem.Metric ? "kg" : "lb";

        /// <summary>The highest amount that is believed, in whole units.</summary>
        public decimal MostAmount => Math.Floor(Load.MaximumGrams / units.GramsPerUnit);

        /// <summary>A typed amount as a load.</summary>
        /// <exception cref="Refusal">Negative or above 1,360 kg; the field is "Weight".</exception>
        public Load ToLoad(decimal amount)
        {
            SetBounds.Weight(units).Check(amount);
            return units.TryLoad(amount, out var load) ? load : throw new UnreachableException();
        }

        /// <summary>An amount as a load, unless it is past belief.</summary>
        public bool TryLoad(decimal amount, out Load load)
        {
            if (amount < 0 || amount > Load.MaximumGrams / units.GramsPerUnit)
            {
                load = default;
                return false;
            }

            load = units == UnitSystem.Metric ? Load.FromKilograms(amount) : Load.FromPounds(amount);
            return true;
        }

        /// <summary>The number to show for a load.</summary>
        public decimal Amount(Load load) => units == UnitSystem.Metric ? load.Kilograms : load.Pounds;

        /// <summary>Load times reps, such as "1,240 kg".</summary>
        public string VolumeText(Load load, int reps) => string.Create(CultureInfo.InvariantCulture, $"{units.Amount(load) * reps:#,0.#} {units.LoadSymbol}");

        /// <summary>What was moved in many sets, in whole units, such as "12,400 kg".</summary>
        public string MovedText(decimal grams) => string.Create(CultureInfo.InvariantCulture, $"{units.Moved(grams):#,0} {units.LoadSymbol}");

        /// <summary>The number to show for what was moved in many sets.</summary>
        public decimal Moved(decimal grams) => Math.Round(grams / units.GramsPerUnit, MidpointRounding.AwayFromZero);

        /// <summary>Such as "82.5 kg" or "185 lb".</summary>
        public string Text(Load load) => string.Create(CultureInfo.InvariantCulture, $"{units.Amount(load):0.##} {units.LoadSymbol}");

        /// <summary>An estimate to half a unit: more would pretend to be measured.</summary>
        public string EstimateText(Load load) => string.Create(CultureInfo.InvariantCulture, $"{units.EstimateAmount(load):0.#} {units.LoadSymbol}");

        /// <summary>The number to show for an estimate.</summary>
        public decimal EstimateAmount(Load load) => Math.Round(units.Amount(load) * 2, MidpointRounding.AwayFromZero) / 2;
    }
}
