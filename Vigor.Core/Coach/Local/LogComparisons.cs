using System.Globalization;
using Vigor.Core.Coach.Facts;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Training;

namespace Vigor.Core.Coach.Local;

/// <summary>Answers how much of something was done in some days, and how that stands beside something else.</summary>
internal sealed class LogComparisons(ExerciseCatalogue catalogue)
{
    private const decimal EvenFrom = 0.67m, EvenTo = 1.5m;

    /// <summary>How much of a subject was done, with the stretch before beside it.</summary>
    public async ValueTask<LocalReply> SumAsync(Question question, CoachFacts facts)
    {
        var (subject, period) = (question.Subject!, question.Period!);
        var now = await FigureAsync(question.Measure!.Value, subject, period, facts);
        var about = $"{question.Measure.ToString()!.ToLowerInvariant()}: {subject.Key}";
        if (now.Value == 0)
        {
            return new(about, $"Nothing of that is logged for {period.InSentence}{(subject.IsAll ? "" : $" ({subject.Name})")}. Your [history](/history) holds everything that is.");
        }

        var head = $"{InWords.Capital(period.IsEver ? "in all of your log" : period.Name)}: **{now.Text}**{(subject.IsAll ? "" : $" for {subject.Name}")}.{now.Detail}";
        if (period.IsEver || period.IsLastTime)
        {
            return new(about, head);
        }

        var earlier = await FigureAsync(question.Measure.Value, subject, period.Before(), facts);
        return new(about, $"{head}\n\n{Capitalized(period.Before().Name)} it was {earlier.Text}{Change(now.Value, earlier.Value)}.");
    }

    /// <summary>Two subjects, or two stretches, beside each other.</summary>
    public async ValueTask<LocalReply> AnswerAsync(Question question, CoachFacts facts)
    {
        var measure = question.Measure!.Value;
        return question.Other is { } other
            ? new($"compare: {question.Subject!.Key}, {other.Key}", await SubjectsAsync(question.Subject, other, question.Period!, facts))
            : new($"compare: {measure.ToString().ToLowerInvariant()}", await PeriodsAsync(measure, question, facts));
    }

    private async ValueTask<string> SubjectsAsync(QuestionSubject one, QuestionSubject other, QuestionPeriod asked, CoachFacts facts)
    {
        // A single week says little of a balance.
        var period = asked.Name == "this week" ? QuestionPeriod.Weeks(facts.Day, 4) : asked;
        var (first, second) = (await FigureAsync(QuestionMeasure.Sets, one, period, facts), await FigureAsync(QuestionMeasure.Sets, other, period, facts));
        var (load, load2) = (await FigureAsync(QuestionMeasure.Volume, one, period, facts), await FigureAsync(QuestionMeasure.Volume, other, period, facts));
        if (first.Value + second.Value == 0)
        {
            return $"Neither is in your log for {period.InSentence}, so there is nothing to compare.";
        }

        var told = second.Value == 0 || first.Value == 0 ? "Only one of the two was trained." : Balance(first.Value / second.Value, one.Name, other.Name);
        return $"{told} This is {period.InSentence}, sets of helping exercises counted half:\n\n| | sets | load × reps |\n| --- | --- | --- |\n| {one.Name} | {first.Text} | {load.Text} |\n| {other.Name} | {second.Text} | {load2.Text} |";
    }

    private async ValueTask<string> PeriodsAsync(QuestionMeasure measure, Question question, CoachFacts facts)
    {
        var (now, then) = (question.Period!, question.OtherPeriod ?? question.Period!.Before());
        var (first, second) = (await FigureAsync(measure, question.Subject!, now, facts), await FigureAsync(measure, question.Subject!, then, facts));
        var minutes = (First: await FigureAsync(QuestionMeasure.Minutes, question.Subject!, now, facts), Second: await FigureAsync(QuestionMeasure.Minutes, question.Subject!, then, facts));
        return $"{InWords.Capital(now.Name)} **{first.Text}**, {then.Name} **{second.Text}**{Change(first.Value, second.Value)}.\n\n| | {now.Name} | {then.Name} |\n| --- | --- | --- |\n| {measure.ToString().ToLowerInvariant()} | {first.Text} | {second.Text} |\n| time | {minutes.First.Text} | {minutes.Second.Text} |";
    }

