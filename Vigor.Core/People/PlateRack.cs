namespace Vigor.Core.People;

/// <summary>The bars and plates somebody has.</summary>
/// <param name="Bars">Weights of the bars in grams, the usual one first; 1 to 60 kg, at most <see cref="MostBars"/>.</param>
/// <param name="Plates">Plates by weight.</param>
public sealed record PlateRack(IReadOnlyList<int> Bars, IReadOnlyList<PlatePairs> Plates)
{
    /// <summary>Most bars and most kinds of plates.</summary>
    public const int MostBars = 6, MostKinds = 16;

    /// <summary>Most pairs of one kind.</summary>
    public const int MostPairs = 20;

    /// <summary>Weights in grams that bars and plates can have.</summary>
    public const int LightestBar = 1_000, HeaviestBar = 60_000, LightestPlate = 100, HeaviestPlate = 60_000;

    private static readonly PlateRack Metric = new([20_000, 15_000, 10_000], [.. new[] { 25_000, 20_000, 15_000, 10_000, 5_000, 2_500, 1_250 }.Select(grams => new PlatePairs(grams, 6))]);

    // 45, 35 and 15 lb; 45, 35, 25, 10, 5 and 2.5 lb.
    private static readonly PlateRack Imperial = new([20_412, 15_876, 6_804], [.. new[] { 20_412, 15_876, 11_340, 4_536, 2_268, 1_134 }.Select(grams => new PlatePairs(grams, 6))]);

    /// <summary>What a commercial gym has.</summary>
    public static PlateRack Usual(UnitSystem units) => units == UnitSystem.Metric ? Metric : Imperial;

    /// <summary>Whether every weight and count is one that can be believed.</summary>
    public bool IsBelieved =>
        Bars is { Count: >= 1 and <= MostBars } && Plates.Count <= MostKinds
        && Bars.All(grams => grams is >= LightestBar and <= HeaviestBar)
        && Plates.All(plate => plate is { Grams: >= LightestPlate and <= HeaviestPlate, Pairs: >= 0 and <= MostPairs });
}
