using System.Globalization;
using Vigor.Core.Coach.Facts;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Training;
using Vigor.Core.Training.History;
using Vigor.Core.Training.Records;

namespace Vigor.Core.Coach.Local;

/// <summary>Answers about one exercise in the person's own log: what they did last, and their best.</summary>
internal sealed class LiftAnswers(ExerciseFinder finder)
{
    private static readonly string[] Best = ["my best", "heaviest", "my strongest", "my max", "my 1rm", "my pr", "personal best", "personal record", "my record", "strongest", "i ever", "ive ever", "most weight", "most i have", "my top"];
    private static readonly string[] Last = ["did i", "i did", "my last", "last time", "last week", "have i been", "was i", "i used"];

    /// <summary>The answer when the question is about one exercise of their own; else null.</summary>
    public async ValueTask<LocalReply?> AnswerAsync(string question, CoachFacts facts)
    {
        var text = $" {PlainWords.Line(question)} ";
        bool Says(string phrase) => text.Contains($" {phrase} ", StringComparison.Ordinal);
        var isBest = Best.Any(Says);
        if ((!isBest && !Last.Any(Says)) || finder.Find(question) is not { } asked)
        {
            return null;
        }

        var units = facts.Profile.Units;
        return isBest ? OfBest(question, asked, await facts.Log.RecordsAsync(), units) : OfLast(question, asked, await facts.Log.WorkoutsAsync(), units);
    }

    /// <summary>A workout's exercises, a line each, with the sets and the heaviest of them.</summary>
    public static string Lines(WorkoutDetail workout, UnitSystem units) => string.Join('\n', workout.Exercises.Select(exercise => $"- {exercise.Name}: {Summary(exercise, units)}"));

    /// <summary>An estimate, no more exact than it is: to half a kilogram or a whole pound.</summary>
    public static string About(Load estimate, UnitSystem units)
    {
        const int HalfAKilogram = 500;
        return units.Text(units == UnitSystem.Metric ? new Load((estimate.Grams + (HalfAKilogram / 2)) / HalfAKilogram * HalfAKilogram) : Load.FromPounds(Math.Round(estimate.Pounds)));
    }

    private LocalReply OfLast(string question, Exercise asked, IReadOnlyList<WorkoutDetail> workouts, UnitSystem units)
    {
        var found = workouts
            .SelectMany(workout => workout.Exercises, (workout, exercise) => (workout.Row, Exercise: exercise))
            .FirstOrDefault(done => IsMeant(question, asked, done.Exercise.Slug, done.Exercise.Name));
        return new(
            $"last: {asked.Slug}",
            found.Exercise is { } done
                ? string.Create(CultureInfo.InvariantCulture, $"Last time, on {InWords.Day(found.Row.Day)} in **{found.Row.Name}**, you did **{done.Name}**: {string.Join(", ", done.Sets.Select(set => SetText(set.Values.Load, set.Values.Reps, set.Values.Seconds, units)))}.")
                : $"I find no **{asked.Name}** in your last workouts. Your [history](/history) can be filtered by exercise, however long ago it was.");
    }

    private LocalReply OfBest(string question, Exercise asked, IReadOnlyList<ExerciseBests> records, UnitSystem units)
    {
        var record = records.FirstOrDefault(record => IsMeant(question, asked, record.Slug, record.Name));
        return new("records", record switch
        {
            { EstimatedMax: { EstimatedMax: { } max } best, Heaviest: var heaviest } => string.Create(
                CultureInfo.InvariantCulture,
                $"Your best **{record.Name}** is {SetText(best.Load, best.Reps, best.Seconds, units)} on {InWords.DayOfYear(best.Day)}, an estimated 1RM of {About(max, units)}.{(heaviest?.Load is { } load && load != best.Load ? $" The heaviest was {units.Text(load)}." : "")}"),
            { Heaviest: { Load: { } load } best } => string.Create(CultureInfo.InvariantCulture, $"Your heaviest **{record.Name}** is {units.Text(load)} on {InWords.DayOfYear(best.Day)}."),
            { MostReps: { Reps: { } reps } best } => string.Create(CultureInfo.InvariantCulture, $"Your best **{record.Name}** is {reps} reps on {InWords.DayOfYear(best.Day)}."),
            { Longest: { Seconds: { } seconds } best } => string.Create(CultureInfo.InvariantCulture, $"Your longest **{record.Name}** is {seconds} seconds on {InWords.DayOfYear(best.Day)}."),
            _ => $"I know of no record in the **{asked.Name}** yet. All of your bests are on your [progress page](/progress).",
        });
    }

    // "The squat" is whichever squat stands in the log.
    private bool IsMeant(string question, Exercise asked, string slug, string name) =>
        slug == asked.Slug || (!finder.IsSpecific(question) && Terms.Of(question).Contains(Terms.Of(name)[^1]));

    private static string Summary(DoneExercise exercise, UnitSystem units)
    {
        var top = exercise.Sets.Select(set => set.Values).MaxBy(set => (set.Load?.Grams ?? 0, set.Reps ?? 0, set.Seconds ?? 0))!;
        var count = InWords.Count(exercise.Sets.Count, "set");
        return $"{count}, up to {SetText(top.Load, top.Reps, top.Seconds, units)}";
    }

    /// <summary>"60 kg × 8", "12 reps" or "30 s".</summary>
    public static string SetText(Load? load, int? reps, int? seconds, UnitSystem units) => (load, reps, seconds) switch
    {
        ({ } weight, { } times, _) => $"{units.Text(weight)} × {times}",
        (null, { } times, _) => InWords.Count(times, "rep"),
        (_, _, { } time) => string.Create(CultureInfo.InvariantCulture, $"{time} s"),
        _ => "done",
    };
}
