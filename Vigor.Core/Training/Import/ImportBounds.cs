using System.Globalization;

namespace Vigor.Core.Training.Import;

/// <summary>What one file may make the server do. Nobody's log comes near it.</summary>
internal static class ImportBounds
{
    /// <summary>
    /// Most different exercises. Each is looked for among all that are known, and so many that nothing is like take less than
    /// five seconds of a processor: `dotnet run -c Release --project Vigor.Bench -- import --sets 20000 --names 20000`.
    /// </summary>
    public const int MostNames = 20_000;

    /// <summary>Most sets: twenty years of daily training have about half as many.</summary>
    public const int MostSets = 400_000;

    /// <summary>Refuses a file as soon as it is beyond them.</summary>
    /// <exception cref="Refusal">It is.</exception>
    public static void Check(int names, int sets)
    {
        if (names > MostNames)
        {
            throw Refusal.Invalid("file", $"This file names more than {Count(MostNames)} different exercises. Export a shorter time, then the rest.");
        }

        if (sets > MostSets)
        {
            throw Refusal.Invalid("file", $"This file has more than {Count(MostSets)} sets. Export a shorter time, then the rest.");
        }
    }

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
