using System.ComponentModel;
using System.Globalization;
using Vigor.Core.Coach.Facts;
using Vigor.Core.Coach.Prompting;
using Vigor.Core.People;
using Vigor.Core.Training;
using Vigor.Core.Training.Records;
using Vigor.Core.Training.Services;

namespace Vigor.Core.Coach.Tools;

/// <summary>Looks up somebody's records.</summary>
internal sealed class RecordsTool(Actor actor, CoachFacts facts, ProgressService progress)
{
    private const int MostRecords = 12;

    [Description("The person's records: estimated one-repetition maximum, heaviest load, most reps, longest time.")]
    public async Task<string> ReadAsync(
        [Description("Name of an exercise; leave out for the newest records of all")] string? exercise = null,
        CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ExerciseBests> all = await progress.BestsAsync(actor, cancellationToken: cancellationToken);
        var wanted = string.IsNullOrWhiteSpace(exercise) ? all : ToolText.Named(all, exercise);
        return wanted.Count == 0 ? "There are no records of that." : ToolText.Data(wanted.Take(MostRecords).Select(Line));
    }

    private string Line(ExerciseBests record)
    {
        var units = facts.Profile.Units;
        List<string> parts = [];
        if (record.EstimatedMax is { EstimatedMax: { } max } best)
        {
            parts.Add($"estimated 1RM {units.Text(max)} from {Done(best)}");
        }

        if (record.Heaviest is { } heaviest)
        {
            parts.Add($"heaviest {Done(heaviest)}");
        }

        if (record.MostReps is { } most)
        {
            parts.Add($"most reps {Done(most)}");
        }

        if (record.Longest is { } longest)
        {
            parts.Add($"longest {Done(longest)}");
        }

        return $"{record.Name}: {string.Join("; ", parts)}";
    }

    private string Done(BestSet set) => string.Create(
        CultureInfo.InvariantCulture,
        $"{CoachPrompt.SetText(new() { Load = set.Load, Reps = set.Reps, Seconds = set.Seconds }, facts.Profile.Units)} ({set.Day:yyyy-MM-dd})");
}
