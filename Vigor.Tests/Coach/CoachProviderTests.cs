using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Vigor.Core;
using Vigor.Core.Ai;
using Vigor.Core.Coach;
using Vigor.Core.Exercises;
using Vigor.Core.People;

namespace Vigor.Tests.Coach;

/// <summary>The coach with a provider: what may be given to others, what leaves the house, and what counts.</summary>
public sealed class CoachProviderTests : CoachWithProvider
{
    private const string General = "What is a superset?", Personal = "What should I train today?";
    private const int BirthYear = 1971;

    [Fact]
    public async Task A_general_question_of_two_people_makes_one_call_that_says_nothing_of_either()
    {
        var first = await Office.AnswerAsync(await PersonAsync(), General);
        var second = await PersonAsync();
        var again = await Office.AnswerAsync(second, "what is a superset");

        Assert.Equal(first.Text, again.Text);
        Assert.True(again.Receipt?.FromCache);
        Assert.DoesNotContain($"{TimeProvider.System.GetUtcNow().UtcDateTime.Year - BirthYear}", Assert.Single(Provider.Calls).Body, StringComparison.Ordinal);
        var read = (await Office.Coach.GetAsync(second, again.ConversationId)).Messages[1].Receipt!;
        Assert.True(read.FromCache);
        Assert.Equal((MicroUsd.Zero, first.Receipt?.Cost), (read.Cost, read.Saved));
    }

    [Theory]
    [InlineData("What does research say about training to failure?", AiTask.Research)]
    [InlineData("Should I train to failure?", AiTask.Chat)]
    public async Task Who_asks_for_research_is_sent_to_whoever_searches_and_it_counts_as_a_question(string question, AiTask task)
    {
        var actor = await PersonAsync();

        var answer = await Office.AnswerAsync(actor, question);

        await using var db = await Office.Database.Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.Equal(task, Assert.Single(await db.LedgerEntries.ToListAsync(TestContext.Current.CancellationToken)).Task);
        Assert.False(answer.Receipt!.IsLocal);
    }

