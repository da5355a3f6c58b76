using Vigor.Bench.Coaching;
using Vigor.Core.Coach;
using Vigor.Core.Coach.Services;
using Vigor.Core.People;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Coach;

public sealed class CoachCaseTests
{
    private const double LeastGood = 0.9;

    private static readonly IReadOnlyList<CoachCase> Cases = CoachCase.Read(Path.Combine(Repository.Root, "Vigor.Bench", "Coaching", "cases.json"));

    [Fact]
    public void There_are_sixty_cases_each_with_its_own_name_and_something_to_look_for()
    {
        Assert.True(Cases.Count >= 60);
        Assert.Equal(Cases.Count, Cases.Select(@case => @case.Id).Distinct().Count());
        Assert.All(Cases, @case => Assert.NotEmpty(@case.Must));
    }

    [Fact]
    public async Task The_own_coach_answers_nine_in_ten_well()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        List<CoachTrial> bad = [];
        await Parallel.ForEachAsync(Cases, async (@case, _) =>
        {
            var trial = await CoachTrial.RunAsync(office.Coach, await office.Database.AddPersonAsync(Tier.Free, @case.Describe), @case, OwnCoach.Name);
            lock (bad)
            {
                if (!trial.Passed)
                {
                    bad.Add(trial);
                }
            }
        });

        Assert.True(bad.Count <= (1 - LeastGood) * Cases.Count, string.Join('\n', bad.Select(trial => $"{trial.Case.Id}: {string.Join("; ", trial.Faults)}\n{trial.Answer.Text}")));
    }

    [Fact]
    public void An_answer_is_measured_by_what_it_lacks_and_what_it_should_not_hold()
    {
        var @case = new CoachCase { Id = "one", Question = "?", Must = ["protein"], MustNot = [@"\b\d+ mg\b"] };

        Assert.Empty(CoachTrial.Faulty(@case, "Protein, please."));
        Assert.Equal(["lacks /protein/", @"holds /\b\d+ mg\b/"], CoachTrial.Faulty(@case, "Take 200 mg."));
    }
}
