using Vigor.Core.Coach.Facts;
using Vigor.Core.Exercises;
using Vigor.Core.Plans;
using Vigor.Core.Training;
using Vigor.Core.Training.Suggestions;

namespace Vigor.Core.Coach.Local;

/// <summary>Answers what to lift next, by the rule that fills in the player.</summary>
internal sealed class NextLoad(ExerciseCatalogue catalogue)
{
    private const int Room = 2, UsualSets = 3, LastShown = 3;

    /// <summary>The next load of an exercise with its reason.</summary>
    public async ValueTask<LocalReply> AnswerAsync(Question question, CoachFacts facts)
    {
        var (slug, units) = (question.Subject!.Slugs[0], facts.Profile.Units);
        var about = $"next: {slug}";
        var days = await facts.Log.Looks.Days(slug);
        if (days.Count == 0 || days[0].Sets.Count == 0)
        {
            return new(about, $"{InWords.Capital(question.Subject.Name)} is not in your log yet. Take a weight you could lift two or three more times at the end of a set of eight; from then on I tell you the next step.");
        }

        var last = days[0];
        var exercise = catalogue.Find(slug);
        var planned = facts.Plan?.Workout.Exercises.FirstOrDefault(one => one.Slug == slug && one.Reps is not null) ?? AsDone(slug, last.Sets);
        var harder = exercise?.Harder.Select(catalogue.Find).FirstOrDefault(variant => variant is not null)?.Name;
        var suggestion = Progression.Next(planned, exercise, last.Sets, Math.Max(0, facts.Day.DayNumber - last.Day.DayNumber), units, facts.Profile.EffortScale, harder, [.. days.Skip(1).Select(day => day.Sets)]);
        var goal = LiftAnswers.SetText(suggestion.Load, suggestion.Reps, suggestion.Seconds, units);
        var rows = days.Take(LastShown).Select(day => $"| {InWords.ShortDay(day.Day)} | {string.Join(", ", day.Sets.Select(set => LiftAnswers.SetText(set.Values.Load, set.Values.Reps, set.Values.Seconds, units)))} |");
        var caution = ExerciseAnswers.Caution(exercise, facts.Profile) is { } care ? $"\n\n{care}" : "";
        return new(about, $"Next time **{goal}** in the **{InWords.InSentence(catalogue.NameOf(slug))}**, {InWords.Count(planned.Sets, "set")}. {suggestion.Reason}\n\n| day | sets |\n| --- | --- |\n{string.Join('\n', rows)}{caution}");
    }

    // Without a plan the reps go on as they were, with a little room above before the load grows.
    private static PlannedExercise AsDone(string slug, IReadOnlyList<LoggedSet> sets)
    {
        var worked = sets.Where(set => set.Values.Kind != SetKind.WarmUp).ToList();
        var top = worked.Max(set => set.Values.Load?.Grams ?? 0);
        var heaviest = worked.Where(set => (set.Values.Load?.Grams ?? 0) == top).ToList();
        int? least = heaviest.Min(set => set.Values.Reps);
        return new()
        {
            Slug = slug,
            Role = ExerciseRole.Main,
            Sets = Math.Clamp(heaviest.Count, 1, UsualSets),
            Reps = least is { } reps and > 0 ? new RepRange(reps, reps + Room) : null,
            Seconds = heaviest.Max(set => set.Values.Seconds),
        };
    }
}
