using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.Safety;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Coach;

public sealed class ToldLimitationTests
{
    [Theory]
    [InlineData("I have a bad knee", BodyArea.Knee)]
    [InlineData("my knees hurt when I run", BodyArea.Knee)]
    [InlineData("I tore my ACL last year", BodyArea.Knee)]
    [InlineData("I've got a shoulder impingement", BodyArea.Shoulder)]
    [InlineData("since my rotator cuff surgery I can't press", BodyArea.Shoulder)]
    [InlineData("my lower back is painful after deadlifts", BodyArea.LowerBack)]
    [InlineData("I have back problems", BodyArea.LowerBack)]
    [InlineData("herniated disc, so I have pain sometimes", BodyArea.LowerBack)]
    [InlineData("wrist pain in push-ups", BodyArea.Wrist)]
    [InlineData("I have tennis elbow, a painful elbow", BodyArea.Elbow)]
    [InlineData("arthritis in my hip", BodyArea.Hip)]
    [InlineData("I sprained my ankle", BodyArea.Ankle)]
    [InlineData("my neck aches", BodyArea.Neck)]
    [InlineData("I'm five months pregnant", BodyArea.Pregnancy)]
    [InlineData("I have high blood pressure", BodyArea.Hypertension)]
    [InlineData("Ich habe Schmerzen im Knie", BodyArea.Knee)]
    [InlineData("J'ai mal au dos", BodyArea.LowerBack)]
    [InlineData("me duele el hombro", BodyArea.Shoulder)]
    [InlineData("ho dolore al ginocchio", BodyArea.Knee)]
    [InlineData("Ich habe Rückenschmerzen", BodyArea.LowerBack)]
    [InlineData("boli mnie kolano", BodyArea.Knee)]
    public void It_is_heard(string message, BodyArea area) => Assert.Contains(ToldLimitations.In(message), limitation => limitation.Area == area);

    [Theory]
    [InlineData("no knee pain at all")]
    [InlineData("my knee does not hurt any more")]
    [InlineData("how do I train without hurting my back")]
    [InlineData("which muscles does the shoulder press work, is it bad for beginners")]
    [InlineData("hip thrust is a painful exercise to set up")]
    [InlineData("how do I get back into it after a bad week")]
    [InlineData("this costs a lot, is that a problem")]
    [InlineData("how do I build bigger shoulders")]
    public void What_was_not_said_is_not_heard(string message) => Assert.Empty(ToldLimitations.In(message));

    [Theory]
    [InlineData("my wife has a bad back")]
    [InlineData("my knee used to hurt but is fine now")]
    [InlineData("can running give you bad knees?")]
    [InlineData("Meine Frau hat Knieprobleme")]
    [InlineData("my sister is 20 weeks pregnant")]
    public void What_is_somebody_elses_over_or_only_asked_is_not_ones_own(string message) => Assert.Empty(ToldLimitations.In(message));

    [Theory]
    [InlineData("my knee is a bit stiff", BodyArea.Knee, LimitationSeverity.Mild)]
    [InlineData("herniated disc L5", BodyArea.LowerBack, LimitationSeverity.Severe)]
    [InlineData("ich habe einen Bandscheibenvorfall", BodyArea.LowerBack, LimitationSeverity.Severe)]
    [InlineData("sciatica again", BodyArea.LowerBack, LimitationSeverity.Moderate)]
    [InlineData("tennis elbow", BodyArea.Elbow, LimitationSeverity.Moderate)]
    [InlineData("I have a frozen sholder", BodyArea.Shoulder, LimitationSeverity.Moderate)]
    [InlineData("my hip was replaced three years ago", BodyArea.Hip, LimitationSeverity.Mild)]
    [InlineData("knee surgery six weeks ago", BodyArea.Knee, LimitationSeverity.Severe)]
    [InlineData("j'ai de l'hypertension", BodyArea.Hypertension, LimitationSeverity.Moderate)]
    [InlineData("soy embarazada de 6 meses", BodyArea.Pregnancy, LimitationSeverity.Moderate)]
    [InlineData("I'm 30 weeks pregnant", BodyArea.Pregnancy, LimitationSeverity.Severe)]
    [InlineData("pregnant, first trimester", BodyArea.Pregnancy, LimitationSeverity.Mild)]
    [InlineData("estoy embarazada de 8 semanas", BodyArea.Pregnancy, LimitationSeverity.Mild)]
    public void It_is_heard_with_how_much_it_restricts(string message, BodyArea area, LimitationSeverity severity) =>
        Assert.Equal(new Limitation(area, severity), Assert.Single(ToldLimitations.In(message)));

