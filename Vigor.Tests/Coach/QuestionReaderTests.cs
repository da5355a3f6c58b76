using Vigor.Core.Coach.Local;
using Vigor.Core.Exercises;

namespace Vigor.Tests.Coach;

public sealed class QuestionReaderTests
{
    private static readonly DateOnly Wednesday = new(2026, 5, 6);

    private static readonly QuestionReader Reader = new(ExerciseCatalogue.Default);

    [Theory]
    [InlineData("what's my estimated 1rm on squat", QuestionAct.LookUp, QuestionMeasure.OneRepMax, "barbell-back-squat", null)]
    [InlineData("is my bench going up or am I stuck?", QuestionAct.Trend, QuestionMeasure.OneRepMax, "barbell-bench-press", null)]
    [InlineData("how much should I squat next time", QuestionAct.Next, QuestionMeasure.Load, "barbell-back-squat", null)]
    [InlineData("what weight for bench press today", QuestionAct.Next, QuestionMeasure.Load, "barbell-bench-press", "today")]
    [InlineData("how has my bench press progressed over the last year", QuestionAct.Trend, QuestionMeasure.OneRepMax, "barbell-bench-press", "the last 12 months")]
    [InlineData("compare my push and pull volume", QuestionAct.Compare, QuestionMeasure.Volume, "push", null)]
    [InlineData("did I skip any workouts", QuestionAct.LookUp, QuestionMeasure.Missed, "all", null)]
    [InlineData("when did I last train legs", QuestionAct.LookUp, QuestionMeasure.LastTime, "legs", null)]
    [InlineData("how many workouts this month", QuestionAct.LookUp, QuestionMeasure.Count, "all", "this month")]
    [InlineData("how much did I bench last week", QuestionAct.LookUp, QuestionMeasure.Load, "barbell-bench-press", "last week")]
    [InlineData("Wie viel habe ich letzte Woche beim Bankdrücken gedrückt?", QuestionAct.LookUp, QuestionMeasure.Load, "barbell-bench-press", "last week")]
    public void A_question_about_the_own_log_is_a_frame(string text, QuestionAct act, QuestionMeasure measure, string subject, string? period)
    {
        var question = Reader.Read(text, Wednesday);

        Assert.Equal((act, measure, subject, period), (question?.Act, question?.Measure, question?.Subject?.Key, question?.Period?.Name));
    }

    [Theory]
    [InlineData("how many sets per week for chest")]
    [InlineData("what is a 1rm")]
    [InlineData("how do I improve my bench")]
    [InlineData("how often should I train")]
    [InlineData("does beer ruin my progress")]
    [InlineData("my knee hurts when I squat")]
    [InlineData("best exercises for legs")]
    [InlineData("how do I do a pull-up")]
    public void A_question_for_knowledge_is_none(string text) => Assert.Null(Reader.Read(text, Wednesday));

    [Theory]
    [InlineData("how much did I bench last week", "and the week before?", QuestionMeasure.Load, "barbell-bench-press", "the week before last")]
    [InlineData("what is my bench 1rm", "and squat?", QuestionMeasure.OneRepMax, "barbell-back-squat", null)]
    [InlineData("how many workouts this month", "and last month?", QuestionMeasure.Count, "all", "last month")]
    [InlineData("how many chest sets this week", "and back?", QuestionMeasure.Sets, "back", "this week")]
    public void What_a_follow_up_leaves_open_comes_from_the_question_before(string before, string text, QuestionMeasure measure, string subject, string? period)
    {
        var question = Reader.Read(text, Wednesday, [before]);

        Assert.Equal((measure, subject, period), (question?.Measure, question?.Subject?.Key, question?.Period?.Name));
    }

    [Fact]
    public void Stretches_of_days_meet_without_a_gap()
    {
        foreach (var name in (string[])["this week", "last week", "this month", "last month", "this year", "the last 4 weeks"])
        {
            var period = Reader.Read($"how many workouts {(name.StartsWith("the ", StringComparison.Ordinal) ? $"in {name}" : name)}", Wednesday)?.Period;
            Assert.NotNull(period);
            Assert.Equal(period.From, period.Before().To.AddDays(1));
            Assert.True(period.Before().From < period.Before().To);
        }
    }
}
