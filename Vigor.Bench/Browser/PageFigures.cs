namespace Vigor.Bench.Browser;

/// <summary>What one visit of a page took.</summary>
/// <param name="Document">Bytes of the document on the wire, with its headers.</param>
/// <param name="Files">Bytes of scripts, styles and pictures.</param>
/// <param name="Circuit">Bytes of the circuit on the wire, both ways.</param>
/// <param name="Kept">Bytes of what the browser keeps for when there is no network: asked for when the page has long been there, and no part of it.</param>
/// <param name="Paint">When the largest thing was painted, in milliseconds from the navigation on.</param>
/// <param name="Usable">When its buttons worked: the circuit or the player was up, or, on a page without either, the document was read.</param>
/// <param name="Shift">How much what was drawn has moved (cumulative layout shift).</param>
internal sealed record PageFigures(long Document, long Files, long Circuit, long Kept, double Paint, double Usable, double Shift)
{
    /// <summary>All bytes of the page.</summary>
    public long Bytes => Document + Files + Circuit;

    /// <summary>Figure by figure the median of several visits.</summary>
    public static PageFigures MedianOf(IReadOnlyList<PageFigures> visits) => new(
        (long)Median(visits, visit => visit.Document),
        (long)Median(visits, visit => visit.Files),
        (long)Median(visits, visit => visit.Circuit),
        (long)Median(visits, visit => visit.Kept),
        Median(visits, visit => visit.Paint),
        Median(visits, visit => visit.Usable),
        Median(visits, visit => visit.Shift));

    private static double Median(IReadOnlyList<PageFigures> visits, Func<PageFigures, double> figure)
    {
        var sorted = visits.Select(figure).Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
