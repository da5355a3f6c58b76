using Vigor.Core.Coach.Facts;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans.Dosing;

namespace Vigor.Core.Coach.Local;

/// <summary>
/// Answers frames from the log: figures are read and reckoned, never guessed, and what the log does not hold is said. The coach, its quick
/// replies and the tools of providers ask here.
/// </summary>
internal sealed class LogEvaluator(ExerciseCatalogue catalogue)
{
    private const int FrequencyWeeks = 8, TrendWeeks = 26;

    private readonly QuestionReader reader = new(catalogue);
    private readonly LogTrends trends = new(catalogue);
    private readonly LogComparisons comparisons = new(catalogue);
    private readonly NextLoad next = new(catalogue);
    private readonly LogTimes times = new(catalogue);
    private readonly LogGoals goals = new(catalogue);
    private readonly OwnDataAnswers own = new(catalogue);

    /// <summary>Whether a question asks for the reason of what the log says.</summary>
    public bool AsksWhy(string text) => reader.AsksWhy(text);

    /// <summary>Whether a question asks what research has found.</summary>
    public bool AsksForEvidence(string text) => reader.AsksForEvidence(text);

    /// <summary>The answer when the question is about one's own training; else null.</summary>
    /// <param name="text">What is asked.</param>
    /// <param name="facts">What is known of the person.</param>
    /// <param name="before">What they asked before, oldest first.</param>
    public async ValueTask<LocalReply?> AnswerAsync(string text, CoachFacts facts, IReadOnlyList<string>? before = null) =>
        reader.Read(text, facts.Day, before, facts.Profile.WeekStart) is { } question ? await AnswerAsync(question, facts) : null;

    private async ValueTask<LocalReply?> AnswerAsync(Question asked, CoachFacts facts)
    {
        var question = await ResolvedAsync(WithPeriod(asked, facts.Day, facts.Profile.WeekStart), facts);
        var reply = question switch
        {
            { Act: QuestionAct.Forecast } => await goals.ForecastAsync(question, facts),
            { Act: QuestionAct.Enough } => await goals.EnoughAsync(question, facts),
            { Measure: QuestionMeasure.Weekdays } => await LogGoals.WeekdaysAsync(question, facts),
            { Measure: QuestionMeasure.Memory or QuestionMeasure.Insights or QuestionMeasure.Profile or QuestionMeasure.Week or QuestionMeasure.Plan } => await own.StandingAsync(question.Measure.Value, question.Period!, facts),
            { Act: QuestionAct.Next } => await next.AnswerAsync(question, facts),
            { Act: QuestionAct.Compare } => await comparisons.AnswerAsync(question, facts),
            { Act: QuestionAct.Trend, Measure: QuestionMeasure.BodyWeight } => await trends.BodyWeightAsync(question, facts),
            { Act: QuestionAct.Trend } => await trends.AnswerAsync(question, facts),
            { Measure: QuestionMeasure.Record, Subject: { IsAll: true }, Period: { IsEver: true } or { IsLastTime: true } } => await OwnDataAnswers.RecordsAsync(facts),
            { Measure: QuestionMeasure.Record, Subject: { IsAll: true } } => await LogBests.NewAsync(question, facts, catalogue),
            { Measure: QuestionMeasure.LastTime or QuestionMeasure.Load, Subject: { IsAll: true }, Period: { IsEver: true } or { IsLastTime: true } } => await OwnDataAnswers.LastWorkoutAsync(facts),
            { Measure: QuestionMeasure.Record or QuestionMeasure.OneRepMax } => await LogBests.AnswerAsync(question, facts),
            { Measure: QuestionMeasure.LastTime or QuestionMeasure.Load } => await times.AnswerAsync(question, facts),
            { Measure: QuestionMeasure.Missed } => LogTimes.Missed(question, await facts.Log.TodayAsync()),
            { Measure: QuestionMeasure.Streak } => new("streak", OwnDataAnswers.Streak((await facts.Log.TodayAsync()).Streak)),
            { Measure: QuestionMeasure.Calories } => await CaloriesAsync(question, facts),
            { Measure: QuestionMeasure.Frequency } => await FrequencyAsync(question, facts),
            _ => await comparisons.SumAsync(question, facts),
        };
        return reply is null ? null : reply with { Question = question };
    }

