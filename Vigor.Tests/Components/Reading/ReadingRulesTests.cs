using Microsoft.AspNetCore.Components;
using Vigor.Core.Training.Services;
using Vigor.Web.Components.Reading;

namespace Vigor.Tests.Components.Reading;

/// <summary>There is one way to read on a page.</summary>
public sealed class ReadingRulesTests
{
    [Fact]
    public void Every_page_reads_in_the_one_way() => Assert.Empty(ReadingRules.PagesThatReadOtherwise(ReadingRules.Components));

    [Fact]
    public void Every_card_acts_in_the_one_way() => Assert.Empty(ReadingRules.CardsThatActOtherwise(ReadingRules.Components));

    [Fact]
    public void No_page_keeps_a_failure_by_itself() => Assert.Empty(ReadingRules.OwnFailures(ReadingRules.Components));

    [Fact]
    public void A_page_that_does_otherwise_is_found()
    {
        Assert.Equal([typeof(Stray).FullName], ReadingRules.PagesThatReadOtherwise([typeof(Stray)]));
        Assert.Equal([typeof(Stray).FullName], ReadingRules.CardsThatActOtherwise([typeof(Stray)]));
        Assert.Equal([typeof(Stray).FullName], ReadingRules.OwnFailures([typeof(Stray)]));
    }

    [Fact]
    public void Pages_and_cards_are_found() => Assert.True(ReadingRules.Readers.Count > 25, $"{ReadingRules.Readers.Count} read");

    [Route("/stray")]
    private sealed class Stray : ComponentBase
    {
        private Failure? failure;

        [Inject]
        private TodayService Days { get; set; } = default!;

        protected override async Task OnInitializedAsync()
        {
            try
            {
                await Days.GetAsync(new(Guid.Empty));
            }
            catch (InvalidOperationException)
            {
                failure = new("", "");
            }
        }

        protected override void OnParametersSet() => failure ??= null;
    }
}
