using System.Globalization;
using Vigor.Core.Coach.Facts;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Training;
using Vigor.Core.Training.Records;

namespace Vigor.Core.Coach.Local;

/// <summary>Answers what somebody's best is.</summary>
internal static class LogBests
{
    private const int Lately = 90;

    /// <summary>The best of an exercise, ever or in some days.</summary>
    public static async ValueTask<LocalReply> AnswerAsync(Question question, CoachFacts facts)
    {
        var (subject, period, units) = (question.Subject!, question.Period!, facts.Profile.Units);
        if (!period.IsEver && !period.IsLastTime)
        {
            return new("records", OfDays(subject, period, await facts.Log.Looks.Sets(subject.Slugs, period.From, period.To), units));
        }

        var record = (await facts.Log.Looks.Bests(subject.Slugs[0])).FirstOrDefault();
        var lately = question.Measure == QuestionMeasure.OneRepMax && record is not null ? await facts.Log.Looks.Sets(subject.Slugs, facts.Day.AddDays(-Lately), facts.Day) : [];
        return new("records", record is null ? $"{InWords.Capital(subject.Name)} is not in your log yet, so there is no record of it. The first time you log it sets one." : Text(record, Best(lately), question.Measure!.Value, units));
    }

    /// <summary>The exercises in which some days brought a new best, by estimated maximum or by reps.</summary>
    public static async ValueTask<LocalReply> NewAsync(Question question, CoachFacts facts, ExerciseCatalogue catalogue)
    {
        var (period, units) = (question.Period!, facts.Profile.Units);
        var sets = await facts.Log.Looks.Sets(null, DateOnly.MinValue, period.To);
        var risen = sets
            .GroupBy(set => set.Slug)
            .Select(done => (Best: Top(done.Where(set => set.Day >= period.From)), Before: Top(done.Where(set => set.Day < period.From))))
            .Where(pair => pair is { Best: not null, Before: not null } && Worth(pair.Best) > Worth(pair.Before))
            .Select(pair => $"- **{catalogue.NameOf(pair.Best!.Slug)}:** {LiftAnswers.SetText(pair.Best.Load, pair.Best.Reps, pair.Best.Seconds, units)} on {InWords.DayOfYear(pair.Best.Day)}, before that {LiftAnswers.SetText(pair.Before!.Load, pair.Before.Reps, pair.Before.Seconds, units)}")
            .ToList();
        return new("records", risen.Count == 0
            ? $"No new best {period.InSentence}. All of your records are on your [progress page](/progress)."
            : $"**{InWords.Count(risen.Count, "lift")}** with a new best {period.InSentence}:\n\n{string.Join('\n', risen)}");
    }

    private static DoneSet? Top(IEnumerable<DoneSet> sets) => sets.MaxBy(Worth);

    private static decimal Worth(DoneSet set) => set.EstimatedMax?.Grams ?? set.Load?.Grams ?? set.Reps ?? set.Seconds ?? 0;

    private static string Text(ExerciseBests record, DoneSet? lately, QuestionMeasure measure, UnitSystem units) => record switch
    {
        { EstimatedMax: { EstimatedMax: { } max } best } when measure == QuestionMeasure.OneRepMax =>
            $"Your estimated 1RM in the **{InWords.InSentence(record.Name)}** is **{LiftAnswers.About(Current(lately) ?? max, units)}**{Since(lately, units)}. The best ever is {LiftAnswers.About(max, units)}, from {LiftAnswers.SetText(best.Load, best.Reps, best.Seconds, units)} on {InWords.DayOfYear(best.Day)}.",
        { EstimatedMax: { EstimatedMax: { } max } best, Heaviest: var heaviest } => string.Create(
            CultureInfo.InvariantCulture,
            $"Your best **{record.Name}** is {LiftAnswers.SetText(best.Load, best.Reps, best.Seconds, units)} on {InWords.DayOfYear(best.Day)}, an estimated 1RM of {LiftAnswers.About(max, units)}.{(heaviest?.Load is { } load && load != best.Load ? $" The heaviest was {units.Text(load)} on {InWords.DayOfYear(heaviest.Day)}." : "")}"),
        { Heaviest: { Load: { } load } best } => $"Your heaviest **{record.Name}** is {units.Text(load)} on {InWords.DayOfYear(best.Day)}.{(measure == QuestionMeasure.OneRepMax ? " A one-rep maximum is estimated from sets of up to twelve reps, and there is none yet." : "")}",
        { MostReps: { Reps: { } reps } best } => $"Your best **{record.Name}** is {InWords.Count(reps, "rep")} on {InWords.DayOfYear(best.Day)}.{(measure == QuestionMeasure.OneRepMax ? " It is logged without a load, so there is no one-rep maximum to estimate." : "")}",
        { Longest: { Seconds: { } seconds } best } => $"Your longest **{record.Name}** is {InWords.Count(seconds, "second")} on {InWords.DayOfYear(best.Day)}.",
        _ => $"I know of no record in the **{record.Name}** yet.",
    };

    private static Load? Current(DoneSet? lately) => lately?.EstimatedMax;

    private static string Since(DoneSet? lately, UnitSystem units) =>
        lately is null ? "" : $", from {LiftAnswers.SetText(lately.Load, lately.Reps, lately.Seconds, units)} on {InWords.DayOfYear(lately.Day)}, the best of the last three months";

    private static DoneSet? Best(IReadOnlyList<DoneSet> sets) => sets.Where(set => set.EstimatedMax is not null).MaxBy(set => set.EstimatedMax!.Value.Grams);

    private static string OfDays(QuestionSubject subject, QuestionPeriod period, IReadOnlyList<DoneSet> sets, UnitSystem units)
    {
        var best = Best(sets) ?? sets.MaxBy(set => (set.Load?.Grams ?? 0, set.Reps ?? 0, set.Seconds ?? 0));
        var estimate = best?.EstimatedMax is { } max ? $", an estimated 1RM of {LiftAnswers.About(max, units)}" : "";
        return best is null
            ? $"{InWords.Capital(subject.Name)} is not in your log for {period.InSentence}."
            : $"Your best set of {subject.Name} {period.InSentence} was **{LiftAnswers.SetText(best.Load, best.Reps, best.Seconds, units)}** on {InWords.DayOfYear(best.Day)}{estimate}.";
    }
}
