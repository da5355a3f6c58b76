namespace Vigor.Core.Training.Badges;

/// <summary>Where points lead: each level takes <see cref="Step"/> points more than the one before.</summary>
/// <param name="Number">The level, from 1.</param>
/// <param name="Points">Points in all.</param>
/// <param name="From">Points at which it began.</param>
/// <param name="To">Points at which the next one begins.</param>
public sealed record Level(int Number, int Points, int From, int To)
{
    /// <summary>Points from level 1 to level 2, and by which the way to the next grows with each.</summary>
    public const int Step = 100;

    /// <summary>Points still missing to the next.</summary>
    public int Missing => To - Points;

    /// <summary>Percent of the way from this level to the next, 0 to 99.</summary>
    public int Percent => (int)(100L * (Points - From) / (To - From));

    /// <summary>The level of some points.</summary>
    /// <param name="points">From 0.</param>
    public static Level Of(int points)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(points);
        var number = 1;
        while (Start(number + 1) <= points)
        {
            number++;
        }

        return new(number, points, (int)Start(number), (int)Math.Min(Start(number + 1), int.MaxValue));
    }

    private static long Start(int number) => Step * (long)number * (number - 1) / 2;
}