    [Fact]
    public async Task A_personal_question_is_answered_to_each()
    {
        await Office.AnswerAsync(await PersonAsync(), Personal);
        await Office.AnswerAsync(await PersonAsync(), Personal);

        Assert.Equal(2, Provider.Calls.Count);
        Assert.All(Provider.Calls, call => Assert.Contains($"{TimeProvider.System.GetUtcNow().UtcDateTime.Year - BirthYear}", call.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_coach_sees_is_what_was_sent_word_by_word()
    {
        var actor = await PersonAsync();
        var first = await Office.AnswerAsync(actor, Personal);
        var second = await Office.AnswerAsync(actor, "And tomorrow?", first.ConversationId);

        var shown = (await Office.Coach.SentPromptAsync(actor, second.Id))!;

        using var sent = JsonDocument.Parse(Provider.Calls.Last().Body);
        var texts = sent.RootElement.GetProperty("messages").EnumerateArray().Select(Text).ToList();
        Assert.Equal(texts, shown.Turns.Select(turn => turn.Text).Prepend(shown.Text));
        Assert.Equal([Personal, first.Text, "And tomorrow?"], shown.Turns.Select(turn => turn.Text));
        Assert.Equal([Personal], (await Office.Coach.SentPromptAsync(actor, first.Id))!.Turns.Select(turn => turn.Text));
        await Assert.ThrowsAsync<Refusal>(async () => await Office.Coach.SentPromptAsync(await PersonAsync(), second.Id));

        static string Text(JsonElement message) => message.GetProperty("content") is { ValueKind: JsonValueKind.String } plain
            ? plain.GetString()!
            : string.Concat(message.GetProperty("content").EnumerateArray().Select(part => part.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task Nothing_was_seen_by_anybody_when_the_profile_stays_here()
    {
        var actor = await PersonAsync(profile => profile with { ShareWithProviders = false });
        var answer = await Office.AnswerAsync(actor, Personal);

        Assert.Null(await Office.Coach.SentPromptAsync(actor, answer.Id));
        Assert.Empty(Provider.Calls);
    }

    [Fact]
    public async Task Whoever_has_a_limitation_is_always_answered_with_it_in_mind()
    {
        var actor = await PersonAsync(profile => profile with { Limitations = [new(BodyArea.Knee, LimitationSeverity.Severe)] });

        await Office.AnswerAsync(actor, General);

        Assert.Contains("Knee (Severe)", Assert.Single(Provider.Calls).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_first_turn_said_of_a_limitation_is_sent_with_the_eighth()
    {
        var actor = await PersonAsync(profile => profile with
        {
            Level = FitnessLevel.Intermediate,
            Goals = [FitnessGoal.MuscleGain],
            EquipmentLevel = EquipmentLevel.FullGym,
        });
        var id = (await Office.AnswerAsync(actor, "I had knee surgery last month")).ConversationId;
        for (var turn = 2; turn < 8; turn++)
        {
            await Office.AnswerAsync(actor, $"And what about my plan in week {turn}? {new string('x', 900)}", id);
        }

        var last = await Office.AnswerAsync(actor, "Now write me a leg workout", id);

        Assert.Contains("LIMITATIONS: Knee (Severe)", (await Office.Coach.SentPromptAsync(actor, last.Id))!.Text, StringComparison.Ordinal);
        Assert.Contains("Knee (Severe)", Provider.Calls.Last().Body, StringComparison.Ordinal);

        await Office.Cards.ApplyAsync(actor, last.Cards.Single(card => card.Text.StartsWith("Write", StringComparison.Ordinal)).Id);
        var plan = await Office.Plans.GetAsync(actor, Assert.Single((await Office.Plans.ListAsync(actor)).Plans).Id);
        Assert.All(plan.Workout.Exercises, planned => Assert.NotEqual(
            ContraindicationAction.Exclude,
            ContraindicationTable.For(ExerciseCatalogue.Default.Get(planned.Slug), BodyArea.Knee, LimitationSeverity.Severe)?.Action));
    }

    [Fact]
    public async Task A_limitation_is_still_sent_when_the_turn_that_named_it_is_only_summed_up()
    {
        var actor = await PersonAsync();
        var id = (await Office.AnswerAsync(actor, "I had knee surgery last month")).ConversationId;
        for (var turn = 0; turn < 12; turn++)
        {
            await Office.AnswerAsync(actor, $"And what about my plan in week {turn}? {new string('x', 900)}", id);
        }

        var sent = (await Office.Coach.SentPromptAsync(actor, (await Office.AnswerAsync(actor, "And now?", id)).Id))!;

        Assert.DoesNotContain(sent.Turns, turn => turn.Text.Contains("knee surgery", StringComparison.Ordinal));
        Assert.Contains("LIMITATIONS: Knee (Severe)", sent.Text, StringComparison.Ordinal);
        Assert.Contains("Knee (Severe)", Provider.Calls.Last().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_that_was_chosen_is_asked_for_and_its_answer_given_to_nobody_else()
    {
        var german = await PersonAsync(profile => profile with { AnswerLanguage = AnswerLanguage.German });

        await Office.AnswerAsync(german, General);
        await Office.AnswerAsync(await PersonAsync(), General);

        Assert.Equal(2, Provider.Calls.Count);
        Assert.Contains("ANSWER IN: German", Provider.Calls.First().Body, StringComparison.Ordinal);
        Assert.DoesNotContain("ANSWER IN: ", Provider.Calls.Last().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_did_not_help_is_not_given_again()
    {
        var actor = await PersonAsync();
        var answer = await Office.AnswerAsync(actor, General);

        await Office.Coach.RateAsync(actor, answer.Id, MessageRating.NotHelpful);
        await Office.AnswerAsync(await PersonAsync(), General);

        Assert.Equal(2, Provider.Calls.Count);
    }

    [Fact]
    public async Task An_override_of_the_months_count_holds_at_once()
    {
        var actor = await Office.Database.AddPersonAsync();
        await Office.Control.OverrideAsync(new(Guid.CreateVersion7(), Role.Admin), OverrideKind.ChatQuota, actor.UserId, 1, TimeProvider.System.GetUtcNow().AddDays(1), "Test.");

        var first = await Office.AnswerAsync(actor, Personal);
        var second = await Office.AnswerAsync(actor, Personal);

        Assert.False(first.Receipt?.IsLocal);
        Assert.Equal(LocalReason.QuotaExhausted, second.Receipt?.LocalReason);
        Assert.Equal(0, await Office.Quota.LeftAsync(actor));
    }

    private Task<Actor> PersonAsync(Func<Profile, Profile>? profile = null) => Office.Database.AddPersonAsync(Tier.Premium, person =>
    {
        person = person with { BirthYear = BirthYear };
        return profile?.Invoke(person) ?? person;
    });
}