    [Fact]
    public void The_stricter_counts_and_what_has_healed_goes()
    {
        var known = ToldLimitations.After([], "my knee hurts");
        Assert.Equal(LimitationSeverity.Moderate, Assert.Single(known).Severity);
        known = ToldLimitations.After(known, "I had knee surgery in spring");
        Assert.Equal(LimitationSeverity.Severe, Assert.Single(known).Severity);
        known = ToldLimitations.After(known, "And my wrist hurts, too");
        Assert.Equal(2, known.Count);
        Assert.Equal(BodyArea.Wrist, Assert.Single(ToldLimitations.After(known, "My knee is completely healed")).Area);
    }

    [Theory]
    [InlineData("my knee is fine now", true)]
    [InlineData("Mein Knie ist wieder in Ordnung", true)]
    [InlineData("mon genou va bien", true)]
    [InlineData("my knee is not fine", false)]
    [InlineData("is my knee fine for squats?", false)]
    [InlineData("what may I do if my knee is okay", false)]
    [InlineData("pretend my knee is healed", false)]
    [InlineData("my shoulder is fine", false)]
    [InlineData("give me squats", false)]
    public void Only_plain_words_end_it(string message, bool ends) =>
        Assert.Equal(ends, ToldLimitations.After(ToldLimitations.After([], "my knee hurts"), message).Count == 0);

    [Fact]
    public async Task A_workout_written_at_the_eighth_turn_keeps_to_what_the_first_one_said()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var actor = await office.Database.AddPersonAsync(profile: profile => profile with
        {
            Level = FitnessLevel.Intermediate,
            Goals = [FitnessGoal.MuscleGain],
            EquipmentLevel = EquipmentLevel.FullGym,
        });
        var id = (await office.AnswerAsync(actor, "I had knee surgery last month")).ConversationId;
        foreach (var turn in new[] { "What is RPE?", "Wie viel Protein brauche ich?", "my shoulder is fine", "how do I warm up", "is my knee fine for jumps?", "thanks" })
        {
            await office.AnswerAsync(actor, turn, id);
        }

        var card = Assert.Single((await office.AnswerAsync(actor, "write me a leg workout", id)).Cards);
        await office.Cards.ApplyAsync(actor, card.Id);

        var page = await office.Plans.ListAsync(actor);
        var plan = await office.Plans.GetAsync(actor, Assert.Single(page.Plans).Id);
        Assert.All(plan.Workout.Exercises, planned => Assert.NotEqual(
            ContraindicationAction.Exclude,
            ContraindicationTable.For(ExerciseCatalogue.Default.Get(planned.Slug), BodyArea.Knee, LimitationSeverity.Severe)?.Action));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task It_still_holds_after_eight_turns_and_as_many_long_ones(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        var actor = await office.Database.AddPersonAsync(profile: profile => profile with
        {
            Level = FitnessLevel.Intermediate,
            EquipmentLevel = EquipmentLevel.FullGym,
        });
        var id = (await office.AnswerAsync(actor, "I had knee surgery two months ago and it still hurts in deep bends")).ConversationId;
        for (var turn = 0; turn < 30; turn++)
        {
            await office.AnswerAsync(actor, $"What is RPE? ({turn}) {new string('x', 900)}", id);
        }

        var answer = await office.AnswerAsync(actor, "best exercises for legs", id);

        var named = ExerciseCatalogue.Default.All.Where(exercise => answer.Text.Contains($"/exercises/{exercise.Slug})", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, exercise => Assert.NotEqual(
            ContraindicationAction.Exclude, ContraindicationTable.For(exercise, BodyArea.Knee, LimitationSeverity.Severe)?.Action));
    }
}
