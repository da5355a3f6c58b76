using System.Globalization;
using Vigor.Core.People;

namespace Vigor.Core.Training.Insights;

/// <summary>Records of the last seven days, one an exercise.</summary>
internal static class RecordNews
{
    /// <summary>Days a record is news.</summary>
    public const int Days = 7;

    public static IEnumerable<Insight> Find(LogPicture picture) => picture.Records
        .Where(record => record.Kinds != RecordKinds.None && record.Day > picture.Today.AddDays(-Days) && record.Day <= picture.Today)
        .GroupBy(record => record.Name)
        .Select(records => records.OrderByDescending(Weight).ThenByDescending(record => record.Day).First())
        .OrderByDescending(Weight).ThenByDescending(record => record.Day).ThenBy(record => record.Name, StringComparer.Ordinal)
        .Select(record => Describe(record, picture.Units));

    // A higher maximum says most; more reps at less weight, or without any, say less.
    private static int Weight(NewRecord record) => (record.Kinds.HasFlag(RecordKinds.EstimatedMax), record.Kinds.HasFlag(RecordKinds.HeaviestLoad)) switch
    {
        (true, _) => 2,
        (_, true) => 1,
        _ => 0,
    };

    private static Insight Describe(NewRecord record, UnitSystem units)
    {
        var set = Text(record.Set, units);
        return new(
            InsightKind.Record,
            $"New record: {record.Name}, {set} on {InWords.ShortDay(record.Day)}.",
            $"A record of the last {Days} days: no set before it had more weight, volume, reps, time, speed or a higher estimated maximum.",
            [.. Figures(record, units)],
            $"I set a record in {InWords.InSentence(record.Name)}: {set}. What is a good next goal?");
    }

    private static IEnumerable<InsightFigure> Figures(NewRecord record, UnitSystem units)
    {
        if (record.Kinds.HasFlag(RecordKinds.EstimatedMax) && record.Set is { Load: { } load, Reps: { } reps } && OneRepMax.Estimate(load, reps) is { } estimate)
        {
            yield return new("Highest estimated 1RM", units.EstimateText(estimate));
        }

        if (record.Kinds.HasFlag(RecordKinds.HeaviestLoad) && record.Set.Load is { } heaviest)
        {
            yield return new("Heaviest load", units.Text(heaviest));
        }

        if (record.Kinds.HasFlag(RecordKinds.MostReps) && record.Set.Reps is { } most)
        {
            yield return new("Most reps", InWords.Count(most, "rep"));
        }

        if (record.Kinds.HasFlag(RecordKinds.Volume) && record.Set is { Load: { } moved, Reps: { } times })
        {
            yield return new("Most volume in a set", units.VolumeText(moved, times));
        }

        if (record.Kinds.HasFlag(RecordKinds.Fastest) && record.Set is { Metres: { } metres, Seconds: { } taken })
        {
            yield return new("Fastest over the distance", string.Create(CultureInfo.InvariantCulture, $"{metres * 3.6 / taken:0.0} km/h"));
        }

        if (record.Kinds.HasFlag(RecordKinds.LongestTime) && record.Set.Seconds is { } seconds)
        {
            yield return new("Longest time", $"{seconds} s");
        }
    }

    private static string Text(SetValues set, UnitSystem units) => set switch
    {
        { Load: { Grams: > 0 } load, Reps: { } reps } => $"{units.Text(load)} × {reps}",
        { Reps: { } reps } => InWords.Count(reps, "rep"),
        { Seconds: { } seconds } => $"{seconds} s",
        { Load: { } load } => units.Text(load),
        _ => "a new best",
    };
}
