using Bunit;
using Vigor.Core.Ai;
using Vigor.Core.Coach;
using Vigor.Web.Pages.Coach;

namespace Vigor.Tests.Components;

/// <summary>A message is drawn, and so sent to the browser, when something of it has changed and not otherwise.</summary>
public sealed class MessageItemTests : IAsyncDisposable
{
    private static readonly MessageView Answer = new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), 2, MessageRole.Coach, "Two to three minutes.", MessageStatus.Complete, DateTimeOffset.UnixEpoch);

    private readonly BunitContext context = new();

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    [Fact]
    public void What_was_said_is_not_drawn_again_with_its_page()
    {
        var item = Draw(Answer);
        for (var letter = 0; letter < 5; letter++)
        {
            item.Render(parameters => parameters.Add(shown => shown.Message, Answer with { }).Add(shown => shown.OnCopy, _ => { }));
        }

        Assert.Equal(1, item.RenderCount);
    }

    [Fact]
    public void Each_change_is_drawn()
    {
        var item = Draw(Answer);
        item.Render(parameters => parameters.Add(shown => shown.IsCopied, true));
        Assert.Equal(2, item.RenderCount);
        item.Render(parameters => parameters.Add(shown => shown.IsCopied, false));
        Assert.Equal(3, item.RenderCount);
        item.Render(parameters => parameters.Add(shown => shown.Message, Answer with { Rating = MessageRating.Helpful }));
        Assert.Equal("true", item.Find("[aria-label='This helped']").GetAttribute("aria-pressed"));
    }

    [Fact]
    public async Task An_answer_grows_by_itself_and_a_look_without_news_draws_nothing()
    {
        var writing = Answer with { Text = "", Status = MessageStatus.Streaming };
        var item = Draw(writing);
        Assert.Contains("Thinking", item.Markup, StringComparison.Ordinal);
        await item.InvokeAsync(() => item.Instance.Draw(writing with { Text = "Two to" }));
        var drawn = item.RenderCount;
        await item.InvokeAsync(() => item.Instance.Draw(writing with { Text = "Two to" }));

        Assert.Contains("Two to", item.Markup, StringComparison.Ordinal);
        Assert.Equal(drawn, item.RenderCount);
    }

    [Fact]
    public void A_question_is_opened_for_other_words_and_closed_again()
    {
        var item = Draw(Answer with { Role = MessageRole.Person, Text = "How long?" });
        item.FindAll("button").Single(button => button.TextContent == "Edit").Click();
        item.Find("textarea").Input("How long at most?");
        Assert.Equal("How long at most?", item.Find("textarea").GetAttribute("value"));
        item.FindAll("button").Single(button => button.TextContent == "Cancel").Click();
        Assert.Empty(item.FindAll("textarea"));
    }

    [Theory]
    [InlineData(FigureBasis.Told, FigureBasis.Reckoned, "100 tokens read, 20 written, $0.000027.")]
    [InlineData(FigureBasis.Told, FigureBasis.Told, "100 tokens read, 20 written, $0.000027 by the provider's own figure.")]
    [InlineData(FigureBasis.Reckoned, FigureBasis.Reckoned, "About 100 tokens read, 20 written, counted here as the provider did not say, $0.000027.")]
    [InlineData(FigureBasis.WorstCase, FigureBasis.WorstCase, "At most 100 tokens read, 20 written, as nobody knows, $0.000027.")]
    [InlineData(null, null, "100 tokens read, 20 written, $0.000027.")]
    public void The_cost_of_an_answer_says_whose_figures_it_stands_on(FigureBasis? tokens, FigureBasis? cost, string sentence)
    {
        context.ComponentFactories.AddStub<SentPromptPanel>();
        var receipt = new AiReceipt { Providers = ["Gemini"], IsLocal = false, InputTokens = 100, OutputTokens = 20, Cost = new(27), TokensBasis = tokens, CostBasis = cost };

        Assert.Equal(sentence, Draw(Answer with { Receipt = receipt }).Find("details p").TextContent);
    }

    private IRenderedComponent<MessageItem> Draw(MessageView message) => context.Render<MessageItem>(parameters => parameters
        .Add(shown => shown.Message, message)
        .Add(shown => shown.OnEdited, _ => Task.FromResult(true)));
}
