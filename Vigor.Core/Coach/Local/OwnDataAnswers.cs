using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Vigor.Core.Coach.Facts;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Training;
using Vigor.Core.Training.Dashboard;
using Vigor.Core.Training.History;
using Vigor.Core.Training.Insights;
using Vigor.Core.Training.Playing;
using Vigor.Core.Training.Records;
using Vigor.Core.Training.Streaks;

namespace Vigor.Core.Coach.Local;

/// <summary>Answers from the person's own plan, log and records. Figures are read, never guessed.</summary>
internal sealed partial class OwnDataAnswers(ExerciseCatalogue catalogue)
{
    private static readonly QuestionWords Words = QuestionWords.Read();

    /// <summary>Whether somebody in the middle of a workout asks for the set that is due.</summary>
    public static bool IsOnNow(string question, CoachFacts facts) => facts.Session is { Current: not null } && Words.Has(new(question), "on-now");

    /// <summary>The answer to somebody in the middle of a workout, or who wants a set logged outside of one; null for every other question.</summary>
    public static LocalReply? AnswerAtOnce(string question, CoachFacts facts)
    {
        if (IsOnNow(question, facts))
        {
            return new("on now", Live(facts.Session!, facts.Session!.Current!));
        }

        return facts.Session is null && SetToLog().IsMatch(question)
            ? new("Logging a set", "A set belongs to a workout, and none is running. Start one, tell me the set again or tap **Complete set**, and it is stored at once. A workout you did earlier can be added in your [history](/history).")
            : null;
    }

    /// <summary>What stands there at the moment: plan, week, profile, memory, insights.</summary>
    /// <param name="measure">Which of them.</param>
    /// <param name="period">Which days.</param>
    /// <param name="facts">What is known of the person.</param>
    public async ValueTask<LocalReply> StandingAsync(QuestionMeasure measure, QuestionPeriod period, CoachFacts facts) => measure switch
    {
        QuestionMeasure.Memory => new("memory", Memory(facts)),
        QuestionMeasure.Insights => new("insights", Insights(await facts.Log.InsightsAsync())),
        QuestionMeasure.Profile => new("profile", Profile(facts)),
        QuestionMeasure.Week when period.Name == "last week" => new("last week", LastWeek(await facts.Log.TodayAsync(), await facts.Log.WorkoutsAsync(), facts.Profile.Units)),
        QuestionMeasure.Week => new("week", Week((await facts.Log.TodayAsync()).Week)),
        _ => new("plan", PlanText(facts, facts.Session is null ? null : (await facts.Log.TodayAsync()).Active)),
    };

    /// <summary>The last workout with every set of it.</summary>
    public static async ValueTask<LocalReply> LastWorkoutAsync(CoachFacts facts) => new("last workout", LastWorkout(await facts.Log.WorkoutsAsync(), facts.Profile.Units));

    /// <summary>The newest records of all.</summary>
    public static async ValueTask<LocalReply> RecordsAsync(CoachFacts facts) => new("records", Records(await facts.Log.RecordsAsync(), facts.Profile.Units));

    /// <summary>How many days in a row.</summary>
    public static string Streak(Streak streak)
    {
        return streak.Days switch
        {
            0 => $"No streak is running at the moment. A day counts with 15 minutes of training, so a short workout today starts one.{(streak.Longest > 0 ? $" Your longest so far was {InWords.Count(streak.Longest, "day")}." : "")}",
            _ => $"Your streak is **{InWords.Count(streak.Days, "day")}**{(streak.TrainedToday ? ", today included" : "; today still counts once you have trained 15 minutes")}. {(streak.GraceDays.Count > 0 ? "One missed day in any seven is forgiven, and that has been used." : "One missed day in any seven is forgiven.")}{(streak.Longest > streak.Days ? $" Your longest so far was {InWords.Count(streak.Longest, "day")}." : "")}",
        };
    }

