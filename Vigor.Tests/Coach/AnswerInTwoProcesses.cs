using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Vigor.Core;
using Vigor.Core.Coach;
using Vigor.Core.People;

namespace Vigor.Tests.Coach;

/// <summary>Tests of answers that two processes look at, on a clock that a test turns.</summary>
public abstract class AnswerInTwoProcesses
{
    protected const string Question = "How do I break a plateau?", FirstWords = "Go through these ";

    protected static readonly TimeSpan Limit = TimeSpan.FromSeconds(60), Step = TimeSpan.FromMilliseconds(50), Moment = TimeSpan.FromMilliseconds(1);

    protected FakeTimeProvider Time { get; } = new(new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero));

    protected static async Task<Message> RowAsync(CoachOffice office, MessageView answer)
    {
        await using var db = await office.Database.Contexts.CreateDbContextAsync();
        return await db.Messages.AsNoTracking().SingleAsync(message => message.Id == answer.Id);
    }

    protected static async Task StoredAsync(CoachOffice office, MessageView answer, Func<Message, bool> isThere)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!isThere(await RowAsync(office, answer)))
        {
            await Task.Delay(5, limit.Token);
        }
    }

    /// <summary>Whoever looks something up has a heart that beats.</summary>
    protected static async Task WaitingAsync(CoachOffice office)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!office.Database.Statements.Statements.Any(statement => statement.Contains("plans", StringComparison.Ordinal) && !statement.StartsWith("LOCK", StringComparison.Ordinal)))
        {
            await Task.Delay(5, limit.Token);
        }
    }

    /// <summary>The first words, as a page sees them before they are stored.</summary>
    protected static async Task<string> ShownAsync(CoachOffice office, Actor actor, MessageView answer)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (office.Live.Find(actor, answer.ConversationId)?.Look().Text is not { Length: > 0 })
        {
            await Task.Delay(5, limit.Token);
        }

        return FirstWords;
    }

    protected static async Task<RefusalCode?> TriedAsync(Func<Task> act)
    {
        try
        {
            await Task.Run(act);
            return null;
        }
        catch (Refusal refusal)
        {
            return refusal.Code;
        }
    }

    /// <summary>Lets time go on until something has happened.</summary>
    protected async Task GoOnUntilAsync(Task happened)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!happened.IsCompleted)
        {
            Time.Advance(Step);
            await Task.WhenAny(happened, Task.Delay(2, limit.Token));
            limit.Token.ThrowIfCancellationRequested();
        }

        await happened;
    }
}
