using Microsoft.Extensions.AI;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Cache;

namespace Vigor.Tests.Ai;

/// <summary>What makes two questions the same, and what must keep them apart.</summary>
public sealed class QuestionKeyTests
{
    private static readonly AiRequest Plain = Ask("How long should I rest between sets?");

    [Theory]
    [InlineData("how long should I rest between sets")]
    [InlineData("  How long   should I\trest between sets ?! ")]
    [InlineData("HOW LONG SHOULD I REST BETWEEN SETS?")]
    public void Spelling_that_changes_nothing_makes_no_other_question(string question) =>
        Assert.Equal(Key(Plain), Key(Ask(question) with { Caller = Plain.Caller }));

    [Fact]
    public void Everything_that_changes_the_answer_makes_another_question()
    {
        AiRequest[] others =
        [
            Plain with { Task = AiTask.Research },
            Plain with { Caller = new(Guid.CreateVersion7(), "Premium") },
            Plain with { Audience = Audience.Shared },
            Plain with { PromptVersion = "2" },
            Plain with { Language = "de" },
            Plain with { MaxOutputTokens = 10 },
            Plain with { Format = ChatResponseFormat.Json },
            Plain with { Messages = [new(ChatRole.System, "Bench press: 100 kg"), .. Plain.Messages] },
            Plain with { Messages = [new(ChatRole.User, "How long"), new(ChatRole.User, "should I rest between sets?")] },
            Plain with { Messages = [new(ChatRole.Assistant, Plain.Messages[0].Text)] },
            Ask("How long should I rest between exercises?") with { Caller = Plain.Caller },
        ];

        string[] keys = [Key(Plain), QuestionKey.Of(Plain, ModelClass.Economy), .. others.Select(Key)];

        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    [Fact]
    public void A_shared_question_is_the_same_whoever_asks() =>
        Assert.Equal(Key(Ask("What is a superset?") with { Audience = Audience.Shared }), Key(Ask("What is a superset?") with { Audience = Audience.Shared }));

    private static string Key(AiRequest request) => QuestionKey.Of(request, ModelClass.Usual);

    private static AiRequest Ask(string question) => new()
    {
        Task = AiTask.Chat,
        Caller = new(Guid.CreateVersion7(), "Premium"),
        Messages = [new(ChatRole.User, question)],
        Local = new FixedTextClient(""),
    };
}
