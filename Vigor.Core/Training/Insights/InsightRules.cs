namespace Vigor.Core.Training.Insights;

/// <summary>All rules together.</summary>
public static class InsightRules
{
    /// <summary>Most insights of a kind: the fourth stall says nothing new.</summary>
    public const int MostOfAKind = 3;

    /// <summary>What the rules say, the most important first: deload due, stall, record, consistency, others.</summary>
    public static IReadOnlyList<Insight> Apply(LogPicture picture) =>
    [
        .. Deload.Find(picture),
        .. Stall.Find(picture).Take(MostOfAKind),
        .. RecordNews.Find(picture).Take(MostOfAKind),
        .. Regularity.Find(picture),
        .. Imbalance.Find(picture),
        .. Undertrained.Find(picture),
        .. Rise.Find(picture),
    ];
}