    private async ValueTask<Reckoned> FigureAsync(QuestionMeasure measure, QuestionSubject subject, QuestionPeriod period, CoachFacts facts)
    {
        if (subject.IsAll && measure is QuestionMeasure.Count or QuestionMeasure.Minutes)
        {
            var workouts = await facts.Log.Looks.Workouts(period.From, period.To);
            var minutes = workouts.Sum(workout => workout.Minutes);
            var days = InWords.Count(workouts.Select(workout => workout.Day).Distinct().Count(), "day");
            return measure == QuestionMeasure.Minutes
                ? new(minutes, InWords.Minutes(minutes), $" That was {InWords.Count(workouts.Count, "workout")}.")
                : new(workouts.Count, InWords.Count(workouts.Count, "workout"), $" They took {InWords.Minutes(minutes)} on {days}.");
        }

        var sets = (await facts.Log.Looks.Sets(subject.IsExercise ? subject.Slugs : null, period.From, period.To)).Select(set => (Set: set, Share: ShareOf(set, subject))).Where(set => set.Share > 0).ToList();
        return measure switch
        {
            QuestionMeasure.Volume => Volume(sets, facts.Profile.Units),
            QuestionMeasure.Reps => new(sets.Sum(set => set.Set.Reps ?? 0), InWords.Count(sets.Sum(set => set.Set.Reps ?? 0), "rep"), sets.Count == 0 ? "" : $" The best set had {InWords.Count(sets.Max(set => set.Set.Reps ?? 0), "rep")}."),
            QuestionMeasure.Count => new(sets.Select(set => set.Set.SessionId).Distinct().Count(), InWords.Count(sets.Select(set => set.Set.SessionId).Distinct().Count(), "workout"), ""),
            _ => new(sets.Sum(set => set.Share), InWords.Count(sets.Sum(set => set.Share), "set"), subject.Trains is null ? "" : Exercises(sets)),
        };
    }

    private string Exercises(List<(DoneSet Set, decimal Share)> sets)
    {
        const int Most = 6;
        var lines = sets
            .GroupBy(set => set.Set.Slug)
            .OrderByDescending(done => done.Sum(set => set.Share))
            .Take(Most)
            .Select(done => $"- {catalogue.NameOf(done.Key)}: {InWords.Count(done.Count(), "set")}{(done.First().Share < 1 ? ", counted half" : "")}");
        return $" They came from:\n\n{string.Join('\n', lines)}";
    }

    private static Reckoned Volume(List<(DoneSet Set, decimal Share)> sets, UnitSystem units)
    {
        var grams = sets.Sum(set => (decimal)set.Set.VolumeGrams);
        var amount = units == UnitSystem.Metric ? grams / 1000 : grams / 453.59237m;
        return new(grams, string.Create(CultureInfo.InvariantCulture, $"{Math.Round(amount):#,0} {units.LoadSymbol}"), sets.Count == 0 ? "" : $" That is load times reps over {InWords.Count(sets.Count, "set")}.");
    }

    private decimal ShareOf(DoneSet set, QuestionSubject subject)
    {
        if (subject.Trains is not { } trains)
        {
            return 1;
        }

        return catalogue.Find(set.Slug) is { } exercise ? trains(exercise) : 0;
    }

    private static string Balance(decimal ratio, string one, string other) => ratio switch
    {
        < EvenFrom => $"You did clearly more **{other}** than {one}.",
        > EvenTo => $"You did clearly more **{one}** than {other}.",
        _ => $"**{InWords.Capital(one)} and {other} are in balance.**",
    };

    private static string Change(decimal now, decimal then) => (now, then) switch
    {
        (_, 0) => "",
        _ when now == then => ", the same",
        _ => string.Create(CultureInfo.InvariantCulture, $", {(now > then ? "up" : "down")} {Math.Abs((now - then) / then):P0}"),
    };

    private static string Capitalized(string name) => InWords.Capital(name);

    private sealed record Reckoned(decimal Value, string Text, string Detail);
}
