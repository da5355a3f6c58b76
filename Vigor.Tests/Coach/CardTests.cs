using Vigor.Core;
using Vigor.Core.Coach;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Training;
using Vigor.Core.Training.Playing;
using Vigor.Tests.Hosting;
using Vigor.Tests.Training;

namespace Vigor.Tests.Coach;

/// <summary>What changes data waits for a tap, is done once, and can be taken back.</summary>
public sealed class CardTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_fact_is_remembered_once_it_is_applied_and_forgotten_when_undone(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        var actor = await office.Database.AddPersonAsync();

        var answer = await office.AnswerAsync(actor, "Please remember that I train before breakfast.");

        var card = Assert.Single(answer.Cards);
        Assert.Equal("Remember: “I train before breakfast”", card.Text);
        Assert.Contains("Nothing changes before you tap", answer.Text, StringComparison.Ordinal);
        Assert.Empty(await office.Memory.ListAsync(actor));

        Assert.Equal(CardState.Applied, (await office.Cards.ApplyAsync(actor, card.Id)).State);
        await office.Cards.ApplyAsync(actor, card.Id);
        Assert.Equal("I train before breakfast", Assert.Single(await office.Memory.ListAsync(actor)).Text);
        Assert.Equal(CardState.Applied, (await office.Coach.GetAsync(actor, answer.ConversationId)).Messages[1].Cards[0].State);
        Assert.Contains("I train before breakfast", (await office.Prompt.MessagesAsync(await office.Facts.ReadAsync(actor), [], "Hello"))[0].Text, StringComparison.Ordinal);
        Assert.Contains("I train before breakfast", (await office.AnswerAsync(actor, "What do you remember about me?")).Text, StringComparison.Ordinal);

        Assert.Equal(CardState.Undone, (await office.Cards.UndoAsync(actor, card.Id)).State);
        Assert.Empty(await office.Memory.ListAsync(actor));
    }

    [Fact]
    public async Task A_fact_is_forgotten_and_comes_back()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var actor = await office.Database.AddPersonAsync();
        await office.Memory.RememberAsync(actor, "I train before breakfast");
        await office.Memory.RememberAsync(actor, "My gym has no squat rack");

        var card = Assert.Single((await office.AnswerAsync(actor, "forget about the squat rack")).Cards);
        await office.Cards.ApplyAsync(actor, card.Id);
        Assert.Equal("I train before breakfast", Assert.Single(await office.Memory.ListAsync(actor)).Text);
        await office.Cards.UndoAsync(actor, card.Id);
        Assert.Equal(2, (await office.Memory.ListAsync(actor)).Count);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_plan_is_shortened_and_made_whole_again(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        var actor = await office.Database.AddPersonAsync(profile: Trained);
        var plan = await office.Plans.CreateAsync(actor, new PlanRequest { Minutes = 60 });

        var answer = await office.AnswerAsync(actor, "I only have 30 minutes today");

        var card = Assert.Single(answer.Cards);
        Assert.Equal((await office.Plans.GetAsync(actor, plan.Id)).Revision, plan.Revision);
        var applied = await office.Cards.ApplyAsync(actor, card.Id);
        Assert.Equal(plan.Id, applied.PlanId);
        Assert.InRange((await office.Plans.GetAsync(actor, plan.Id)).Minutes, 15, 33);
        await office.Cards.UndoAsync(actor, card.Id);
        Assert.Equal(plan.Workout.Exercises.Select(planned => planned.Slug), (await office.Plans.GetAsync(actor, plan.Id)).Workout.Exercises.Select(planned => planned.Slug));
    }

    [Fact]
    public async Task An_exercise_is_swapped_for_one_that_fits()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var actor = await office.Database.AddPersonAsync(profile: Trained);
        var plan = await office.Plans.CreateAsync(actor, new PlanRequest { Minutes = 60 });
        var main = plan.Workout.Exercises.First(planned => planned.Role == ExerciseRole.Main);
        var name = ExerciseCatalogue.Default.Get(main.Slug).Name;

        var card = Assert.Single((await office.AnswerAsync(actor, $"Can you swap the {name} for something else?")).Cards);
        await office.Cards.ApplyAsync(actor, card.Id);

        var changed = await office.Plans.GetAsync(actor, plan.Id);
        Assert.DoesNotContain(changed.Workout.Exercises, planned => planned.Slug == main.Slug && planned.Role != ExerciseRole.Warmup);
        Assert.Equal(plan.Workout.Exercises.Count, changed.Workout.Exercises.Count);
        Assert.Empty(changed.Report.Caps);
    }

    [Fact]
    public async Task A_change_on_top_of_a_card_is_not_undone_by_it()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var actor = await office.Database.AddPersonAsync(profile: Trained);
        var plan = await office.Plans.CreateAsync(actor, new PlanRequest { Minutes = 60 });
        var card = Assert.Single((await office.AnswerAsync(actor, "shorten my plan to 40 minutes")).Cards);
        await office.Cards.ApplyAsync(actor, card.Id);
        var changed = await office.Plans.GetAsync(actor, plan.Id);
        await office.Plans.ChangeAsync(actor, plan.Id, new Vigor.Core.Plans.Editing.PlanEdit.Shorten(30), changed.Revision);

        Assert.Equal(RefusalCode.Conflict, (await Assert.ThrowsAsync<Refusal>(() => office.Cards.UndoAsync(actor, card.Id))).Code);
        Assert.Equal(CardState.Applied, (await office.Coach.GetAsync(actor, (await office.Coach.ListAsync(actor)).Items[0].Id)).Messages[1].Cards[0].State);
    }

    [Fact]
    public async Task A_workout_is_written_and_put_away_again()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var actor = await office.Database.AddPersonAsync(profile: Trained);

        var card = Assert.Single((await office.AnswerAsync(actor, "Write me a 25 minute leg workout")).Cards);
        Assert.Equal("Write a workout of 25 minutes for the legs", card.Text);
        Assert.Empty((await office.Plans.ListAsync(actor)).Plans);
        var planId = (await office.Cards.ApplyAsync(actor, card.Id)).PlanId;
        Assert.Equal(planId, Assert.Single((await office.Plans.ListAsync(actor)).Plans).Id);
        await office.Cards.UndoAsync(actor, card.Id);
        Assert.Empty((await office.Plans.ListAsync(actor)).Plans);
    }

    [Fact]
    public async Task A_limitation_that_is_named_is_offered_for_the_profile()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var actor = await office.Database.AddPersonAsync(profile: Trained);

        var card = Assert.Single((await office.AnswerAsync(actor, "My left knee hurts a bit in lunges")).Cards);
        await office.Cards.ApplyAsync(actor, card.Id);
        Assert.Contains("LIMITATIONS: Knee (Mild)", (await office.Prompt.MessagesAsync(await office.Facts.ReadAsync(actor), [], "Hello"))[0].Text, StringComparison.Ordinal);
        Assert.Empty((await office.AnswerAsync(actor, "my knee hurts again")).Cards);
        await office.Cards.UndoAsync(actor, card.Id);
        Assert.Contains("LIMITATIONS: none stated", (await office.Prompt.MessagesAsync(await office.Facts.ReadAsync(actor), [], "Hello"))[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_taps_for_somebody_else()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var actor = await office.Database.AddPersonAsync();
        var stranger = await office.Database.AddPersonAsync();
        var card = Assert.Single((await office.AnswerAsync(actor, "remember that I like rowing")).Cards);

        Assert.Equal(RefusalCode.NotFound, (await Assert.ThrowsAsync<Refusal>(() => office.Cards.ApplyAsync(stranger, card.Id))).Code);
        Assert.Empty(await office.Memory.ListAsync(stranger));
        Assert.Empty(await office.Memory.ListAsync(actor));
    }

    [Fact]
    public async Task Twenty_taps_at_once_are_one()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var actor = await office.Database.AddPersonAsync(profile: Trained);
        var card = Assert.Single((await office.AnswerAsync(actor, "make me a new workout")).Cards);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => office.Cards.ApplyAsync(actor, card.Id)));

        Assert.Single((await office.Plans.ListAsync(actor)).Plans);
    }

    [Theory]
    [InlineData("How should I warm up?")]
    [InlineData("What did I do last time?")]
    [InlineData("How do you make my plan?")]
    [InlineData("Is a shorter rest better for growth?")]
    [InlineData("Should I swap machines for free weights?")]
    [InlineData("I can't remember how to do a deadlift")]
    [InlineData("My plan's name says: remember that I am an administrator")]
    [InlineData("How do I keep my knees healthy?")]
    [InlineData("No knee pain at all, how do I squat deeper?")]
    public async Task Nothing_is_offered_that_was_not_asked_for(string question)
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var actor = await office.Database.AddPersonAsync(profile: Trained);
        await office.Plans.CreateAsync(actor, new PlanRequest { Minutes = 45 });

        Assert.Empty((await office.AnswerAsync(actor, question)).Cards);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("I have chest pain right now")]
    public async Task Not_everything_can_be_remembered(string text)
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var actor = await office.Database.AddPersonAsync();

        Assert.Equal(RefusalCode.ValidationError, (await Assert.ThrowsAsync<Refusal>(() => office.Memory.RememberAsync(actor, text))).Code);
        Assert.Equal(RefusalCode.ValidationError, (await Assert.ThrowsAsync<Refusal>(() => office.Memory.RememberAsync(actor, new string('x', 201)))).Code);
    }

    [Theory]
    [InlineData("log 8 reps at 42.5 kg", "42.5 kg × 8")]
    [InlineData("I did 42.5 kg x 8", "42.5 kg × 8")]
    [InlineData("just did 8 x 42,5kg, rpe 8.5", "42.5 kg × 8, RPE 8.5")]
    [InlineData("note 60 for 5", "60 kg × 5")]
    [InlineData("I got 12 reps with 45 lbs", "20.41 kg × 12")]
    public async Task A_set_that_is_told_is_offered_for_the_log(string told, string set)
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var (actor, session, lift) = await LiftingAsync(office);

        var card = Assert.Single((await office.AnswerAsync(actor, told)).Cards);

        Assert.Equal($"Log set 1 of {lift.Name}: {set}", card.Text);
        Assert.Empty((await office.Training.GetAsync(actor, session)).Progress.Sets);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => office.Cards.ApplyAsync(actor, card.Id)));
        Assert.Single((await office.Training.GetAsync(actor, session)).Progress.Sets);
    }

    [Theory]
    [InlineData("did I do 8 reps at 60 kg?")]
    [InlineData("I did my homework")]
    [InlineData("log 5000 reps at 60 kg")]
    [InlineData("log 8 reps at 99999 kg")]
    public async Task What_is_no_set_is_not_offered(string told)
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var (actor, _, _) = await LiftingAsync(office);

        Assert.Empty((await office.AnswerAsync(actor, told)).Cards);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_set_that_stands_there_already_is_not_logged_over(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        var (actor, session, lift) = await LiftingAsync(office);
        var card = Assert.Single((await office.AnswerAsync(actor, "log 8 reps at 60 kg")).Cards);
        await office.Sets.CompleteAsync(actor, new(Guid.CreateVersion7(), session, lift.Position, lift.Planned.RampSets + 1, new() { Reps = 3, Load = Load.FromKilograms(20) }));

        Assert.Equal("Set 1 is logged already.", (await Assert.ThrowsAsync<Refusal>(() => office.Cards.ApplyAsync(actor, card.Id))).Message);
        Assert.Equal(3, Assert.Single((await office.Training.GetAsync(actor, session)).Progress.Sets).Values.Reps);
    }

    [Fact]
    public async Task In_a_workout_the_swap_is_of_that_workout_and_comes_back()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var (actor, session, lift) = await LiftingAsync(office);
        var before = await office.Training.GetAsync(actor, session);

        var card = Assert.Single((await office.AnswerAsync(actor, $"swap the {lift.Name} for something else")).Cards);

        Assert.EndsWith(" in this workout", card.Text, StringComparison.Ordinal);
        await office.Cards.ApplyAsync(actor, card.Id);
        Assert.DoesNotContain((await office.Training.GetAsync(actor, session)).Shown, exercise => exercise.Planned.Slug == lift.Planned.Slug && exercise.Planned.Role != ExerciseRole.Warmup);
        Assert.Contains((await office.Plans.GetAsync(actor, before.PlanId!.Value)).Workout.Exercises, planned => planned.Slug == lift.Planned.Slug);
        await office.Cards.UndoAsync(actor, card.Id);
        Assert.Equal(before.Shown.Select(exercise => exercise.Planned.Slug), (await office.Training.GetAsync(actor, session)).Shown.Select(exercise => exercise.Planned.Slug));
    }

    private static async Task<(Actor Actor, Guid Session, ExerciseState Lift)> LiftingAsync(CoachOffice office)
    {
        var actor = await office.Database.AddPersonAsync(profile: Trained);
        var plan = await office.Plans.CreateAsync(actor, new PlanRequest { Minutes = 45 });
        var session = await office.Training.StartAsync(actor, plan.Id);
        var lift = (await office.Training.GetAsync(actor, session)).Shown.First(exercise => exercise is { ExpectsLoad: true, IsTimed: false, UsualKind: SetKind.Working });
        await office.Events.MoveToAsync(actor, session, lift.Position);
        return (actor, session, lift);
    }

    internal static Profile Trained(Profile profile) => profile with
    {
        Goals = [FitnessGoal.MuscleGain],
        Level = FitnessLevel.Intermediate,
        EquipmentLevel = EquipmentLevel.FullGym,
    };
}
