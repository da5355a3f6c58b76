using Vigor.Core.Ai;
using Vigor.Core.Coach;
using Vigor.Core.Coach.Answering;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Coach;

/// <summary>What is stored of a conversation comes back as it was.</summary>
public sealed class StoredMessageTests
{
    private static readonly AiReceipt Receipt = new()
    {
        Providers = ["OpenAI", "Google Gemini"],
        Model = "gpt-4o-mini",
        IsLocal = true,
        LocalReason = LocalReason.BudgetExhausted,
        InputTokens = 1200,
        OutputTokens = 340,
        TokensBasis = FigureBasis.Told,
        CostBasis = FigureBasis.Told,
        Cost = new(1_234),
        Total = TimeSpan.FromMilliseconds(2_345),
        Declined = true,
        IsTruncated = true,
        Economy = EconomyReason.Budget,
        FromCache = true,
        IsShared = true,
        Saved = new(5_678),
        Sources = [new("Squats", new("https://example.org/squats"))],
        RequestId = Guid.CreateVersion7(),
        CacheKey = "chat:1",
    };

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_receipt_of_an_answer_is_kept_and_shown_whole(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        var actor = await office.Database.AddPersonAsync();
        var conversation = Conversation.Begin(actor.UserId, DateTimeOffset.UnixEpoch);
        var question = Message.Asked(conversation, Guid.CreateVersion7(), "How deep?", DateTimeOffset.UnixEpoch);
        var answer = Message.Answering(conversation, fixedText: null, DateTimeOffset.UnixEpoch);
        await using (var db = await office.Database.Contexts.CreateDbContextAsync())
        {
            db.Conversations.Add(conversation);
            db.Messages.AddRange(question, answer);
            await db.SaveChangesAsync();
            var ended = MessageView.Of(answer) with { Text = "To parallel.", Status = MessageStatus.Complete, Receipt = Receipt };
            Assert.True(await db.EndAsync(ended, answer.Writer!.Value, CancellationToken.None));
        }

        var messages = (await office.Coach.GetAsync(actor, conversation.Id)).Messages;

        Assert.Equal([(1, MessageRole.Person), (2, MessageRole.Coach)], messages.Select(message => (message.Number, message.Role)));
        Assert.Null(messages[0].Receipt);
        Assert.Equivalent(Receipt, messages[1].Receipt, strict: true);

        // A new field of a receipt has to be tried here, too.
        Assert.DoesNotContain(typeof(AiReceipt).GetProperties(), property => property.GetValue(Receipt) is null or false or 0);
    }
}
