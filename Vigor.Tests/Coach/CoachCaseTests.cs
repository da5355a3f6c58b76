using Vigor.Bench.Coaching;

namespace Vigor.Tests.Coach;

public sealed class CoachCaseTests(CoachCaseAnswers answers) : IClassFixture<CoachCaseAnswers>
{
    public static TheoryData<string> Ids => [.. CoachCaseAnswers.Cases.Select(@case => @case.Id)];

    [Fact]
    public void There_are_sixty_cases_each_with_its_own_name_and_something_to_look_for()
    {
        Assert.True(CoachCaseAnswers.Cases.Count >= 60);
        Assert.Equal(CoachCaseAnswers.Cases.Count, CoachCaseAnswers.Cases.Select(@case => @case.Id).Distinct().Count());
        Assert.All(CoachCaseAnswers.Cases, @case => Assert.NotEmpty(@case.Must));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_own_coach_answers_well(string id)
    {
        var trial = answers.Of(id);

        Assert.True(trial.Passed, $"{string.Join("; ", trial.Faults)}\n{trial.Answer.Text}");
    }

    [Fact]
    public void An_answer_is_measured_by_what_it_lacks_and_what_it_should_not_hold()
    {
        var @case = new CoachCase { Id = "one", Question = "?", Must = ["protein"], MustNot = [@"\b\d+ mg\b"] };

        Assert.Empty(CoachTrial.Faulty(@case, "Protein, please."));
        Assert.Equal(["lacks /protein/", @"holds /\b\d+ mg\b/"], CoachTrial.Faulty(@case, "Take 200 mg."));
    }
}
