using Bunit;
using Vigor.Web.Components.Fields;
using Vigor.Web.Components.Reading;

namespace Vigor.Tests.Components.Fields;

/// <summary>What the fields of all forms have in common.</summary>
public sealed class FieldTests : IAsyncDisposable
{
    private readonly BunitContext context = new();

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    [Fact]
    public void A_text_has_its_length_its_direction_and_room_for_what_the_browser_says()
    {
        var field = Words("Legs", rows: 3);

        var input = field.Find("textarea");
        Assert.Equal(("500", "auto", "Legs"), (input.GetAttribute("maxlength"), input.GetAttribute("dir"), input.GetAttribute("value")));
        Assert.Equal("wish", field.Find("label").GetAttribute("for"));
        Assert.Empty(field.Find("[data-note=wish]").TextContent);
        Assert.Equal("wish-hint", input.GetAttribute("aria-describedby"));
    }

    [Fact]
    public void What_was_typed_stays_while_a_page_that_has_not_taken_it_is_drawn_again()
    {
        var field = Words("");
        field.Find("input").Change("Legs today");

        field.Render(parameters => parameters.Add(words => words.Value, ""));
        Assert.Equal("Legs today", field.Find("input").GetAttribute("value"));

        field.Render(parameters => parameters.Add(words => words.Value, "Arms"));
        Assert.Equal("Arms", field.Find("input").GetAttribute("value"));
    }

    [Fact]
    public void A_refused_field_says_so_and_keeps_what_was_typed()
    {
        var field = Words("Legs", failure: new("Please check this", "Too much of it.", Field: "Wish"));

        var input = field.Find("input");
        Assert.Equal(("true", "wish-problem wish-hint", "Legs"), (input.GetAttribute("aria-invalid"), input.GetAttribute("aria-describedby"), input.GetAttribute("value")));
        Assert.Equal("Too much of it.", field.Find("#wish-problem").TextContent);
    }

    [Fact]
    public void No_field_holds_more_than_a_message_has_room_for() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Words("", most: TextField.Longest + 1));

    [Fact]
    public void A_number_that_cannot_be_read_stays_with_a_sentence_beside_it()
    {
        Entry<decimal> taken = default;
        var field = Weight(80m, entry => taken = entry);

        field.Find("input").Change("8o");

        Assert.Equal("8o", field.Find("input").GetAttribute("value"));
        Assert.Equal("true", field.Find("input").GetAttribute("aria-invalid"));
        Assert.Equal(taken.Problem, field.Find("[role=alert]").TextContent);
        field.Find("input").Change("82,5");
        Assert.Equal((82.5m, "82,5"), (taken.Value, field.Find("input").GetAttribute("value")));
        Assert.Empty(field.FindAll("[role=alert]"));
    }

    [Fact]
    public void Half_a_day_is_not_written_over_and_a_day_that_is_none_is_told_of()
    {
        Entry<DateOnly> taken = default;
        var field = Day(new DateOnly(2026, 5, 4), entry => taken = entry);
        field.Find("input").Change("");

        // A browser empties the value while the rest of the day is on its way: nothing is to be taken away then.
        Assert.Equal("", field.Find("input").GetAttribute("value"));
        Assert.Empty(field.FindAll("[role=alert]"));

        field.Find("input").TriggerEvent("onunreadable", new UnreadableEventArgs { IsUnreadable = true });
        Assert.Equal("This is not a day of the calendar. Check day, month and year.", field.Find("[role=alert]").TextContent);
        Assert.NotNull(taken.Problem);

        field.Find("input").Change("2024-02-29");
        Assert.Equal(new DateOnly(2024, 2, 29), taken.Value);
        Assert.Empty(field.FindAll("[role=alert]"));
    }

    private IRenderedComponent<TextField> Words(string value, int? rows = null, int most = 500, Failure? failure = null) => context.Render<TextField>(parameters => parameters
        .Add(field => field.Id, "wish")
        .Add(field => field.Label, "Anything else?")
        .Add(field => field.Hint, "In your own words.")
        .Add(field => field.Name, "Wish")
        .Add(field => field.Failure, failure)
        .Add(field => field.Most, most)
        .Add(field => field.Rows, rows)
        .Add(field => field.Value, value));

    private IRenderedComponent<EntryField<decimal>> Weight(Entry<decimal> value, Action<Entry<decimal>> take) => context.Render<EntryField<decimal>>(parameters => parameters
        .Add(field => field.Id, "weight")
        .Add(field => field.Label, "Weight")
        .Add(field => field.Value, value)
        .Add(field => field.ValueChanged, take));

    private IRenderedComponent<EntryField<DateOnly>> Day(Entry<DateOnly> value, Action<Entry<DateOnly>> take) => context.Render<EntryField<DateOnly>>(parameters => parameters
        .Add(field => field.Id, "day")
        .Add(field => field.Label, "Day")
        .Add(field => field.Value, value)
        .Add(field => field.ValueChanged, take));
}
