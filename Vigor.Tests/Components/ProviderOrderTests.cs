using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Vigor.Core.Ai;
using Vigor.Web.Pages.Administration;

namespace Vigor.Tests.Components;

/// <summary>The order in which providers are asked, as an administrator makes it.</summary>
public sealed class ProviderOrderTests : IAsyncDisposable
{
    private readonly BunitContext context = new();

    public ValueTask DisposeAsync() => context.DisposeAsync();

    [Theory]
    [InlineData(0, 2, "gemini, perplexity, openai")]
    [InlineData(2, 0, "perplexity, openai, gemini")]
    [InlineData(1, 1, "openai, gemini, perplexity")]
    public async Task A_provider_is_dragged_to_where_another_one_stands(int from, int to, string expected)
    {
        var order = Draw();

        await order.FindAll("li")[from].TriggerEventAsync("ondragstart", new DragEventArgs());
        await order.FindAll("li")[to].TriggerEventAsync("ondrop", new DragEventArgs());

        Assert.Equal(expected, Shown(order));
    }

    [Fact]
    public async Task What_is_dropped_without_having_been_taken_moves_nothing()
    {
        var order = Draw();

        await order.FindAll("li")[1].TriggerEventAsync("ondrop", new DragEventArgs());

        Assert.Equal("openai, gemini, perplexity", Shown(order));
    }

    [Fact]
    public void Keys_move_one_place_at_a_time()
    {
        var order = Draw();

        order.Find("[aria-label='perplexity earlier']").Click();

        Assert.Equal("openai, perplexity, gemini", Shown(order));
        Assert.True(order.Find("[aria-label='openai earlier']").HasAttribute("disabled"));
    }

    private IRenderedComponent<ProviderOrder> Draw()
    {
        context.ComponentFactories.AddStub<WithReason>();
        return context.Render<ProviderOrder>(parameters => parameters
            .Add(order => order.Task, AiTask.Chat)
            .Add(order => order.Names, ["openai", "gemini", "perplexity"])
            .Add(order => order.Store, (_, _, _) => Task.CompletedTask));
    }

    private static string Shown(IRenderedComponent<ProviderOrder> order) =>
        string.Join(", ", order.FindAll("li > span:first-child").Select(name => name.TextContent.Split(' ')[^1]));
}