    private static string Records(IReadOnlyList<ExerciseBests> records, UnitSystem units)
    {
        var lines = records.Select(record => record switch
        {
            { EstimatedMax: { EstimatedMax: { } max } best } => $"- **{record.Name}:** estimated 1RM {LiftAnswers.About(max, units)}, from {LiftAnswers.SetText(best.Load, best.Reps, best.Seconds, units)} on {InWords.DayOfYear(best.Day)}",
            { MostReps: { } best } => $"- **{record.Name}:** {InWords.Count(best.Reps ?? 0, "rep")} on {InWords.DayOfYear(best.Day)}",
            { Longest: { } best } => $"- **{record.Name}:** {best.Seconds} seconds on {InWords.DayOfYear(best.Day)}",
            { Heaviest: { Load: { } load } best } => $"- **{record.Name}:** {units.Text(load)} on {InWords.DayOfYear(best.Day)}",
            _ => null,
        }).OfType<string>().ToList();
        return lines.Count == 0
            ? "There are no records yet. The first workout you log sets them, and every one after can beat them."
            : $"Your newest records:\n\n{string.Join('\n', lines)}\n\nAll of them are on your [progress page](/progress).";
    }

    private static string Insights(IReadOnlyList<Insight> insights) => insights.Count == 0
        ? "Your log is still too short for me to say. After about four weeks the [progress page](/progress) names muscles that get less than their share, and lifts that stand still."
        : $"This is what stands out in your log:\n\n{string.Join('\n', insights.Select(insight => $"- {insight.Sentence}"))}\n\nThe body map on your [progress page](/progress) shows every muscle.";

    private static string LastWorkout(IReadOnlyList<WorkoutDetail> workouts, UnitSystem units)
    {
        if (workouts is not [var last, ..])
        {
            return "You have not finished a workout in Vigor yet. When you have, I can tell you every set of it.";
        }

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Your last workout was **{last.Row.Name}** on {InWords.DayOfYear(last.Row.Day)}: {InWords.Count(last.Row.Minutes, "minute")}, {InWords.Count(last.Row.Sets, "set")}.\n\n");
        foreach (var exercise in last.Exercises)
        {
            text.Append(CultureInfo.InvariantCulture, $"- **{exercise.Name}:** {string.Join(", ", exercise.Sets.Select(set => LiftAnswers.SetText(set.Values.Load, set.Values.Reps, set.Values.Seconds, units)))}\n");
        }

        return text.Append(last.Row.Records > 0 ? string.Create(CultureInfo.InvariantCulture, $"\nIt holds {InWords.Count(last.Row.Records, "record")}.") : "").ToString().TrimEnd();
    }

    private static string Week(WeekSummary week)
    {
        var left = week.Goal - week.Days;
        var outlook = week.IsReached
            ? "You have reached your goal for the week. Anything more is a bonus; rest is welcome, too."
            : $"{InWords.Count(left, "day")} to go to your goal of {week.Goal}.";
        return week.Sessions == 0
            ? $"Nothing is logged this week yet. Your goal is {InWords.Count(week.Goal, "day")}; even a short workout makes a start."
            : $"This week you trained on **{week.Days} of {week.Goal} days**: {InWords.Count(week.Sessions, "workout")}, {InWords.Count(week.Minutes, "minute")}, {InWords.Count(week.Sets, "set")}. {outlook}";
    }

    private static string Memory(CoachFacts facts) => facts.Remembered.Count == 0
        ? "Nothing yet. Say “remember that …” and I keep it, once you tap Apply. You see and delete all of it in your profile under [Coach and memory](/profile?section=coach)."
        : $"This is what you asked me to remember:\n\n{string.Join('\n', facts.Remembered.Select(fact => $"- {fact.Text}"))}\n\nYou can delete each in your profile under [Coach and memory](/profile?section=coach).";

    private static string Live(SessionState session, ExerciseState current)
    {
        var values = session.FilledIn(current.Position);
        var left = session.SetsPlanned - session.SetsDone;
        var then = left > 0 ? $"{InWords.Count(left, "set")} of the workout are left." : "The workout is complete; finish it when you like.";
        return session.IsExerciseDone(current.Position)
            ? $"All sets of **{current.Name}** are done. {then}"
            : $"{session.DueName(current.Position)}, **{current.Name}**: {LiftAnswers.SetText(values.Load, values.Reps, values.Seconds, session.Units)}. {current.Next.Reason}".TrimEnd();
    }

