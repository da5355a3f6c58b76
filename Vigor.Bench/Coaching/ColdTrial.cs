using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Bench.Gateway;
using Vigor.Bench.Protocol;
using Vigor.Core.Coach;
using Vigor.Core.Coach.Services;
using Vigor.Core.Data;
using Vigor.Core.People;

namespace Vigor.Bench.Coaching;

/// <summary>The first question to a process that has just started, asked and read as the page does it.</summary>
public static class ColdTrial
{
    /// <summary>What a provider answers.</summary>
    public const string Told = "Rest two to three minutes between heavy sets, and about ninety seconds between lighter ones. Begin the next set when your breath is calm.";

    private const string Question = "How do I break a plateau?";

    /// <summary>Pages that look at the answer from its beginning.</summary>
    private const int Tabs = 3;

    // Whether it is whole is asked here, not whether a busy machine is quick.
    private static readonly KeyValuePair<string, string?> Patient = new("Ai:Limits:FirstTokenChat", "60");

    private static readonly CoachCase Somebody = new() { Id = "cold", Question = Question };

    /// <summary>Starts services on a database, asks at once, and looks at the answer on pages and in the database.</summary>
    /// <param name="connection">The database, with its schema.</param>
    /// <param name="providers">Who can answer.</param>
    /// <param name="endpoint">A provider double that says <see cref="Told"/>.</param>
    /// <returns>What is wrong with it; nothing when it is whole everywhere.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(string connection, ColdProviders providers, Uri endpoint)
    {
        await using var services = CoachHost.Start(connection, Settings(providers, endpoint));
        var actor = await CoachHost.AddPersonAsync(services, Somebody);
        var coach = services.GetRequiredService<CoachService>();
        var asked = await coach.AskAsync(actor, null, Question, Guid.CreateVersion7());
        var pages = await Task.WhenAll(Enumerable.Range(0, Tabs).Select(_ => Task.Run(() => ReadAsync(coach, actor, asked.ConversationId))));
        return Faults(providers, pages, await StoredAsync(services, asked.Answer.Id));
    }

    private static IEnumerable<KeyValuePair<string, string?>> Settings(ColdProviders providers, Uri endpoint) => providers switch
    {
        ColdProviders.Fast => [.. GatewayHost.Provider("fast", "OpenAI", endpoint, "gpt-4o-mini"), Patient],
        ColdProviders.FailingWithBackup =>
        [
            .. GatewayHost.Provider("failing", "OpenAI", endpoint, $"gpt-4o-mini!{Fault.Unauthorized}"),
            .. GatewayHost.Provider("backup", "OpenAI", endpoint, "gpt-4o-mini"),
            new("Ai:Routes:Chat", "failing,backup"),
            Patient,
        ],
        _ => [],
    };

    /// <summary>Opens the conversation, and follows the answer when it is still being written.</summary>
    private static async Task<MessageView> ReadAsync(CoachService coach, Actor actor, Guid conversationId)
    {
        var answer = (await coach.GetAsync(actor, conversationId)).Messages[^1];
        if (answer.Status == MessageStatus.Streaming)
        {
            await foreach (var look in coach.FollowAsync(actor, answer))
            {
                answer = look;
            }
        }

        return answer;
    }

    private static async Task<Message> StoredAsync(IServiceProvider services, Guid answerId)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<VigorDb>>().CreateDbContextAsync();
        return await db.Messages.AsNoTracking().SingleAsync(message => message.Id == answerId);
    }

    private static IReadOnlyList<string> Faults(ColdProviders providers, IReadOnlyList<MessageView> pages, Message stored) =>
    [
        .. pages.Where(page => page.Status != MessageStatus.Complete).Select(page => $"A page shows it as {page.Status} {page.StoppedBy}."),
        .. pages.Where(page => page.Text != stored.Text).Select(page => $"A page shows \"{page.Text}\"."),
        .. stored.Status == MessageStatus.Complete ? (string[])[] : [$"The database says {stored.Status} {stored.StoppedBy}."],
        .. IsWhole(providers, stored) ? (string[])[] : [$"The answer is \"{stored.Text}\"."],
    ];

    private static bool IsWhole(ColdProviders providers, Message stored) => providers == ColdProviders.None
        ? stored is { Receipt.IsLocal: true, Text.Length: > 0 }
        : stored is { Receipt.IsLocal: false, Text: Told };
}
