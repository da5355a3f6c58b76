using Vigor.Core.People.Safety;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.People;

public sealed class SafetyScreenTests
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
        var missed = Labelled.Where(message => message.Tier == nameof(SafetyTier.Emergency) && SafetyScreen.Default.Look(message.Text)?.Tier != SafetyTier.Emergency);

        Assert.True(!missed.Any(), string.Join('\n', missed.Select(message => message.Text)));
    }

    [Fact]
    public void Every_other_red_flag_is_stopped_with_its_own_urgency()
    {
        var wrong = Labelled
            .Where(message => message.Tier is not ("safe" or nameof(SafetyTier.Emergency)))
            .Select(message => (message.Text, message.Tier, Found: SafetyScreen.Default.Look(message.Text)?.Tier.ToString()))
            .Where(message => message.Found != message.Tier);

        Assert.True(!wrong.Any(), string.Join('\n', wrong.Select(message => $"{message.Text}: {message.Found ?? "safe"}, not {message.Tier}")));
    }

    [Fact]
    public void Ordinary_questions_pass()
    {
        var safe = Labelled.Where(message => message.Tier == "safe").ToList();
        var stopped = safe
            .Select(message => (message.Text, Finding: SafetyScreen.Default.Look(message.Text)))
            .Where(message => message.Finding is not null)
            .Select(message => $"{message.Text} ({message.Finding!.Rule})")
            .ToList();

        Assert.True(safe.Count >= 100, "Too few messages to speak of a share.");
        Assert.True(stopped.Count < MostFalseStops * safe.Count, string.Join('\n', stopped));
    }

    [Fact]
    public void The_most_urgent_finding_answers()
    {
        var finding = SafetyScreen.Default.Look("I'm pregnant, my ankle is swollen and I have chest pain");

        Assert.Equal(SafetyTier.Emergency, finding?.Tier);
    }

    [Fact]
    public void A_pregnancy_in_the_profile_counts_without_the_word()
    {
        Assert.Null(SafetyScreen.Default.Look("I am bleeding a little since training"));
        Assert.Equal(SafetyTier.Pregnancy, SafetyScreen.Default.Look("I am bleeding a little since training", isPregnant: true)?.Tier);
    }

    [Theory]
    [InlineData("I have chest pain", "emergency number")]
    [InlineData("I want to kill myself", "988")]
    [InlineData("my urine is dark brown", "doctor")]
    public void The_answer_says_where_help_is(string message, string expected) =>
        Assert.Contains(expected, SafetyScreen.Default.Look(message)?.Text, StringComparison.Ordinal);

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
        Assert.Contains(expected, SafetyScreen.Default.Look(message)?.Text, StringComparison.Ordinal);

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
    [InlineData("chest pain. No idea why")]
    public void What_stands_beside_a_red_flag_does_not_take_it_back(string message) =>
        Assert.Equal(SafetyTier.Emergency, SafetyScreen.Default.Look(message)?.Tier);

    [Theory]
    [InlineData("CHEST PAIN!!!")]
    [InlineData("chest    pain")]
    [InlineData("chest-pain")]
    [InlineData("chest pain 😰")]
    [InlineData("I\u2019ve got\u00A0chest\u00A0pain")]
    [InlineData("\"chest pain\"")]
    public void Case_spaces_and_signs_do_not_hide_a_red_flag(string message) =>
        Assert.Equal(SafetyTier.Emergency, SafetyScreen.Default.Look(message)?.Tier);
}
