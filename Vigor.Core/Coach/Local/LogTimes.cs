using Vigor.Core.Coach.Facts;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Training;
using Vigor.Core.Training.Dashboard;

namespace Vigor.Core.Coach.Local;

/// <summary>Answers when something was done, with what, and what was left out.</summary>
internal sealed class LogTimes(ExerciseCatalogue catalogue)
{
    private const int MostDays = 8, MostLines = 8;

    // A year holds whatever is still worth asking for; only a name that is not found there is looked for in all of it.
    private const int FirstLook = 366;

    /// <summary>The sets of an exercise, a muscle or a whole workout: the last time, or on some days.</summary>
    public async ValueTask<LocalReply> AnswerAsync(Question question, CoachFacts facts)
    {
        var (subject, period) = (question.Subject!, question.Period!);
        var about = subject.IsExercise ? $"last: {subject.Key}" : $"last time: {subject.Key}";
        if (!period.IsLastTime && !period.IsEver)
        {
            return new(about, OfDays(subject, period, await MatchingAsync(subject, period.From, period.To, facts), facts.Profile.Units));
        }

        var sets = await MatchingAsync(subject, facts.Day.AddDays(-FirstLook), facts.Day, facts);
        sets = sets.Count > 0 ? sets : await MatchingAsync(subject, DateOnly.MinValue, facts.Day, facts);
        return new(about, sets.Count == 0 ? $"I find no {Bare(subject)} in your log. Once you have logged it, I can tell you every set." : Last(subject, sets, facts));
    }

    /// <summary>What was left out of the weeks' goals.</summary>
    public static LocalReply Missed(Question question, Today today)
    {
        var weeks = today.Consistency.Recent.Where(week => week.First.AddDays(WeekRule.Days) > question.Period!.From && week.First <= question.Period.To).ToList();
        weeks = weeks.Count > 0 ? weeks : [today.Consistency.Current];
        var lines = weeks.Select(week => week switch
        {
            { IsPaused: true } => $"| {InWords.ShortDay(week.First)} | paused | |",
            _ => $"| {InWords.ShortDay(week.First)} | {week.Days} of {week.Target} | {(week.IsMet ? "reached" : $"{week.Target - week.Days} open")} |",
        });
        var open = weeks.Where(week => !week.IsPaused && !week.IsMet).Sum(week => week.Target - week.Days);
        var isRunning = weeks.Count == 1 && weeks[0].First == today.Week.First;
        var told = (open, isRunning) switch
        {
            (0, _) => "**None.** You reached your goal",
            (_, true) => $"**{InWords.Count(open, "day")} still open** this week; nothing is missed before the week is over",
            _ => $"**{InWords.Count(open, "day")} short** of your goal",
        };
        return new("missed", $"{told}, by the days you set yourself a week:\n\n| week of | days | |\n| --- | --- | --- |\n{string.Join('\n', lines)}");
    }

    private async ValueTask<IReadOnlyList<DoneSet>> MatchingAsync(QuestionSubject subject, DateOnly from, DateOnly to, CoachFacts facts)
    {
        var sets = await facts.Log.Looks.Sets(subject.IsExercise ? subject.Slugs : null, from, to);
        return subject.Trains is { } trains ? [.. sets.Where(set => catalogue.Find(set.Slug) is { } exercise && trains(exercise) == 1)] : sets;
    }

    private string Last(QuestionSubject subject, IReadOnlyList<DoneSet> sets, CoachFacts facts)
    {
        var last = sets[0];
        var same = sets.Where(set => set.SessionId == last.SessionId).ToList();
        var ago = facts.Day.DayNumber - last.Day.DayNumber;
        var when = $"{InWords.WeekdayOfYear(last.Day)} ({(ago == 0 ? "today" : $"{InWords.Count(ago, "day")} ago")}) in **{last.Workout}**";
        var units = facts.Profile.Units;
        var what = subject.IsAll ? "" : $"{subject.Name} ";
        return subject.IsExercise
            ? $"Last time, on {when}, you did **{catalogue.NameOf(last.Slug)}**: {SetsText(same, units)}."
            : $"You last trained {what}on {when}:\n\n{Lines(same, units)}";
    }

    private string OfDays(QuestionSubject subject, QuestionPeriod period, IReadOnlyList<DoneSet> sets, UnitSystem units)
    {
        if (sets.Count == 0)
        {
            return $"No {Bare(subject)} is logged for {period.InSentence}.";
        }

        var days = sets.GroupBy(set => (set.Day, set.SessionId)).Take(MostDays).ToList();
        var best = sets.MaxBy(set => (set.Load?.Grams ?? 0, set.Reps ?? 0, set.Seconds ?? 0))!;
        var head = subject.IsExercise
            ? $"{InWords.Capital(period.Name)} you did **{catalogue.NameOf(best.Slug)}** with up to **{LiftAnswers.SetText(best.Load, best.Reps, best.Seconds, units)}**:"
            : $"{InWords.Capital(period.Name)}, {Bare(subject)} was in {InWords.Count(days.Count, "workout")}:";
        var rows = days.Select(day => $"| {InWords.ShortDay(day.Key.Day)} | {(subject.IsExercise ? SetsText([.. day], units) : string.Join("; ", day.GroupBy(set => set.Slug).Select(done => $"{catalogue.NameOf(done.Key)} {SetsText([.. done], units)}").Take(MostLines)))} |");
        return $"{head}\n\n| day | sets |\n| --- | --- |\n{string.Join('\n', rows)}";
    }

    private string Lines(IReadOnlyList<DoneSet> sets, UnitSystem units) =>
        string.Join('\n', sets.GroupBy(set => set.Slug).Take(MostLines).Select(done => $"- {catalogue.NameOf(done.Key)}: {SetsText([.. done], units)}"));

    private static string SetsText(IReadOnlyList<DoneSet> sets, UnitSystem units) => string.Join(", ", sets.Select(set => LiftAnswers.SetText(set.Load, set.Reps, set.Seconds, units)));

    private static string Bare(QuestionSubject subject) => subject.Name.StartsWith("the ", StringComparison.Ordinal) ? subject.Name[4..] : subject.Name;
}
