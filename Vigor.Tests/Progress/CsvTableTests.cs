using System.Text;
using CsCheck;
using Vigor.Web.Pages.Progress.Download;

namespace Vigor.Tests.Progress;

public sealed class CsvTableTests
{
    [Theory]
    [InlineData("Squat", "Squat")]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("5\" box", "\"5\"\" box\"")]
    [InlineData("", "")]
    public void Text_is_quoted_and_never_a_formula(string words, string field) => Assert.Equal(field, Field(words));

    [Fact]
    public void No_text_begins_with_what_a_spreadsheet_calculates() =>
        Gen.String[Gen.Char["=+-@\t\r\n\",ab 1"], 0, 12].Sample(words =>
        {
            var field = Field(words);
            var opened = field.StartsWith('"') ? field[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : field;
            return (opened.Length == 0 || !"=+-@\t\r\n".Contains(opened[0], StringComparison.Ordinal)) && opened.TrimStart('\'') == words.TrimStart('\'');
        });

    [Fact]
    public void Numbers_and_days_are_written_the_same_everywhere()
    {
        var table = new CsvTable("Day", "Weight, kg", "Sets", "Note");
        table.Add(new DateOnly(2026, 5, 4), 80.5m, 3, null);
        Assert.Equal("\uFEFFDay,\"Weight, kg\",Sets,Note\r\n2026-05-04,80.5,3,\r\n", Encoding.UTF8.GetString(table.ToBytes()));
    }

    private static string Field(string words)
    {
        var table = new CsvTable("Text", "Number");
        table.Add(words, 1);
        return Encoding.UTF8.GetString(table.ToBytes())["\uFEFFText,Number\r\n".Length..^",1\r\n".Length];
    }
}
