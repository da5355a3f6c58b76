using System.Globalization;
using Vigor.Core.Coach.Facts;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Training;

namespace Vigor.Core.Coach.Local;

/// <summary>Answers how something went over time, with a line of it in small.</summary>
internal sealed class LogTrends(ExerciseCatalogue catalogue)
{
    private const int MostRows = 8, MostPoints = 24, FewestPoints = 3, LiftsOfAll = 5;

    // Less than this is the noise of a day.
    private const decimal Noise = 0.025m;

    private const string Heights = "▁▂▃▄▅▆▇█";

    /// <summary>How a lift went, or the lifts that are done most.</summary>
    public async ValueTask<LocalReply> AnswerAsync(Question question, CoachFacts facts)
    {
        var (subject, period, units) = (question.Subject!, question.Period!, facts.Profile.Units);
        var sets = await facts.Log.Looks.Sets(subject.IsExercise ? subject.Slugs : null, period.From, period.To);
        return subject.IsExercise
            ? new($"trend: {subject.Key}", OfLift(subject, period, Points(sets), units))
            : new("stronger", OfAll(period, sets, units));
    }

    /// <summary>How the body weight went.</summary>
    public async ValueTask<LocalReply> BodyWeightAsync(Question question, CoachFacts facts)
    {
        var (period, units) = (question.Period!, facts.Profile.Units);
        var weights = (await facts.Log.Looks.Weights(period.IsEver ? DateOnly.MinValue : period.From)).Where(weight => weight.Day <= period.To).ToList();
        if (weights.Count == 0)
        {
            return new("body weight", facts.Profile.BodyWeightGrams is { } grams
                ? $"Your profile says {units.Text(new Load(grams))}, and no weighing is logged for {period.InSentence}. With a few on your [progress page](/progress) I can tell you how it goes."
                : "No body weight is logged yet. Add a few on your [progress page](/progress), and I can tell you how it goes.");
        }

        var (first, last) = (weights[0], weights[^1]);
        var change = units.Text(new Load(Math.Abs(last.Grams - first.Grams)));
        var beside = Math.Sign(last.Grams - first.Grams) switch
        {
            > 0 => $"{change} more than",
            < 0 => $"{change} less than",
            _ => "what it was",
        };
        var told = weights.Count == 1 ? "" : $" That is {beside} on {InWords.DayOfYear(first.Day)} ({units.Text(new Load(first.Grams))}).";
        return new("body weight", $"You weighed **{units.Text(new Load(last.Grams))}** on {InWords.DayOfYear(last.Day)}.{told}{Line([.. weights.Select(weight => (decimal)weight.Grams)])}");
    }

    private static string OfLift(QuestionSubject subject, QuestionPeriod period, List<Point> points, UnitSystem units)
    {
        if (points.Count == 0)
        {
            return $"{InWords.Capital(subject.Name)} is not in your log for {period.InSentence}, so there is no line to draw.";
        }

        var (first, last, best) = (points[0], points[^1], points.MaxBy(point => point.Value)!);
        var rows = points.TakeLast(MostRows).Select(point => $"| {InWords.ShortDay(point.Day)} | {LiftAnswers.SetText(point.Best.Load, point.Best.Reps, point.Best.Seconds, units)} | {ValueText(point, units)} |");
        var table = $"\n\n| day | best set | {(last.Best.EstimatedMax is null ? "" : "estimated 1RM")} |\n| --- | --- | --- |\n{string.Join('\n', rows)}";
        if (points.Count < FewestPoints)
        {
            return $"There are only {InWords.Count(points.Count, "workout")} with {subject.Name} in {period.InSentence}; that is too few to speak of a trend.{table}";
        }

        return $"{Verdict(points, subject, units)} From {ValueText(first, units)} on {InWords.DayOfYear(first.Day)} to {ValueText(last, units)} on {InWords.DayOfYear(last.Day)}; best {ValueText(best, units)} on {InWords.DayOfYear(best.Day)}.{Line([.. points.Select(point => point.Value)])}{table}";
    }

