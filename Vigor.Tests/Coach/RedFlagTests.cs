using Microsoft.Extensions.Logging;
using Vigor.Core;
using Vigor.Core.Coach;
using Vigor.Core.Coach.Limits;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.Safety;
using Vigor.Core.Plans;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Coach;

/// <summary>A warning sign that somebody tells of, and what waits until it has been looked at.</summary>
public sealed class RedFlagTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_red_flag_is_answered_by_the_fixed_text_alone_and_costs_no_quota(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        var actor = await office.Database.AddPersonAsync();

        var asked = await office.Coach.AskAsync(actor, null, "I have chest pain, write me a plan", Guid.CreateVersion7());

        Assert.Equal(MessageStatus.Complete, asked.Answer.Status);
        Assert.Equal(SafetyTier.Emergency, asked.Answer.Safety);
        Assert.Contains("emergency number", asked.Answer.Text, StringComparison.Ordinal);
        Assert.Null(asked.Answer.Receipt);
        Assert.Equal(CoachQuota.FreeQuestionsAMonth, await office.Quota.LeftAsync(actor));
        Assert.Empty(await office.Coach.QuickRepliesAsync(actor, asked.Answer));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_red_flag_stays_open_until_the_person_says_that_it_was_looked_at(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        var actor = await office.Database.AddPersonAsync(profile: Trained);
        var other = await office.Database.AddPersonAsync(profile: Trained);
        var id = (await office.Coach.AskAsync(actor, null, "I have chest pain", Guid.CreateVersion7())).ConversationId;

        var later = await office.AnswerAsync(actor, "What is RPE?", id);
        var refusal = await Assert.ThrowsAsync<Refusal>(() => office.Plans.CreateAsync(actor, new PlanRequest { Minutes = 30 }));

        Assert.StartsWith("**Training waits.** On ", later.Text, StringComparison.Ordinal);
        Assert.Equal(RefusalCode.Conflict, refusal.Code);
        Assert.Contains("chest pain", refusal.Message, StringComparison.Ordinal);
        var facts = await office.Facts.ReadAsync(actor);
        Assert.Contains("RED FLAG, open since", (await office.Prompt.MessagesAsync(facts, [], "And now?"))[0].Text, StringComparison.Ordinal);
        Assert.NotNull(await office.Plans.CreateAsync(other, new PlanRequest { Minutes = 30 }));

        await office.Profiles.ResolveRedFlagAsync(actor);
        Assert.NotNull(await office.Plans.CreateAsync(actor, new PlanRequest { Minutes = 30 }));
        Assert.DoesNotContain("Training waits", (await office.AnswerAsync(actor, "What is RPE?", id)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_red_flag_outlives_a_request_that_is_given_up(DatabaseKind kind)
    {
        using var given = new CancellationTokenSource();
        using var log = new OnRedFlag(given.Cancel);
        await using var office = await CoachOffice.OpenAsync(kind, log: log);
        var actor = await office.Database.AddPersonAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => office.Coach.AskAsync(actor, null, "I have chest pain", Guid.CreateVersion7(), cancellationToken: given.Token));

        Assert.Equal("chest pain", (await office.Profiles.GetAsync(actor)).Readiness.Flag?.Sign);
    }

    [Fact]
    public async Task Thoughts_of_self_harm_are_spoken_of_in_words_of_their_own()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var actor = await office.Database.AddPersonAsync();
        var id = (await office.Coach.AskAsync(actor, null, "I want to kill myself", Guid.CreateVersion7())).ConversationId;

        var later = await office.AnswerAsync(actor, "What is RPE?", id);
        var refusal = await Assert.ThrowsAsync<Refusal>(() => office.Plans.CreateAsync(actor, new PlanRequest { Minutes = 30 }));

        Assert.True((await office.Profiles.GetAsync(actor)).Readiness.Flag?.IsSelfHarm);
        Assert.StartsWith("**Training waits.** What you wrote on ", later.Text, StringComparison.Ordinal);
        Assert.Equal("Training waits", refusal.Title);
        Assert.All([later.Text, refusal.Message], said =>
        {
            Assert.Contains("findahelpline.com", said, StringComparison.Ordinal);
            Assert.DoesNotContain("looked at", said, StringComparison.Ordinal);
            Assert.DoesNotContain(RedFlag.SelfHarm, said, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("my knee pain is 7/10")]
    [InlineData("how much tren should I take")]
    public async Task What_needs_no_stop_leaves_plans_open(string message)
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var actor = await office.Database.AddPersonAsync();

        Assert.NotNull((await office.Coach.AskAsync(actor, null, message, Guid.CreateVersion7())).Answer.Safety);

        Assert.Null((await office.Profiles.GetAsync(actor)).Readiness.Flag);
    }

    [Fact]
    public async Task A_pregnancy_in_the_profile_is_known_to_the_screen()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var actor = await office.Database.AddPersonAsync(profile: profile => profile with { Limitations = [new(BodyArea.Pregnancy, LimitationSeverity.Moderate)] });

        var asked = await office.Coach.AskAsync(actor, null, "I noticed some bleeding after training", Guid.CreateVersion7());

        Assert.Equal(SafetyTier.Pregnancy, asked.Answer.Safety);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_wish_for_a_workout_is_screened_like_a_message(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        var actor = await office.Database.AddPersonAsync(profile: Trained);

        var clinician = await Assert.ThrowsAsync<Refusal>(() => office.Plans.CreateAsync(actor, new PlanRequest { Minutes = 30, Wish = "how much tren should I take with it" }));
        var emergency = await Assert.ThrowsAsync<Refusal>(() => office.Plans.CreateAsync(actor, new PlanRequest { Minutes = 30, Wish = "something light, I have chest pain" }));

        Assert.Equal((RefusalCode.ValidationError, nameof(PlanRequest.Wish)), (clinician.Code, clinician.Field));
        Assert.Equal("Training waits", emergency.Title);
        Assert.All([clinician, emergency], refusal => Assert.False(string.IsNullOrEmpty(refusal.Advice)));
        Assert.NotEqual(clinician.Advice, emergency.Advice);
        Assert.Equal("chest pain", (await office.Profiles.GetAsync(actor)).Readiness.Flag?.Sign);
        Assert.Empty((await office.Plans.ListAsync(actor)).Plans);
    }

    [Theory]
    [InlineData("Ich will nicht mehr leben", "Das Training wartet", "0800 111 0 111")]
    [InlineData("Je ne veux plus vivre", "L'entraînement attend", "3114")]
    [InlineData("ya no quiero vivir", "El entrenamiento espera", "024")]
    [InlineData("non voglio più vivere", "L'allenamento aspetta", "02 2327 2327")]
    [InlineData("já não quero viver", "O treino espera", "188")]
    [InlineData("ik wil niet meer leven", "De training wacht", "113")]
    [InlineData("nie chcę już żyć", "Trening poczeka", "116 123")]
    public async Task What_waits_is_said_in_the_language_it_was_told_in(string message, string title, string line)
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var actor = await office.Database.AddPersonAsync(profile: Trained);
        var id = (await office.Coach.AskAsync(actor, null, message, Guid.CreateVersion7())).ConversationId;

        var later = await office.AnswerAsync(actor, "What is RPE?", id);
        var refusal = await Assert.ThrowsAsync<Refusal>(() => office.Plans.CreateAsync(actor, new PlanRequest { Minutes = 30 }));

        Assert.StartsWith($"**{title}.**", later.Text, StringComparison.Ordinal);
        Assert.Equal(title, refusal.Title);
        Assert.All([later.Text, refusal.Message], said =>
        {
            Assert.Contains(line, said, StringComparison.Ordinal);
            Assert.Contains("findahelpline.com", said, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void There_are_words_for_waiting_in_every_language_of_the_safety_texts()
    {
        Assert.Equal(SafetyRules.Read().TextsIn.Keys.Append("en").Order(), WaitingWords.Languages.Order());
        Assert.Equal(WaitingWords.Languages.Order(), Enum.GetValues<AnswerLanguage>().Select(language => language.Code).Order());
        Assert.All(WaitingWords.Languages, language => Assert.All([RedFlag.SelfHarm, "chest pain"], sign =>
        {
            var words = WaitingWords.Of(new(sign, new(2026, 5, 4), language));
            Assert.Equal(language, words.Language);
            Assert.All([words.Title, words.Says, words.Confirm, words.Then], text => Assert.DoesNotContain('{', text));
            Assert.Contains(words.Title, words.Then, StringComparison.Ordinal);
        }));
    }

    [Fact]
    public async Task Thoughts_of_self_harm_are_not_hidden_behind_an_older_sign()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var actor = await office.Database.AddPersonAsync();
        var id = (await office.Coach.AskAsync(actor, null, "I have chest pain", Guid.CreateVersion7())).ConversationId;

        await office.Coach.AskAsync(actor, id, "I want to kill myself", Guid.CreateVersion7());

        Assert.True((await office.Profiles.GetAsync(actor)).Readiness.Flag?.IsSelfHarm);
    }

    private static Profile Trained(Profile profile) => profile with
    {
        Level = FitnessLevel.Intermediate,
        Goals = [FitnessGoal.MuscleGain],
    };

    /// <summary>Does something at the moment a red flag is found.</summary>
    private sealed class OnRedFlag(Action then) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (eventId.Name == "LogRedFlag")
            {
                then();
            }
        }

        public void Dispose()
        {
        }
    }
}
