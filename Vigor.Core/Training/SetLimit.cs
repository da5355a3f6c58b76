using System.Globalization;

namespace Vigor.Core.Training;

/// <summary>What is believed of one number of a set. The log checks with it, and the browser gets it as it is.</summary>
/// <param name="Field">Name of the field.</param>
/// <param name="Least">The least value.</param>
/// <param name="Most">The highest value.</param>
/// <param name="Parts">Into how many parts one may be cut: 1 for whole numbers, 2 for halves, 0 for any.</param>
/// <param name="Sentence">Said of what lies outside.</param>
public sealed record SetLimit(string Field, decimal Least, decimal Most, int Parts, string Sentence)
{
    /// <summary>Said of a number that must be a whole one and is not.</summary>
    public string NotWhole => $"{Field} are whole numbers.";

    /// <summary>A range of whole numbers.</summary>
    public static SetLimit Whole(string field, int least, int most) =>
        new(field, least, most, Parts: 1, string.Create(CultureInfo.InvariantCulture, $"{field} go from {least} to {most:N0}."));

    /// <summary>Whether a number is believed; none is.</summary>
    public bool Allows(decimal? number) => number is not { } value || (value >= Least && value <= Most && (Parts == 0 || value * Parts % 1 == 0));

    /// <summary>Refuses a number that is not believed.</summary>
    /// <exception cref="Refusal">It lies outside; names the field.</exception>
    public void Check(decimal? number)
    {
        if (!Allows(number))
        {
            throw Refusal.Invalid(Field, Parts == 1 && number % 1 != 0 ? NotWhole : Sentence);
        }
    }

    /// <summary>A number that was typed, as a whole one.</summary>
    /// <exception cref="Refusal">It is none, or it lies outside; names the field.</exception>
    public int? Take(decimal? number)
    {
        Check(number);
        return (int?)number;
    }

    /// <summary>A number that was read, or nothing where it is not believed.</summary>
    public int? OrNothing(int? number) => Allows(number) ? number : null;
}
