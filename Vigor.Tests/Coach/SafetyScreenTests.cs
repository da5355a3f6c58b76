using Vigor.Core.Coach.Safety;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Coach;

public sealed class SafetyScreenTests
{
    private const double MostFalseStops = 0.03;

    private static readonly (string Tier, string Text)[] Labelled =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "Vigor.Tests", "Coach", "safety-messages.txt"))
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
    [InlineData("CHEST PAIN!!!")]
    [InlineData("chest    pain")]
    [InlineData("chest-pain")]
    [InlineData("chest pain 😰")]
    [InlineData("I\u2019ve got\u00A0chest\u00A0pain")]
    [InlineData("\"chest pain\"")]
    public void Case_spaces_and_signs_do_not_hide_a_red_flag(string message) =>
        Assert.Equal(SafetyTier.Emergency, SafetyScreen.Default.Look(message)?.Tier);
}
