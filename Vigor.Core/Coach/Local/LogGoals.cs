using System.Globalization;
using Vigor.Core.Coach.Facts;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Plans.Dosing;
using Vigor.Core.Training;

namespace Vigor.Core.Coach.Local;

/// <summary>Answers how far a goal is away, whether the sets of a week are enough, and on which days somebody trains.</summary>
internal sealed class LogGoals(ExerciseCatalogue catalogue)
{
    private const int Weeks = 26, LatelyWeeks = 4, DaysOfWeek = 7, FewestDays = 4, HorizonWeeks = 104;

    // Less than this a week is the noise of a day, and more hardly anybody keeps up.
    private const decimal LeastGain = 0.05m;

    private static readonly (string Key, VolumeGroup[] Groups)[] Wanted =
    [
        ("chest", [VolumeGroup.Chest]), ("back", [VolumeGroup.Back]), ("shoulders", [VolumeGroup.Shoulders]), ("quads", [VolumeGroup.Quadriceps]), ("hamstrings", [VolumeGroup.Hamstrings]), ("glutes", [VolumeGroup.Glutes]),
        ("biceps", [VolumeGroup.Biceps]), ("triceps", [VolumeGroup.Triceps]), ("core", [VolumeGroup.Abdominals]), ("legs", [VolumeGroup.Quadriceps, VolumeGroup.Hamstrings, VolumeGroup.Glutes]), ("arms", [VolumeGroup.Biceps, VolumeGroup.Triceps]),
        ("upper", [VolumeGroup.Chest, VolumeGroup.Back, VolumeGroup.Shoulders]), ("push", [VolumeGroup.Chest, VolumeGroup.Shoulders, VolumeGroup.Triceps]), ("pull", [VolumeGroup.Back, VolumeGroup.Biceps]),
    ];

    /// <summary>When a load will be lifted once, if it goes on as it went.</summary>
    public async ValueTask<LocalReply> ForecastAsync(Question question, CoachFacts facts)
    {
        var (subject, units) = (question.Subject!, facts.Profile.Units);
        var about = $"forecast: {subject.Key}";
        var sets = await facts.Log.Looks.Sets(subject.Slugs, facts.Day.AddDays(-DaysOfWeek * Weeks), facts.Day);
        var days = sets.Where(set => set.EstimatedMax is not null).GroupBy(set => set.Day).Select(day => (day.Key, Max: day.Max(set => set.EstimatedMax!.Value.Kilograms))).OrderBy(day => day.Key).ToList();
        if (days.Count < FewestDays)
        {
            return new(about, $"For an honest date I need at least {FewestDays} workouts with {subject.Name} of the last half year, with weights and up to {OneRepMax.MaxReps} reps. Your log has {days.Count}.");
        }

        // Where it stands is the best of the last weeks: one tired day says little.
        var now = days.Where(day => day.Key > days[^1].Key.AddDays(-DaysOfWeek * LatelyWeeks)).Max(day => day.Max);
        var goal = question.Goal?.Kilograms ?? (await facts.Log.Looks.Bests(subject.Slugs[0])).FirstOrDefault()?.EstimatedMax?.EstimatedMax?.Kilograms ?? days.Max(day => day.Max);
        var stands = $"Your sets of the last weeks say an estimated 1RM of **{Text(now, units)}** in {subject.Name}";
        return new(about, goal <= now
            ? $"{stands}, so {Text(goal, units)} for one rep is within reach **now**, on a good day, warmed up and with safety arms or a spotter."
            : $"{stands}; **{Text(goal - now, units)}** are missing to {Text(goal, units)}. {Outlook(goal - now, Gain(days), units, facts.Day)}");
    }

