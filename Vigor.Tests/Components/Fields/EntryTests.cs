using System.Globalization;
using Vigor.Core;
using Vigor.Web.Components.Fields;

namespace Vigor.Tests.Components.Fields;

/// <summary>Numbers, days and times as people type them.</summary>
public sealed class EntryTests
{
    [Theory]
    [InlineData("82.5", 82.5)]
    [InlineData("82,5", 82.5)]
    [InlineData(" 82 ", 82)]
    [InlineData("0,25", 0.25)]
    [InlineData("-3", -3)]
    [InlineData("−3", -3)]
    [InlineData("٨٢٫٥", 82.5)]
    [InlineData("８２", 82)]
    [InlineData("1,234", 1.234)]
    public void Comma_and_point_both_begin_decimals_in_every_locale(string typed, double value)
    {
        foreach (var culture in (string[])["en-US", "de-DE", "ar-EG", ""])
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal((decimal)value, EntryReader.Read<decimal>(typed).Read("Weight"));
        }
    }

    [Theory]
    [InlineData("8o")]
    [InlineData("1.234,5")]
    [InlineData("1,234.5")]
    [InlineData("1e3")]
    [InlineData("eighty")]
    [InlineData("99999999999999999999999999999999")]
    public void What_is_no_number_stays_and_is_refused_beside_its_field(string typed)
    {
        var entry = EntryReader.Read<decimal>(typed);

        Assert.Equal((typed, null), (entry.Text, entry.Value));
        var refusal = Assert.Throws<Refusal>(() => entry.Read("Weight"));
        Assert.Equal(("Weight", entry.Problem), (refusal.Field, refusal.Message));
        Assert.Contains(typed, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("45", 45)]
    [InlineData("45,0", 45)]
    [InlineData("45.5", null)]
    [InlineData("2147483648", null)]
    public void A_count_is_whole(string typed, int? value) => Assert.Equal(value, EntryReader.Read<int>(typed).Value);

    [Theory]
    [InlineData("2024-02-29", false)]
    [InlineData("2025-02-31", true)]
    [InlineData("0000-00-00", true)]
    [InlineData("12012025", true)]
    public void A_day_is_one_of_the_calendar(string typed, bool isRefused)
    {
        var entry = EntryReader.Read<DateOnly>(typed);
        Assert.Equal((typed, isRefused), (entry.Text, entry.Problem is not null));
    }

    [Fact]
    public void Empty_is_no_mistake()
    {
        Assert.Null(EntryReader.Read<decimal>(" ").Read("Weight"));
        Assert.Null(default(Entry<int>).Read("Minutes"));
    }

    [Fact]
    public void A_value_is_written_as_browsers_and_people_read_it()
    {
        Assert.Equal("82.5", ((Entry<decimal>)82.5m).Text);
        Assert.Equal("2026-02-09", ((Entry<DateOnly>)new DateOnly(2026, 2, 9)).Text);
        Assert.Equal("07:05", ((Entry<TimeOnly>)new TimeOnly(7, 5)).Text);
        Assert.Equal("07:05", EntryReader.Write(EntryReader.Read<TimeOnly>("07:05").Value));
    }
}
