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
    [InlineData("what's next?", true)]
    [InlineData("what next", true)]
    [InlineData("what is next", true)]
    [InlineData("which weight?", true)]
    [InlineData("how much weight", true)]
    [InlineData("how many sets are left", true)]
    [InlineData("what do I do now", true)]
    [InlineData("what should I eat tonight", false)]
    [InlineData("how much should I squat next time", false)]
    public void Who_trains_asks_for_the_set_that_is_due(string text, bool isOnNow) => Assert.Equal(isOnNow, QuestionWords.Read().Has(new(text), "on-now"));

    [Theory]
    [InlineData("whats on the menu today coach", QuestionAct.LookUp, QuestionMeasure.Plan, "all", "today")]
    [InlineData("what am i training tmrw", QuestionAct.LookUp, QuestionMeasure.Plan, "all", null)]
    [InlineData("how long is my next workout", QuestionAct.LookUp, QuestionMeasure.Plan, "all", null)]
    [InlineData("Was steht heute an?", QuestionAct.LookUp, QuestionMeasure.Plan, "all", "today")]
    [InlineData("what gear do you think i have", QuestionAct.LookUp, QuestionMeasure.Profile, "all", null)]
    [InlineData("what do you remember about me", QuestionAct.LookUp, QuestionMeasure.Memory, "all", null)]
    [InlineData("am i slacking", QuestionAct.LookUp, QuestionMeasure.Week, "all", null)]
    [InlineData("how was last week", QuestionAct.LookUp, QuestionMeasure.Week, "all", "last week")]
    [InlineData("which muscles am i neglecting", QuestionAct.LookUp, QuestionMeasure.Insights, "all", null)]
    [InlineData("how many PRs this month", QuestionAct.LookUp, QuestionMeasure.Record, "all", "this month")]
    [InlineData("best lifts all time", QuestionAct.LookUp, QuestionMeasure.Record, "all", null)]
    [InlineData("how did my last workout go", QuestionAct.LookUp, QuestionMeasure.LastTime, "all", "last time")]
    [InlineData("can you explain my last workout", QuestionAct.LookUp, QuestionMeasure.LastTime, "all", "last time")]
    [InlineData("what did i do on monday", QuestionAct.LookUp, QuestionMeasure.Load, "all", "Monday 4 May 2026")]
    [InlineData("what did i do last wednesday", QuestionAct.LookUp, QuestionMeasure.Load, "all", "Wednesday 29 April 2026")]
    [InlineData("how much did i squat on the 1st of may", QuestionAct.LookUp, QuestionMeasure.Load, "barbell-back-squat", "Friday 1 May 2026")]
    [InlineData("did i train more in april than in march", QuestionAct.Compare, QuestionMeasure.Count, "all", "April 2026")]
    [InlineData("is my deadlift better than in january", QuestionAct.Trend, QuestionMeasure.OneRepMax, "barbell-deadlift", "since 1 January 2026")]
    [InlineData("hows the bench coming along", QuestionAct.Trend, QuestionMeasure.OneRepMax, "barbell-bench-press", null)]
    [InlineData("why is my squat not going up", QuestionAct.Trend, QuestionMeasure.OneRepMax, "barbell-back-squat", null)]
    [InlineData("when will i hit 100kg bench", QuestionAct.Forecast, QuestionMeasure.OneRepMax, "barbell-bench-press", null)]
    [InlineData("how many sets of biceps do i do a week", QuestionAct.Enough, QuestionMeasure.Sets, "biceps", null)]
    [InlineData("do i train legs enough", QuestionAct.Enough, QuestionMeasure.Sets, "legs", null)]
    [InlineData("which day do i usually train", QuestionAct.LookUp, QuestionMeasure.Weekdays, "all", null)]
    [InlineData("average workout length", QuestionAct.LookUp, QuestionMeasure.Frequency, "all", null)]
    [InlineData("Hab ich diese Woche schon Brust trainiert?", QuestionAct.LookUp, QuestionMeasure.Sets, "chest", "this week")]
    [InlineData("wie viel hab ich letzten monat insgesamt gehoben", QuestionAct.LookUp, QuestionMeasure.Volume, "all", "last month")]
    [InlineData("quantos treinos fiz esse mês", QuestionAct.LookUp, QuestionMeasure.Count, "all", "this month")]
    [InlineData("wat is mijn beste squat", QuestionAct.LookUp, QuestionMeasure.Record, "barbell-back-squat", null)]
    public void So_is_one_about_what_stands_there_about_days_and_about_goals(string text, QuestionAct act, QuestionMeasure measure, string subject, string? period)
    {
        var question = Reader.Read(text, Wednesday);

        Assert.Equal((act, measure, subject, period), (question?.Act, question?.Measure, question?.Subject?.Key, question?.Period?.Name));
    }

    [Theory]
    [InlineData("when will I bench 100 kg", 100_000)]
    [InlineData("how far am I off a 2 plate bench", 100_000)]
    [InlineData("when will I bench 102,5kg", 102_500)]
    public void A_goal_is_read_with_its_load(string text, int grams) => Assert.Equal(grams, Reader.Read(text, Wednesday)?.Goal?.Grams);

    [Theory]
    [InlineData("what does research say about training to failure", true)]
    [InlineData("is creatine proven to work", true)]
    [InlineData("gibt es Studien zu Kreatin", true)]
    [InlineData("how much creatine should I take", false)]
    [InlineData("I study at night, when should I train", false)]
    public void Who_asks_for_research_is_heard(string text, bool isAsked) => Assert.Equal(isAsked, Reader.AsksForEvidence(text));

    [Fact]
    public void No_day_that_is_named_lies_in_the_future()
    {
        foreach (var day in (string[])["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
        {
            foreach (var text in (string[])[$"what did I do on {day}", $"what did I do last {day}"])
            {
                var period = Reader.Read(text, Wednesday)?.Period;
                Assert.InRange(period!.From, Wednesday.AddDays(-7), Wednesday);
                Assert.Equal(day, period.From.DayOfWeek.ToString(), ignoreCase: true);
            }
        }
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
    [InlineData("am I eating enough protein for my legs")]
    [InlineData("what should I do next if my knee hurts")]
    [InlineData("what should I train today with a cold")]
    [InlineData("how do you make my plan")]
    [InlineData("why is my plan so short")]
    [InlineData("my workout was hard")]
    [InlineData("I march in place, is that cardio")]
    [InlineData("is it enough to train twice a week")]
    [InlineData("what is a good workout for today's beginners")]
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