    private static string Verdict(List<Point> points, QuestionSubject subject, UnitSystem units)
    {
        // What counts is where it stands: the last third against the first.
        var third = Math.Max(1, points.Count / 3);
        var change = (points.TakeLast(third).Average(point => point.Value) / points.Take(third).Average(point => point.Value)) - 1;
        var last = points[^1];
        var same = points.AsEnumerable().Reverse().TakeWhile(point => point.Best.Load == last.Best.Load && point.Best.Reps == last.Best.Reps).ToList();
        if (same.Count > FewestPoints)
        {
            var weeks = Math.Max(1, (last.Day.DayNumber - same[^1].Day.DayNumber) / 7);
            return $"**It stands still:** {LiftAnswers.SetText(last.Best.Load, last.Best.Reps, last.Best.Seconds, units)} for {InWords.Count(weeks, "week")}, {InWords.Count(same.Count, "workout")} in a row. A lighter week, then smaller steps or one more rep a set usually moves it.";
        }

        return change switch
        {
            > Noise => string.Create(CultureInfo.InvariantCulture, $"**Yes, {subject.Name} is going up:** {change:P0}."),
            < -Noise => string.Create(CultureInfo.InvariantCulture, $"**{InWords.Capital(subject.Name)} went down:** {-change:P0}."),
            _ => $"**{InWords.Capital(subject.Name)} stands about where it was.**",
        };
    }

    private string OfAll(QuestionPeriod period, IReadOnlyList<DoneSet> sets, UnitSystem units)
    {
        var lifts = sets
            .GroupBy(set => set.Slug)
            .Select(done => (Name: catalogue.NameOf(done.Key), Points: Points([.. done])))
            .Where(lift => lift.Points.Count >= FewestPoints && lift.Points[0].Best.EstimatedMax is not null)
            .OrderByDescending(lift => lift.Points.Count)
            .Take(LiftsOfAll)
            .ToList();
        if (lifts.Count == 0)
        {
            return $"I cannot tell yet: no lift was logged three times or more in {period.InSentence}. A few workouts with weights and reps, and I can.";
        }

        var risen = lifts.Count(lift => lift.Points[^1].Value > lift.Points[0].Value * (1 + Noise));
        var rows = lifts.Select(lift => string.Create(CultureInfo.InvariantCulture, $"| {lift.Name} | {ValueText(lift.Points[0], units)} | {ValueText(lift.Points[^1], units)} | {(lift.Points[^1].Value / lift.Points[0].Value) - 1:+0%;-0%;0%} |"));
        return $"{(risen > 0 ? $"**Yes:** {risen} of your {lifts.Count} most trained lifts went up" : "**Not measurably:** your most trained lifts stand about where they were")} in {period.InSentence}, by estimated 1RM.\n\n| lift | then | now | |\n| --- | --- | --- | --- |\n{string.Join('\n', rows)}";
    }

    // The best of each day: the estimate where there is one, else the most reps or seconds.
    private static List<Point> Points(IReadOnlyList<DoneSet> sets) =>
    [
        .. sets
            .GroupBy(set => set.Day)
            .Select(day => day.Select(set => new Point(set.Day, set, set.EstimatedMax?.Grams ?? set.Load?.Grams ?? set.Reps ?? set.Seconds ?? 0)).MaxBy(point => point.Value)!)
            .Where(point => point.Value > 0)
            .OrderBy(point => point.Day),
    ];

    private static string ValueText(Point point, UnitSystem units) => point.Best switch
    {
        { EstimatedMax: { } max } => LiftAnswers.About(max, units),
        var best => LiftAnswers.SetText(best.Load, best.Reps, best.Seconds, units),
    };

    private static string Line(IReadOnlyList<decimal> values)
    {
        if (values.Count < FewestPoints)
        {
            return "";
        }

        var shown = values.TakeLast(MostPoints).ToList();
        var (low, high) = (shown.Min(), shown.Max());
        return $"\n\n`{string.Concat(shown.Select(value => Heights[high == low ? 0 : (int)((value - low) / (high - low) * (Heights.Length - 1))]))}`";
    }

    private sealed record Point(DateOnly Day, DoneSet Best, decimal Value);
}
