using Vigor.Core.Plans;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Coach;

/// <summary>Wishes as they are typed: a lift by its family, "todays" without its apostrophe, a condition by its name.</summary>
public sealed class WordedWishTests
{
    [Fact]
    public async Task What_is_called_by_its_family_is_swapped_for_what_suits_and_not_for_an_easier_one_of_that_name()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var actor = await office.Database.AddPersonAsync(profile: CardTests.Trained);
        var plan = await office.Plans.CreateAsync(actor, new PlanRequest { Minutes = 60 });
        Assert.Contains(plan.Workout.Exercises, planned => planned.Role == ExerciseRole.Main && planned.Slug.EndsWith("squat", StringComparison.Ordinal));

        var card = Assert.Single((await office.AnswerAsync(actor, "swap the squats for something else")).Cards);

        Assert.DoesNotContain("Bodyweight", card.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("shorten todays workout to 30 min")]
    [InlineData("shorten today's workout to 30 min")]
    public async Task Todays_workout_is_shortened(string question)
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var actor = await office.Database.AddPersonAsync(profile: CardTests.Trained);
        await office.Plans.CreateAsync(actor, new PlanRequest { Minutes = 60 });

        Assert.Contains("to 30 minutes", Assert.Single((await office.AnswerAsync(actor, question)).Cards).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_condition_goes_into_the_profile_by_its_name()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var actor = await office.Database.AddPersonAsync(profile: CardTests.Trained);

        var card = Assert.Single((await office.AnswerAsync(actor, "I have tennis elbow")).Cards);
        await office.Cards.ApplyAsync(actor, card.Id);

        Assert.Contains("“tennis elbow”", card.Text, StringComparison.Ordinal);
        Assert.Equal("tennis elbow", Assert.Single((await office.Profiles.GetAsync(actor)).Limitations).Named);
    }
}