    private static string LastWeek(Today today, IReadOnlyList<WorkoutDetail> workouts, UnitSystem units)
    {
        var first = today.Week.First.AddDays(-7);
        var done = workouts.Where(workout => workout.Row.Day >= first && workout.Row.Day < today.Week.First).ToList();
        var told = done.Count == 0 ? "" : $"\n\n{string.Join("\n\n", done.Select(workout => $"**{workout.Row.Name}**, {InWords.DayOfYear(workout.Row.Day)}:\n{LiftAnswers.Lines(workout, units)}"))}";
        return today.Consistency.Recent.FirstOrDefault(week => week.First == first) switch
        {
            null => "I know of no training last week. Your [history](/history) holds everything that is logged.",
            { IsPaused: true } => "Last week was paused, so it neither counts nor breaks anything.",
            { IsMet: true } week => $"Last week you trained on **{InWords.Count(week.Days, "day")}** and reached your goal of {week.Target}.{told}\n\nEverything is in your [history](/history).",
            { } week => $"Last week you trained on **{week.Days} of {week.Target} days**.{told}\n\nEverything is in your [history](/history).",
        };
    }

    private string PlanText(CoachFacts facts, ActiveSession? active)
    {
        if (active is not null)
        {
            return $"You are in the middle of **{active.Name}**: {active.SetsDone} of {active.SetsPlanned} sets are done. [Go on with it](/sessions/{active.Id}).";
        }

        if (facts.Plan is not { } plan)
        {
            return "You have no plan yet. [Generate one](/plans/new): it takes your goals, equipment and limitations and is ready in a moment.";
        }

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Next up is **[{plan.Name}](/plans/{plan.Id})**, about {plan.Minutes} minutes:\n\n");
        foreach (var planned in plan.Workout.Exercises.Where(planned => planned.Role is not (ExerciseRole.Warmup or ExerciseRole.Cooldown)))
        {
            var dose = planned.Reps is { } reps ? $"{planned.Sets} × {reps}" : $"{planned.Sets} × {planned.Seconds} s";
            text.Append(CultureInfo.InvariantCulture, $"- {catalogue.Find(planned.Slug)?.Name ?? planned.Slug.Replace('-', ' ')}: {dose}\n");
        }

        return text.Append("\nA warm-up and a cool-down come with it.").ToString();
    }

    private static string Profile(CoachFacts facts)
    {
        var profile = facts.Profile;
        var limitations = profile.Limitations.Count == 0
            ? "none stated"
            : string.Join(", ", profile.Limitations.Select(limitation => $"{limitation.Named ?? Spaced(limitation.Area)} ({limitation.Severity.ToString().ToLowerInvariant()})"));
        return $"""
            What I go by, all from your [profile](/profile):

            - **Goals:** {(profile.Goals.Count == 0 ? "not stated" : string.Join(", ", profile.Goals.Select(goal => Spaced(goal))))}
            - **Level:** {(profile.Level is { } level ? Spaced(level) : "not stated")}
            - **Equipment:** {(profile.EquipmentItems is null ? Spaced(profile.EquipmentLevel) : string.Join(", ", profile.EquipmentItems.Select(item => Spaced(item))))}
            - **Limitations:** {limitations}
            - **Schedule:** {InWords.Count(profile.DaysPerWeek, "day")} a week, {profile.SessionMinutes} minutes

            Beside that I see your plans and workouts, and nobody else's.
            """;
    }

    [GeneratedRegex(@"^\s*(?:please\s+)?(?:log|enter|add|note)\s+(?=.*\d)(?:.*\b(?:kg|lbs?|reps?|x)\b|\d)", RegexOptions.IgnoreCase)]
    private static partial Regex SetToLog();

    private static string Spaced(Enum value) => string.Concat(value.ToString().Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString())).Trim();
}
