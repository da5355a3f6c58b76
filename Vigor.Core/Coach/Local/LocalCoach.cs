using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;
using Vigor.Core.Coach.Facts;
using Vigor.Core.People;
using Vigor.Core.People.Safety;

namespace Vigor.Core.Coach.Local;

/// <summary>
/// Vigor's own coach behind the same interface as the providers: no network, no cost, never refuses, and says the same to
/// the same question. Made for one question of one person.
/// </summary>
internal sealed partial class LocalCoach(LocalKnowledge knowledge, CoachFacts facts, IReadOnlyList<MessageView> earlier, IReadOnlyList<CoachCard> cards, TimeProvider time) : IChatClient
{
    // An answer that stands there at once is read from its end. This pace shows an ordinary one within a second.
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(12);

    // Of all that is known by heart this alone helps somebody who wants a shorter workout.
    private const string ShortOfTime = "Short of time";

    private const string Theirs = "Nobody should train on with that before a doctor has looked at it, and that goes for them, too. If it is happening right now, call your local emergency number.";

    private const string Offered = "What I can do for you stands below. Nothing changes before you tap **Apply**, and you can undo it.";

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        new(new ChatMessage(ChatRole.Assistant, await AnswerAsync(messages))) { FinishReason = ChatFinishReason.Stop };

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var isFirst = true;
        foreach (Match group in WordGroup().Matches(await AnswerAsync(messages)))
        {
            if (!isFirst)
            {
                await Task.Delay(Pace, time, cancellationToken);
            }

            isFirst = false;
            yield return new ChatResponseUpdate(ChatRole.Assistant, group.Value);
        }

        yield return new ChatResponseUpdate(ChatRole.Assistant, "") { FinishReason = ChatFinishReason.Stop };
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }

    private async ValueTask<string> AnswerAsync(IEnumerable<ChatMessage> messages)
    {
        var asked = earlier.Where(message => message.Role == MessageRole.Person).Select(message => message.Text);

        // In a session "it" is the exercise that is on.
        var on = facts.Session?.Current is { } current ? asked.Append($"How do I do the {current.Name}") : asked;
        var question = messages.Last(message => message.Role == ChatRole.User).Text;

        // Who was asked whether it happens now and says no gets the answer, with the sign to watch for beside it.
        var meant = HealthReader.Default.SaysKnow(question) && asked.LastOrDefault() is { } before ? before : question;
        var reply = await knowledge.AnswerAsync(meant, facts, [.. on]);
        var text = facts.Session is null ? reply.Text : Brevity.Of(reply.Text);
        if (HealthReader.Default.Read(meant) is { Outcome: not HealthOutcome.Stop, Finding: { } mentioned } reading)
        {
            // A topic that shares a word with somebody else's chest pain is no answer to it.
            var said = reading.IsOfSomebodyElse && mentioned.StopsTraining ? Theirs : text;
            text = $"{said}\n\n{HealthReader.Default.Watching(mentioned)}";
        }

        // Beside each answer stands the panel with the same words; once in a conversation is enough.
        if (facts.Profile.Readiness.Flag is { } flag && !earlier.Any(message => message.Role == MessageRole.Coach && message.Text.Contains(WaitingWords.Of(flag).Title, StringComparison.Ordinal)))
        {
            var waiting = WaitingWords.Of(flag);
            text = $"**{waiting.Title}.** {waiting.Says} {waiting.Then}\n\n{text}";
        }

        if (cards.Count == 0)
        {
            return text;
        }

        var isAll = reply.About == LocalKnowledge.Nothing || cards.All(card => card.Action.IsAll || (card.Action is CardAction.ShortenPlan && reply.About != ShortOfTime));
        return isAll ? Offered : $"{text}\n\n{Offered}";
    }

    [GeneratedRegex(@"(?:\S+\s*){1,3}|\s+")]
    private static partial Regex WordGroup();
}
