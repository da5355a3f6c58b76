using Bunit;
using Vigor.Core.Exercises;
using Vigor.Core.Training.Import;
using Vigor.Web.Pages.Profiles.Import;

namespace Vigor.Tests.Profiles;

/// <summary>The exercises of a file, however many it names, are looked through and put right on one page.</summary>
public sealed class ImportMatchesTests : IAsyncDisposable
{
    private readonly BunitContext context = new();

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    [Fact]
    public void Of_very_many_a_few_stand_there_and_the_others_are_found()
    {
        var shown = Draw([.. Strange(20_000), Known("Bench Press (Barbell)")], room: 500);
        Assert.Equal(40, shown.FindAll("li").Count);
        Assert.Contains("1 is in the library, 20,000 become your own.", shown.Markup, StringComparison.Ordinal);
        Assert.Equal(["Your own (20,000)", "In the library (1)"], shown.FindAll("[role=group] .chip").Select(chip => chip.TextContent));

        shown.Find("input[type=search]").Input("xq19999");
        Assert.Equal("Xq19999", Assert.Single(shown.FindAll("li strong")).TextContent);

        shown.Find("input[type=search]").Input("nothing of the kind");
        Assert.Empty(shown.FindAll("li"));
        Assert.Contains("No name in the file fits.", shown.Markup, StringComparison.Ordinal);

        shown.Find("input[type=search]").Input("");
        shown.FindAll("[role=group] .chip")[1].Click();
        Assert.Equal("Bench Press (Barbell)", shown.Find("li strong").TextContent);
        Assert.Equal("true", shown.FindAll("[role=group] .chip")[1].GetAttribute("aria-pressed"));

        shown.FindAll("[role=group] .chip")[1].Click();
        shown.FindAll("button").Single(button => button.TextContent == "Show more").Click();
        Assert.Equal(80, shown.FindAll("li").Count);
    }

    [Fact]
    public void What_has_no_room_is_said_and_what_is_put_right_stays_where_it_is()
    {
        List<ExerciseMatch> matches = [.. Strange(3)];
        var shown = Draw(matches, room: 2);
        Assert.Equal("There is room for 2 more exercises of your own, and 3 would become one. Choose what others are, or leave them out.", shown.Find(".notice").TextContent);

        shown.Find("[aria-label='Change what Xq1 is']").Click();
        shown.FindAll("li")[1].QuerySelectorAll("button").Single(button => button.TextContent == "Leave out").Click();

        Assert.True(matches[1].IsLeftOut);
        Assert.Equal(["Xq0", "Xq1", "Xq2"], shown.FindAll("li strong").Select(name => name.TextContent));
        Assert.Contains("2 become your own, 1 left out.", shown.Markup, StringComparison.Ordinal);
        Assert.Contains("the names with the fewest sets are left out, 1 set in all", shown.Find(".notice").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_is_answered_with_a_tap()
    {
        List<ExerciseMatch> matches = [Known("Bench Presss") with { Certainty = 0.8 }];
        var shown = Draw(matches, room: 500);
        Assert.Contains("1 to check", shown.Markup, StringComparison.Ordinal);
        Assert.Empty(shown.FindAll("input[type=search]"));

        shown.FindAll("button").Single(button => button.TextContent == "Yes").Click();

        Assert.Equal(1, matches[0].Certainty);
        Assert.Contains("1 is in the library.", shown.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_file_itself_says_is_not_asked()
    {
        var shown = context.Render<ImportMatches>(parameters => parameters
            .Add(one => one.Matches, [.. Strange(1)]).Add(one => one.Room, 0).Add(one => one.IsFixed, true).Add(one => one.Catalogue, ExerciseCatalogue.Default));

        Assert.Empty(shown.FindAll("button"));
        Assert.Empty(shown.FindAll(".notice"));
    }

    private IRenderedComponent<ImportMatches> Draw(List<ExerciseMatch> matches, int room) => context.Render<ImportMatches>(parameters => parameters
        .Add(one => one.Matches, matches).Add(one => one.Room, room).Add(one => one.Catalogue, ExerciseCatalogue.Default));

    private static IEnumerable<ExerciseMatch> Strange(int count) => Enumerable.Range(0, count).Select(number => new ExerciseMatch($"Xq{number}", 1, null, 0));

    private static ExerciseMatch Known(string name) => new(name, 3, "barbell-bench-press", 1);
}
