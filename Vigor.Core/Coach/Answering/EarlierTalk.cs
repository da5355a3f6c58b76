using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;

namespace Vigor.Core.Coach.Answering;

/// <summary>What was said before a question.</summary>
/// <param name="Older">What the person said before the messages, oldest first.</param>
/// <param name="Messages">The messages right before it, oldest first.</param>
internal sealed record EarlierTalk(IReadOnlyList<string> Older, IReadOnlyList<MessageView> Messages)
{
    private const int MostMessages = 20;

    /// <summary>Older messages of the person that are looked at.</summary>
    private const int MostOlder = 30;

    public static async Task<EarlierTalk> ReadAsync(IDbContextFactory<VigorDb> contexts, AnswerOrder order, CancellationToken cancellationToken)
    {
        var question = order.Question;
        if (question.Number == 1)
        {
            return new([], []);
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var before = db.Messages.AsNoTracking().On(order.Conversation, question.Branch);
        var messages = await before
            .Where(message => message.Number < question.Number)
            .OrderByDescending(message => message.Number)
            .Take(MostMessages)
            .ToListAsync(cancellationToken);
        messages.Reverse();
        IReadOnlyList<MessageView> views = [.. messages.Select(MessageView.Of)];
        if (messages.Count < MostMessages)
        {
            return new([], views);
        }

        var first = messages[0].Number;
        var older = await before
            .Where(message => message.Number < first && message.Role == MessageRole.Person)
            .OrderByDescending(message => message.Number)
            .Take(MostOlder)
            .Select(message => message.Text)
            .ToListAsync(cancellationToken);
        older.Reverse();
        return new(older, views);
    }
}
