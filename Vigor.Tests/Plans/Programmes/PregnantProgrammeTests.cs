using Vigor.Core;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans.Programmes;
using Vigor.Core.Plans.Programmes.Blocks;
using static Vigor.Tests.Plans.Briefs;

namespace Vigor.Tests.Plans.Programmes;

/// <summary>A programme ends with the due date, and nothing in it grows in the last third.</summary>
public sealed class PregnantProgrammeTests
{
    private static readonly DateOnly Start = new(2026, 5, 4);

    [Theory]
    [InlineData(10, LimitationSeverity.Mild)]
    [InlineData(14, LimitationSeverity.Moderate)]
    [InlineData(28, LimitationSeverity.Severe)]
    [InlineData(41, LimitationSeverity.Severe)]
    public void A_date_says_how_far_it_is(int week, LimitationSeverity severity)
    {
        var due = PregnancyWeeks.DueOn(week, Start);

        Assert.Equal(week, PregnancyWeeks.On(Start, due));
        Assert.Equal(severity, Pregnancy(due).On(Start).Severity);
    }

    [Theory]
    [InlineData(30, 10)]
    [InlineData(20, 12)]
    [InlineData(null, 4)]
    public void A_programme_ends_with_the_due_date(int? week, int weeks) =>
        Assert.Equal(weeks, PregnantProgramme.Shortened(new() { Weeks = 12 }, [Pregnancy(week is { } said ? PregnancyWeeks.DueOn(said, Start) : null)], Start).Weeks);

    [Fact]
    public void In_the_last_weeks_there_is_no_programme() =>
        Assert.Throws<Refusal>(() => PregnantProgramme.Shortened(new() { Weeks = 8 }, [Pregnancy(PregnancyWeeks.DueOn(38, Start))], Start));

    [Fact]
    public void Nothing_grows_in_the_last_third()
    {
        var brief = Usual with { Goals = [FitnessGoal.GeneralFitness], Level = FitnessLevel.Beginner, Days = 3, Limitations = [new(BodyArea.Pregnancy, LimitationSeverity.Severe)] };
        var weeks = new ProgrammePlanner(Catalogue, Checker).Write(brief, 8);

        Assert.All(weeks, week => Assert.True(week.Week.Sets <= weeks[0].Week.Sets));
        Assert.All(weeks, week => Assert.True(week.Week.CardioMinutes + week.Week.WalkMinutes <= weeks[0].Week.CardioMinutes + weeks[0].Week.WalkMinutes + 5));
        Assert.All(weeks, week => Assert.True(week.Week.Effort <= 7));
    }

    private static Limitation Pregnancy(DateOnly? due) => new(BodyArea.Pregnancy, LimitationSeverity.Mild) { DueOn = due };
}
