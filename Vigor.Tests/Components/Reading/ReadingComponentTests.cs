using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Core;
using Vigor.Web.Account;

namespace Vigor.Tests.Components.Reading;

/// <summary>The one way in which pages and cards read and act.</summary>
public sealed class ReadingComponentTests : IAsyncDisposable
{
    private readonly BunitContext context = new();
    private readonly List<Reading> readings = [];

    static ReadingComponentTests() => BunitContext.DefaultWaitTimeout = TimeSpan.FromSeconds(30);

    public ReadingComponentTests()
    {
        context.AddAuthorization().SetAuthorized("Ada").SetClaims(new Claim(ClaimTypes.NameIdentifier, $"{Guid.CreateVersion7()}"));
        context.Services.AddScoped<CurrentActor>();
        context.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    [Fact]
    public void What_is_read_is_announced_and_then_stands_there()
    {
        var board = Open("Monday");

        Assert.Equal("Loading the notices", board.Find("[role=status]").GetAttribute("aria-label"));
        readings[0].Answer("Shoes found");

        board.WaitForAssertion(() => Assert.Equal("Shoes found", board.Find("p").TextContent));
        Assert.Empty(board.FindAll("[role=status]"));
        Assert.Single(readings);
    }

    [Fact]
    public void Nothing_in_it_says_so()
    {
        var board = Open("Monday");

        readings[0].Answer();

        board.WaitForAssertion(() => Assert.Equal("Nothing yet", board.Find("em").TextContent));
    }

    [Fact]
    public void A_failure_leaves_the_page_standing_and_is_tried_again()
    {
        var board = Open("Monday");

        readings[0].Fail(new InvalidOperationException("secret"));
        board.WaitForElement("[role=alert]");
        Assert.Equal("Board", board.Find("h1").TextContent);
        Assert.DoesNotContain("secret", board.Markup, StringComparison.Ordinal);
        Assert.NotEmpty(board.Find("[role=alert] code").TextContent);

        board.Find("[role=alert] button").Click();
        board.WaitForAssertion(() => Assert.Empty(board.FindAll("[role=alert]")));
        Assert.Single(board.FindAll("[role=status]"));
        readings[1].Answer("Shoes found");
        board.WaitForAssertion(() => Assert.Equal("Shoes found", board.Find("p").TextContent));
    }

    [Fact]
    public void What_is_not_there_is_not_tried_again()
    {
        var board = Open("Monday");

        readings[0].Fail(new Refusal(RefusalCode.NotFound, "There is no such board."));

        board.WaitForAssertion(() => Assert.Contains("There is no such board.", board.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Empty(board.FindAll("button"));
    }

    [Fact]
    public void The_same_question_is_not_read_again_and_another_is()
    {
        var board = Open("Monday");
        readings[0].Answer("Shoes found");

        board.Render(parameters => parameters.Add(page => page.Day, "Monday"));
        Assert.Single(readings);

        board.Render(parameters => parameters.Add(page => page.Day, "Tuesday"));
        Assert.Equal(["Monday", "Tuesday"], readings.Select(reading => reading.Day));
        Assert.DoesNotContain("Shoes found", board.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_stays_until_the_other_one_is_there_and_goes_when_that_fails()
    {
        var board = Open("Monday", page => page.Add(shown => shown.Keeps, true));
        readings[0].Answer("Shoes found");
        board.WaitForElement("p");

        board.Render(parameters => parameters.Add(page => page.Day, "Tuesday"));
        Assert.Equal("Shoes found", board.Find("p").TextContent);

        readings[1].Fail(new InvalidOperationException());
        board.WaitForElement("[role=alert]");
        Assert.DoesNotContain("Shoes found", board.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_late_answer_of_an_earlier_question_is_not_drawn(bool fails)
    {
        var board = Open("Monday");
        board.Render(parameters => parameters.Add(page => page.Day, "Tuesday"));
        Assert.True(readings[0].Token.IsCancellationRequested);
        readings[1].Answer("Rain");
        board.WaitForAssertion(() => Assert.Equal("Rain", board.Find("p").TextContent));

        if (fails)
        {
            readings[0].Fail(new InvalidOperationException());
        }
        else
        {
            readings[0].Answer("Shoes found");
        }

        await board.InvokeAsync(() => { });
        Assert.Equal("Rain", board.Find("p").TextContent);
        Assert.Empty(board.FindAll("[role=alert]"));
    }

    [Fact]
    public void Without_a_question_nothing_is_read_and_nothing_stays()
    {
        var board = Open(null);
        Assert.Empty(readings);
        board.Render(parameters => parameters.Add(page => page.Day, "Monday"));
        readings[0].Answer("Shoes found");
        board.WaitForElement("p");

        board.Render(parameters => parameters.Add(page => page.Day, null));

        Assert.DoesNotContain("Shoes found", board.Markup, StringComparison.Ordinal);
        Assert.Single(readings);
    }

    [Fact]
    public void What_waits_for_the_circuit_is_not_read_for_the_first_drawing()
    {
        context.SetRendererInfo(new RendererInfo("Static", isInteractive: false));

        var board = Open("Monday", page => page.Add(shown => shown.WaitsForCircuit, true));

        Assert.Empty(readings);
        Assert.Single(board.FindAll("[role=status]"));
    }

    [Fact]
    public async Task A_second_tap_while_the_first_is_on_its_way_does_nothing()
    {
        var (taps, stored) = (0, new TaskCompletionSource());
        var board = Open("Monday", page => page.Add(shown => shown.Pin, () => { taps++; return stored.Task; }));

        var first = board.Instance.PinOnceAsync();
        await board.Instance.PinOnceAsync();
        stored.SetResult();
        await first;
        Assert.Equal(1, taps);

        await board.Instance.PinOnceAsync();
        Assert.Equal(2, taps);
    }

    [Fact]
    public async Task What_must_not_be_lost_is_done_in_the_order_of_the_taps()
    {
        var (taps, stored) = (0, new TaskCompletionSource());
        var board = Open("Monday", page => page.Add(shown => shown.Pin, () => { taps++; return stored.Task; }));

        var (first, second) = (board.Instance.PinInTurnAsync(), board.Instance.PinInTurnAsync());
        Assert.Equal(1, taps);
        stored.SetResult();
        await Task.WhenAll(first, second);

        Assert.Equal(2, taps);
    }

    [Fact]
    public async Task Saved_is_withdrawn_by_a_change()
    {
        var board = Open("Monday");
        await board.Instance.PinOnceAsync();
        Assert.Equal("Saved", board.Instance.Says);

        await board.Instance.TypeAsync();

        Assert.Null(board.Instance.Says);
    }

    [Fact]
    public async Task Saved_is_not_said_of_what_was_changed_meanwhile()
    {
        var stored = new TaskCompletionSource();
        var board = Open("Monday", page => page.Add(shown => shown.Pin, () => stored.Task));
        var pinning = board.Instance.PinOnceAsync();

        await board.Instance.TypeAsync();
        stored.SetResult();
        await pinning;

        Assert.Null(board.Instance.Says);
    }

    [Fact]
    public async Task What_could_not_be_done_is_told_until_something_is_done()
    {
        var fails = true;
        var board = Open("Monday", page => page.Add(shown => shown.Pin, () => fails ? throw Refusal.Invalid("Text", "Write something.") : Task.CompletedTask));
        await board.Instance.PinOnceAsync();
        Assert.Equal("Write something.", board.Instance.WentWrong?.Text);
        Assert.Null(board.Instance.Says);

        fails = false;
        await board.Instance.PinOnceAsync();

        Assert.Null(board.Instance.WentWrong);
        Assert.Equal("Saved", board.Instance.Says);
    }

    [Fact]
    public async Task A_read_that_began_before_a_change_does_not_undo_it()
    {
        var board = Open("Monday");

        await board.Instance.PinAndShowAsync("Mine");
        readings[0].Answer("Shoes found");

        await board.InvokeAsync(() => { });
        Assert.Equal("Mine", board.Find("p").TextContent);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_done_elsewhere_is_not_shown_here(bool fails)
    {
        var stored = new TaskCompletionSource();
        var board = Open("Monday", page => page.Add(shown => shown.Pin, () => stored.Task));
        readings[0].Answer("Shoes found");
        var pinning = board.Instance.PinAndShowAsync("Mine");
        board.Render(parameters => parameters.Add(page => page.Day, "Tuesday"));
        readings[1].Answer("Rain");

        if (fails)
        {
            stored.SetException(new InvalidOperationException());
        }
        else
        {
            stored.SetResult();
        }

        await pinning;
        Assert.Equal("Rain", board.Find("p").TextContent);
        Assert.Null(board.Instance.WentWrong);
    }

    [Fact]
    public async Task Leaving_the_page_ends_what_is_read_for_it()
    {
        Open("Monday");

        await context.DisposeComponentsAsync();

        Assert.True(readings[0].Token.IsCancellationRequested);
        readings[0].Fail(new OperationCanceledException());
    }

    private IRenderedComponent<Noticeboard> Open(string? day, Action<ComponentParameterCollectionBuilder<Noticeboard>>? more = null) =>
        context.Render<Noticeboard>(parameters =>
        {
            parameters.Add(page => page.Day, day).Add(page => page.Read, (asked, token) =>
            {
                var reading = new Reading(asked, token);
                readings.Add(reading);
                return reading.Task;
            });
            more?.Invoke(parameters);
        });

    /// <summary>A question on its way, answered by the test.</summary>
    private sealed record Reading(string Day, CancellationToken Token)
    {
        private readonly TaskCompletionSource<IReadOnlyList<string>> source = new();
        public Task<IReadOnlyList<string>> Task => source.Task;
        public void Answer(params string[] notices) => source.SetResult(notices);
        public void Fail(Exception exception) => source.SetException(exception);
    }
}
