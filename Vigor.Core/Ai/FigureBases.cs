namespace Vigor.Core.Ai;

/// <summary>How a sum was come by.</summary>
internal static class FigureBases
{
    /// <summary>A sum is no more certain than the least certain of its parts; what is absent adds nothing to it.</summary>
    public static FigureBasis? With(this FigureBasis? one, FigureBasis? other) =>
        Uncertainty(one) >= Uncertainty(other) ? one : other;

    private static int Uncertainty(FigureBasis? basis) => basis switch
    {
        null => 0,
        FigureBasis.Told => 1,
        FigureBasis.Reckoned => 2,
        _ => 3,
    };
}
