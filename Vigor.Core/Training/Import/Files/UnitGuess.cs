using Vigor.Core.People;

namespace Vigor.Core.Training.Import.Files;

/// <summary>Guesses the unit of loads by what plates can make of them.</summary>
internal sealed class UnitGuess
{
    /// <summary>No bar is loaded with more by most people, so a heavier number is in pounds.</summary>
    private const decimal HeaviestUsualKilograms = 250;

    private int kilograms, pounds;
    private bool isTooHeavy;

    /// <summary>Looks at a load.</summary>
    public void Add(decimal weight)
    {
        isTooHeavy |= weight > HeaviestUsualKilograms;

        // 2.5 kg is a step that pounds do not make, 5 lb from 45 on is one that kilograms hardly make.
        kilograms += weight % 5 is 2.5m || weight % 2.5m == 1.25m || weight % 10 == 0 ? 1 : 0;
        pounds += (weight - 45) % 10 == 0 && weight % 10 != 0 ? 1 : 0;
    }

    /// <summary>The likelier unit; the person's own where nothing tells.</summary>
    public UnitSystem Guess(UnitSystem usual)
    {
        if (isTooHeavy || pounds > kilograms)
        {
            return UnitSystem.Imperial;
        }

        return kilograms > pounds ? UnitSystem.Metric : usual;
    }
}
