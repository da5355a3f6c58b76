using Vigor.Core;
using Vigor.Core.People;
using Vigor.Core.Training;
using Vigor.Core.Training.Records;
using Vigor.Web.Components.Text;

namespace Vigor.Web.Pages.Progress;

/// <summary>Records in words.</summary>
internal static class RecordText
{
    /// <summary>Each record of an exercise: the figure, what it is, and the set that holds it.</summary>
    public static IEnumerable<(string Figure, string What, BestSet Best)> Of(ExerciseBests bests, UnitSystem units)
    {
        var added = bests.IsAddedLoad ? " added" : "";
        if (bests.EstimatedMax is { } estimate)
        {
            yield return (SetText.Estimate(estimate.EstimatedMax!.Value, units), $"estimated 1RM{added}, from {Set(estimate, units)}", estimate);
        }

        if (bests.Heaviest is { } heaviest)
        {
            yield return (units.Text(heaviest.Load!.Value), $"heaviest{added}, {Set(heaviest, units)}", heaviest);
        }

        if (bests.Volume is { Load: { } moved, Reps: { } times } volume)
        {
            yield return (units.VolumeText(moved, times), $"most{added} in one set, {Set(volume, units)}", volume);
        }

        if (bests.MostReps is { } most)
        {
            yield return (InWords.Count(most.Reps!.Value, "rep"), "without load", most);
        }

        if (bests.Longest is { } longest)
        {
            yield return (SetText.Seconds(longest.Seconds!.Value), "longest", longest);
        }

        if (bests.Fastest is { } fastest)
        {
            yield return (SetText.Speed(fastest.Metres!.Value, fastest.Seconds!.Value), $"fastest, {Set(fastest, units)}", fastest);
        }
    }

    private static string Set(BestSet best, UnitSystem units) => SetText.Of(new SetValues { Load = best.Load, Reps = best.Reps, Seconds = best.Seconds, Metres = best.Metres }, units);
}
