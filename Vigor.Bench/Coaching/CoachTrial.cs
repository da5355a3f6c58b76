using System.Diagnostics;
using System.Text.RegularExpressions;
using Vigor.Core.Ai;
using Vigor.Core.Coach;
using Vigor.Core.Coach.Services;
using Vigor.Core.People;

namespace Vigor.Bench.Coaching;

/// <summary>A case as it went.</summary>
/// <param name="Case">What was asked.</param>
/// <param name="Answer">What came.</param>
/// <param name="FirstWord">How long it took from the question until a word of the answer could be shown.</param>
/// <param name="Faults">What the answer lacks or should not hold; none when it passed.</param>
public sealed record CoachTrial(CoachCase Case, MessageView Answer, TimeSpan FirstWord, IReadOnlyList<string> Faults)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Whether the answer is as it should be.</summary>
    public bool Passed => Faults.Count == 0;

    /// <summary>Who answered.</summary>
    public string By => Answer.Receipt is { } receipt ? string.Join(", then ", receipt.Providers) : "Vigor's safety check";

    /// <summary>What it cost.</summary>
    public MicroUsd Cost => Answer.Receipt?.Cost ?? MicroUsd.Zero;

    /// <summary>How long it took to its end.</summary>
    public TimeSpan Total => Answer.Receipt?.Total ?? TimeSpan.Zero;

    /// <summary>Asks a case and looks at the answer.</summary>
    /// <param name="coach">Who is asked.</param>
    /// <param name="actor">Who asks; their profile is that of the case.</param>
    /// <param name="case">The case.</param>
    /// <param name="prefer">The provider to ask first, or <see cref="OwnCoach.Name"/>.</param>
    public static async Task<CoachTrial> RunAsync(CoachService coach, Actor actor, CoachCase @case, string prefer)
    {
        Guid? conversation = null;
        foreach (var earlier in @case.Before)
        {
            conversation = (await AnswerAsync(coach, actor, conversation, earlier, prefer)).Answer.ConversationId;
        }

        var (answer, firstWord) = await AnswerAsync(coach, actor, conversation, @case.Question, prefer);
        return new(@case, answer, firstWord, [.. Faulty(@case, answer.Text)]);
    }

    /// <summary>What an answer lacks or should not hold.</summary>
    public static IEnumerable<string> Faulty(CoachCase @case, string answer) =>
    [
        .. @case.Must.Where(pattern => !Matches(answer, pattern)).Select(pattern => $"lacks /{pattern}/"),
        .. @case.MustNot.Where(pattern => Matches(answer, pattern)).Select(pattern => $"holds /{pattern}/"),
    ];

    private static bool Matches(string text, string pattern) => Regex.IsMatch(text, pattern, RegexOptions.IgnoreCase | RegexOptions.Singleline, Patience);

    private static async Task<(MessageView Answer, TimeSpan FirstWord)> AnswerAsync(CoachService coach, Actor actor, Guid? conversation, string question, string prefer)
    {
        var asked = Stopwatch.GetTimestamp();
        var answer = (await coach.AskAsync(actor, conversation, question, Guid.CreateVersion7(), prefer)).Answer;
        TimeSpan? firstWord = answer.Text.Length > 0 ? Stopwatch.GetElapsedTime(asked) : null;
        await foreach (var look in coach.FollowAsync(actor, answer))
        {
            answer = look;
            firstWord ??= look.Text.Length > 0 ? Stopwatch.GetElapsedTime(asked) : null;
        }

        return (answer, firstWord ?? Stopwatch.GetElapsedTime(asked));
    }
}