    private static Question WithPeriod(Question question, DateOnly today, WeekStart weekStart) => question with
    {
        Period = question.Period ?? question switch
        {
            { Act: QuestionAct.Trend } => QuestionPeriod.Weeks(today, TrendWeeks),
            { Measure: QuestionMeasure.Load } => QuestionPeriod.LastTime(today),
            { Measure: QuestionMeasure.Record or QuestionMeasure.OneRepMax or QuestionMeasure.LastTime } => QuestionPeriod.Ever(today),
            { Measure: QuestionMeasure.Frequency or QuestionMeasure.Weekdays } => QuestionPeriod.Weeks(today, FrequencyWeeks),
            _ => new("this week", weekStart.FirstOf(today), today),
        },
    };

    /// <summary>"The squat" is whichever squat stands in the log: the one that was done most of late.</summary>
    private static async ValueTask<Question> ResolvedAsync(Question question, CoachFacts facts)
    {
        if (question.Subject is not { IsExercise: true, Slugs.Count: > 1 } subject)
        {
            return question;
        }

        var done = await facts.Log.Looks.Sets(subject.Slugs, DateOnly.MinValue, facts.Day);
        var lately = done.Where(set => set.Day > facts.Day.AddDays(-90)).ToList();
        var slug = (lately.Count > 0 ? lately : done).CountBy(set => set.Slug).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => count.Key).FirstOrDefault();
        return question with { Subject = subject with { Key = slug ?? subject.Key, Slugs = [slug ?? subject.Slugs[0]] } };
    }

    private async ValueTask<LocalReply> FrequencyAsync(Question question, CoachFacts facts)
    {
        var period = question.Period!;
        var workouts = await facts.Log.Looks.Workouts(period.From, period.To);
        var first = period.IsEver && workouts.Count > 0 ? workouts[^1].Day : period.From;
        var weeks = Math.Max(1, (period.To.DayNumber - first.DayNumber + 7) / 7m);
        return new("frequency", workouts.Count == 0
            ? $"No workout is logged for {period.InSentence}, so there is nothing to average yet."
            : $"On average you trained **{InWords.Number(Math.Round(workouts.Count / weeks, 1))} times a week** in {period.InSentence}: {InWords.Count(workouts.Count, "workout")}, {InWords.Count(Math.Round(workouts.Average(workout => (decimal)workout.Minutes)), "minute")} each. Your goal is {InWords.Count(facts.Profile.DaysPerWeek, "day")} a week.");
    }

    private async ValueTask<LocalReply> CaloriesAsync(Question question, CoachFacts facts)
    {
        var period = question.Period!;
        var workouts = await facts.Log.Looks.Workouts(period.From, period.To);
        if (workouts.Count == 0)
        {
            return new("calories", $"No workout is logged for {period.InSentence}, so there are no calories to count.");
        }

        if (facts.Profile.BodyWeightGrams is not { } grams)
        {
            return new("calories", $"You did {InWords.Count(workouts.Count, "workout")} {period.InSentence}, but calories need your body weight, and your [profile](/profile) has none. Add it and ask again.");
        }

        var sets = (await facts.Log.Looks.Sets(null, period.From, period.To)).ToLookup(set => set.SessionId);
        var burned = workouts.Sum(workout => WorkoutCalories.NetOfDone(
            workout.Minutes,
            workout.Intensity,
            grams,
            [.. sets[workout.Id].CountBy(set => set.Slug).OrderByDescending(count => count.Value).Select(count => catalogue.Find(count.Key)).OfType<Exercise>()]) ?? 0);
        return new("calories", $"About **{InWords.Number(burned)} kcal** beyond rest {period.InSentence}, in {InWords.Count(workouts.Count, "workout")} of {InWords.Minutes(workouts.Sum(workout => workout.Minutes))} together. It is an estimate from time, kind and body weight, good to about a fifth.");
    }
}