    /// <summary>Whether the sets that a muscle gets in a week are within what is worth doing; null when nothing was logged of late, so that what is known of it is told.</summary>
    public async ValueTask<LocalReply?> EnoughAsync(Question question, CoachFacts facts)
    {
        var subject = question.Subject!;
        var about = $"enough: {subject.Key}";
        if (Wanted.FirstOrDefault(wanted => wanted.Key == subject.Key).Groups is not { } groups)
        {
            return null;
        }

        var sets = await facts.Log.Looks.Sets(null, facts.Day.AddDays(1 - (DaysOfWeek * LatelyWeeks)), facts.Day);
        if (sets.Count == 0)
        {
            return null;
        }

        var level = facts.Profile.Level ?? FitnessLevel.Beginner;
        var rows = groups.Select(group => (Group: group, PerWeek: sets.Sum(set => catalogue.Find(set.Slug) is { } exercise ? (decimal)VolumeCounting.Credits(exercise)[(int)group] : 0) / LatelyWeeks, Band: VolumeBand.Of(group, level, facts.Profile.DaysPerWeek))).ToList();
        var low = rows.Where(row => row.PerWeek < (decimal)row.Band.Low).Select(row => Name(row.Group)).ToList();
        var high = rows.Where(row => row.PerWeek > (decimal)row.Band.High).Select(row => Name(row.Group)).ToList();
        var told = (low.Count, high.Count) switch
        {
            (0, 0) => "**Yes, that is enough.**",
            ( > 0, 0) => $"**Not quite: {InWords.List(low)} could do with more.**",
            (0, _) => $"**More than enough for {InWords.List(high)}.** Beyond the range sets mostly tire.",
            _ => $"**Too little for {InWords.List(low)}, plenty for {InWords.List(high)}.**",
        };
        var lines = rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"| {Name(row.Group)} | {Math.Round(row.PerWeek, 1):0.#} | {row.Band.Low:0.#} to {row.Band.High:0.#} |"));
        return new(about, $"{told} Sets a week over the last four weeks, helping ones counted half, beside what is worth doing at your level:\n\n| | you | worth doing |\n| --- | --- | --- |\n{string.Join('\n', lines)}");
    }

    /// <summary>On which days of the week somebody trains.</summary>
    public static async ValueTask<LocalReply> WeekdaysAsync(Question question, CoachFacts facts)
    {
        var period = question.Period!;
        var workouts = await facts.Log.Looks.Workouts(period.From, period.To);
        var days = workouts.CountBy(workout => workout.Day.DayOfWeek).OrderByDescending(day => day.Value).ThenBy(day => day.Key).ToList();
        return new("weekdays", days.Count == 0
            ? $"No workout is logged for {period.InSentence}, so there is no habit to see yet."
            : $"Mostly on **{days[0].Key}** ({days[0].Value} of {InWords.Count(workouts.Count, "workout")} in {period.InSentence}):\n\n{string.Join('\n', days.Select(day => $"- {day.Key}: {day.Value}"))}");
    }

    // Kilograms a week, as the last third stands to the first.
    private static decimal Gain(List<(DateOnly Day, decimal Max)> days)
    {
        var third = Math.Max(1, days.Count / 3);
        var (first, last) = (days.Take(third).ToList(), days.TakeLast(third).ToList());
        var weeks = (decimal)(last.Average(day => day.Day.DayNumber) - first.Average(day => day.Day.DayNumber)) / DaysOfWeek;
        return weeks <= 0 ? 0 : (last.Average(day => day.Max) - first.Average(day => day.Max)) / weeks;
    }

    private static string Outlook(decimal missing, decimal gain, UnitSystem units, DateOnly today)
    {
        if (gain < LeastGain)
        {
            return "In the last half year the line has been flat, so any date would be a guess. Ask me what to do about a plateau.";
        }

        var weeks = (int)Math.Ceiling(missing / gain);
        return weeks > HorizonWeeks
            ? $"At the pace of the last half year, {Text(gain, units)} a week, that is more than two years away; a nearer step on the way will serve you better."
            : $"If it goes on as in the last half year, {Text(gain, units)} a week, that is about **{InWords.Count(weeks, "week")}**, around {today.AddDays(DaysOfWeek * weeks).ToString("MMMM yyyy", CultureInfo.InvariantCulture)}. Progress slows as you get stronger, so take it as the early end.";
    }

    private static string Text(decimal kilograms, UnitSystem units) => kilograms < 1 ? units.Text(Load.FromKilograms(Math.Round(kilograms, 2))) : LiftAnswers.About(Load.FromKilograms(Math.Round(kilograms, 2)), units);

    private static string Name(VolumeGroup group) => group == VolumeGroup.Abdominals ? "the abs" : $"the {group.ToString().ToLowerInvariant()}";
}
