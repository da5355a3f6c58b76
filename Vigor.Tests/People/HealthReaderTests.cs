using Vigor.Core.People.Safety;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.People;

public sealed class HealthReaderTests
{
    private const double MostFalseStops = 0.03;

    private static readonly (string Tier, string Text)[] Labelled =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "Vigor.Tests", "People", "safety-messages.txt"))
            .Where(line => line.Contains(" | ", StringComparison.Ordinal) && line[0] != '#')
            .Select(line => line.Split(" | ", 2))
            .Select(parts => (parts[0].Trim(), parts[1])),
    ];

    [Fact]
    public void Every_emergency_is_stopped_as_one()
    {
        var missed = Labelled.Where(message => message.Tier == nameof(SafetyTier.Emergency) && HealthReader.Default.Read(message.Text).Stopped?.Tier != SafetyTier.Emergency);

        Assert.True(!missed.Any(), string.Join('\n', missed.Select(message => message.Text)));
    }

    [Fact]
    public void Every_other_red_flag_is_stopped_with_its_own_urgency()
    {
        var wrong = Labelled
            .Where(message => message.Tier is not ("safe" or nameof(SafetyTier.Emergency)))
            .Select(message => (message.Text, message.Tier, Found: HealthReader.Default.Read(message.Text).Stopped?.Tier.ToString()))
            .Where(message => message.Found != message.Tier);

        Assert.True(!wrong.Any(), string.Join('\n', wrong.Select(message => $"{message.Text}: {message.Found ?? "safe"}, not {message.Tier}")));
    }

    [Fact]
    public void Ordinary_questions_pass()
    {
        var safe = Labelled.Where(message => message.Tier == "safe").ToList();
        var stopped = safe
            .Select(message => (message.Text, Finding: HealthReader.Default.Read(message.Text).Stopped))
            .Where(message => message.Finding is not null)
            .Select(message => $"{message.Text} ({message.Finding!.Rule})")
            .ToList();

        Assert.True(safe.Count >= 100, "Too few messages to speak of a share.");
        Assert.True(stopped.Count < MostFalseStops * safe.Count, string.Join('\n', stopped));
    }

    [Theory]
    [InlineData("my friend gets chest pain when he runs, what should he do", true)]
    [InlineData("my buddy has a torn acl, can he squat", true)]
    [InlineData("what are the signs of a heart attack", false)]
    public void What_somebody_else_has_at_times_stops_nobody_and_is_known_to_be_theirs(string message, bool isTheirs)
    {
        var reading = HealthReader.Default.Read(message);

        Assert.Equal(HealthOutcome.Go, reading.Outcome);
        Assert.Equal(isTheirs, reading.IsOfSomebodyElse);
    }

    [Theory]
    [InlineData("my friend has chest pain right now")]
    [InlineData("my wife fainted on the treadmill, what do I do")]
    public void Somebody_elses_emergency_of_this_moment_stops(string message) => Assert.Equal(HealthOutcome.Stop, HealthReader.Default.Read(message).Outcome);

    [Fact]
    public void The_most_urgent_finding_answers()
    {
        var finding = HealthReader.Default.Read("I'm pregnant, my ankle is swollen and I have chest pain").Stopped;

        Assert.Equal(SafetyTier.Emergency, finding?.Tier);
    }

    [Fact]
    public void A_pregnancy_in_the_profile_counts_without_the_word()
    {
        Assert.Null(HealthReader.Default.Read("I am bleeding a little since training").Stopped);
        Assert.Equal(SafetyTier.Pregnancy, HealthReader.Default.Read("I am bleeding a little since training", isPregnant: true).Stopped?.Tier);
    }

    [Theory]
    [InlineData("I have chest pain", "emergency number")]
    [InlineData("I want to kill myself", "988")]
    [InlineData("my urine is dark brown", "doctor")]
    public void The_answer_says_where_help_is(string message, string expected) =>
        Assert.Contains(expected, HealthReader.Default.Read(message).Stopped?.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Ich habe Druck auf der Brust", "Notruf 112")]
    [InlineData("J'ai mal à la poitrine quand je cours", "Appelle le 15")]
    [InlineData("Me duele el pecho", "Llama al 112")]
    [InlineData("Mi fa male il petto", "Chiama il 112")]
    [InlineData("Estou com dor no peito", "Liga para o 112")]
    [InlineData("Ik heb pijn op mijn borst", "Bel 112")]
    [InlineData("Boli mnie w klatce piersiowej", "Zadzwoń pod 112")]
    [InlineData("Ich will nicht mehr leben", "116 123")]
    public void The_answer_speaks_the_language_of_the_message(string message, string expected) =>
        Assert.Contains(expected, HealthReader.Default.Read(message).Stopped?.Text, StringComparison.Ordinal);

    [Fact]
    public void Every_answer_is_there_in_every_language()
    {
        var rules = SafetyRules.Read();

        Assert.All(rules.Rules, rule => Assert.Contains(rule.Text, rules.Texts.Keys));
        Assert.Equal(7, rules.TextsIn.Count);
        Assert.All(rules.TextsIn.Values, texts => Assert.Equal(rules.Texts.Keys.Order(), texts.Keys.Order()));
    }

    [Theory]
    [InlineData("chest pain and sore legs")]
    [InlineData("chest pain and chest day tomorrow")]
    [InlineData("my dad just had a heart attack")]
    [InlineData("my dad just collapsed in the gym")]
    [InlineData("chest pain. No idea why")]
    public void What_stands_beside_a_red_flag_does_not_take_it_back(string message) =>
        Assert.Equal(SafetyTier.Emergency, HealthReader.Default.Read(message).Stopped?.Tier);

    [Theory]
    [InlineData("fever of 39 and my neck is so stiff I can't look down")]
    [InlineData("my jaw tingles and I broke out in a cold sweat on the rower")]
    [InlineData("I hit my head on the rack and threw up")]
    [InlineData("since my back went I can't lift my foot when walking")]
    [InlineData("diabetic, feeling shaky and confused")]
    [InlineData("mi madre acaba de desmayarse en la cinta")]
    public void Signs_that_stand_together_are_an_emergency(string message) =>
        Assert.Equal(SafetyTier.Emergency, HealthReader.Default.Read(message).Stopped?.Tier);

    [Theory]
    [InlineData("can squats cause a stroke or is that a myth", HealthOutcome.Go)]
    [InlineData("what are the symptoms of a heart attack", HealthOutcome.Go)]
    [InlineData("Was sind die Anzeichen für einen Schlaganfall?", HealthOutcome.Go)]
    [InlineData("what should I do if my chest hurts during a run", HealthOutcome.Ask)]
    [InlineData("is chest pain normal after running?", HealthOutcome.Ask)]
    [InlineData("is this a heart attack?", HealthOutcome.Stop)]
    [InlineData("why do I faint after squats", HealthOutcome.Stop)]
    [InlineData("my heart skips a beat when I see the bar loaded", HealthOutcome.Go)]
    [InlineData("no fever, no stiff neck, just tired", HealthOutcome.Go)]
    public void A_question_is_told_from_a_report(string message, HealthOutcome outcome) => Assert.Equal(outcome, HealthReader.Default.Read(message).Outcome);

    [Fact]
    public void Who_only_wants_to_know_gets_the_sign_to_watch_for()
    {
        var reading = HealthReader.Default.Read("what are the symptoms of a heart attack");

        Assert.Null(reading.Stopped);
        Assert.Contains("If this happens to you", reading.Finding?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_question_back_has_its_two_answers_in_each_language()
    {
        foreach (var texts in SafetyRules.Read().TextsIn.Values.Append(SafetyRules.Read().Texts))
        {
            var (now, know) = HealthReader.Default.Choices(texts["ask"])!.Value;
            Assert.True(HealthReader.Default.SaysNow(now));
            Assert.True(HealthReader.Default.SaysKnow(know));
            Assert.Equal(HealthOutcome.Go, HealthReader.Default.Read(now).Outcome);
        }
    }

    [Theory]
    [InlineData("CHEST PAIN!!!")]
    [InlineData("chest    pain")]
    [InlineData("chest-pain")]
    [InlineData("chest pain 😰")]
    [InlineData("I\u2019ve got\u00A0chest\u00A0pain")]
    [InlineData("\"chest pain\"")]
    public void Case_spaces_and_signs_do_not_hide_a_red_flag(string message) =>
        Assert.Equal(SafetyTier.Emergency, HealthReader.Default.Read(message).Stopped?.Tier);
}
