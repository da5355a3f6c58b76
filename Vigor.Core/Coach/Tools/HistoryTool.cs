using System.ComponentModel;
using System.Globalization;
using Vigor.Core.Coach.Facts;
using Vigor.Core.Coach.Local;
using Vigor.Core.Coach.Prompting;
using Vigor.Core.People;
using Vigor.Core.Training.Services;

namespace Vigor.Core.Coach.Tools;

/// <summary>Looks up what somebody has done.</summary>
internal sealed class HistoryTool(Actor actor, CoachFacts facts, HistoryService history, ProgressService progress, ExerciseFinder finder)
{
    private const int MostWorkouts = 12, MostDays = 8, LongestDays = 365;

    [Description("The person's finished workouts, newest first, or every set of one exercise in the last workouts with it.")]
    public async Task<string> ReadAsync(
        [Description("Name of an exercise; leave out for a list of workouts")] string? exercise = null,
        [Description("How many days back, 1 to 365")] int days = 60,
        CancellationToken cancellationToken = default)
    {
        var from = facts.Day.AddDays(-Math.Clamp(days, 1, LongestDays));
        if (string.IsNullOrWhiteSpace(exercise))
        {
            var rows = (await history.PageAsync(actor, new() { From = from }, cancellationToken: cancellationToken)).Rows
                .Where(row => row.FinishedAt is not null)
                .Take(MostWorkouts)
                .Select(row => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{row.Day:yyyy-MM-dd}: {row.Name}, {row.Minutes} min, {row.Exercises} exercises, {row.Sets} sets{(row.Intensity is { } felt ? $", felt {felt} of 10" : "")}"))
                .ToList();
            return rows.Count == 0 ? "No finished workouts in these days." : ToolText.Data(rows);
        }

        List<string> slugs = [.. ToolText.Named(await progress.BestsAsync(actor, cancellationToken: cancellationToken), exercise).Select(done => done.Slug)];
        if (slugs.Count == 0 && finder.Find(exercise) is { } found)
        {
            slugs.Add(found.Slug);
        }

        List<string> lines = [];
        foreach (var slug in slugs)
        {
            lines.AddRange((await history.OfExerciseAsync(actor, slug, cancellationToken))
                .Where(day => day.Day >= from)
                .Take(MostDays)
                .Select(day => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{day.Day:yyyy-MM-dd} {slug}: {string.Join(", ", day.Sets.Select(set => CoachPrompt.SetText(set.Values, facts.Profile.Units)))}")));
        }

        return lines.Count == 0 ? "Nothing is logged of that exercise in these days." : ToolText.Data(lines);
    }
}
