using AngleSharp.Html.Parser;
using CsCheck;
using Vigor.Web.Components.Text;

namespace Vigor.Tests.Components;

/// <summary>Whatever stands in an answer, nothing of it runs, loads or leads astray.</summary>
public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("3*8*60 kg", "<p>3*8*60 kg</p>")]
    [InlineData("**80**5", "<p><strong>80</strong>5</p>")]
    [InlineData("*slow* 3 * 8", "<p><em>slow</em> 3 * 8</p>")]
    [InlineData("これは**重要。**です", "<p>これは<strong>重要。</strong>です</p>")]
    [InlineData("これは**「重要」**です", "<p>これは<strong>「重要」</strong>です</p>")]
    public void Stars_are_what_they_are_meant_for(string markdown, string html) => Assert.Equal(html, string.Concat(MarkdownText.Blocks(markdown)).Trim());

    private static readonly string[] SafeTags =
        ["p", "br", "hr", "strong", "em", "del", "code", "pre", "ul", "ol", "li", "blockquote", "a", "table", "thead", "tbody", "tr", "th", "td"];

    // Long because each line is one attack.
    public static TheoryData<string> Hostile =>
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<iframe src=\"javascript:alert(1)\"></iframe>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<body onload=alert(1)>",
        "<math><mi xlink:href=\"data:x,<script>alert(1)</script>\">",
        "<details open ontoggle=alert(1)>",
        "<input autofocus onfocus=alert(1)>",
        "<form action=\"https://evil.example\"><button>Go</button></form>",
        "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
        "<link rel=stylesheet href=https://evil.example/x.css>",
        "<style>*{background:url(https://evil.example)}</style>",
        "<base href=https://evil.example/>",
        "<template><script>alert(1)</script></template>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java\nscript:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](javascript&colon;alert(1))",
        "[x](  javascript:alert(1))",
        "[x](\u0001javascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
        "[x](vbscript:msgbox(1))",
        "[x](file:///etc/passwd)",
        "[x](blob:https://evil.example/1)",
        "<javascript:alert(1)>",
        "[x]: javascript:alert(1)\n\n[x]",
        "![x](https://evil.example/track.png)",
        "![x](javascript:alert(1))",
        "![x](data:image/svg+xml;base64,PHN2Zy8+)",
        "[![x](https://evil.example/a.png)](javascript:alert(1))",
        "[x](https://ok.example \"onmouseover=alert(1)\")",
        "[x](https://ok.example\" onmouseover=\"alert(1))",
        "`<script>alert(1)</script>`",
        "```html\n<script>alert(1)</script>\n```",
        "# <img src=x onerror=alert(1)>",
        "> <img src=x onerror=alert(1)>\n>\n> # heading <script>alert(1)</script>",
        "- <img src=x onerror=alert(1)>",
        "| a | b |\n|---|---|\n| <img src=x onerror=alert(1)> | [x](javascript:alert(1)) |",
        "<!-- <script>alert(1)</script> -->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?xml version=\"1.0\"?><script>alert(1)</script>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "\u202e<script>alert(1)</script>",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_text_becomes_harmless(string markdown) => AssertHarmless(markdown);

    [Fact]
    public void Hostile_pieces_in_any_order_become_harmless()
    {
        string[] pieces = [.. Hostile.Select(row => row.Data), "**", "`", "\n", "\n\n", "> ", "* ", "](", "![", "<", ">", "|", "&"];
        Gen.Int[0, pieces.Length - 1].Array[1, 8].Sample(chosen => AssertHarmless(string.Concat(chosen.Select(piece => pieces[piece]))), iter: 2_000);
    }

    [Fact]
    public void What_is_meant_stays()
    {
        var html = string.Concat(MarkdownText.Blocks("**Rest** *well*\n\n1. one\n2. two\n\n| a |\n|---|\n| b |\n\n[more](https://example.org/x?y=1&z=2)"));

        Assert.Contains("<strong>Rest</strong>", html, StringComparison.Ordinal);
        Assert.Contains("<ol>", html, StringComparison.Ordinal);
        Assert.Contains("<td>b</td>", html, StringComparison.Ordinal);
        Assert.Contains("rel=\"nofollow noopener noreferrer\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org/x?y=1&amp;z=2\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_growing_text_changes_only_its_last_block()
    {
        const string Text = "First paragraph.\n\n- one\n- two\n\nLast";
        var before = MarkdownText.Blocks(Text);
        var after = MarkdownText.Blocks(Text + " words.");

        Assert.Equal(3, before.Count);
        Assert.Equal(before.SkipLast(1), after.SkipLast(1));
    }

    [Fact]
    public void A_text_that_is_read_as_it_grows_is_the_text_read_at_once()
    {
        const string Text = "First *paragraph*.\n\n- one\n- two\n\n| a |\n|---|\n| b |\n\n<script>alert(1)</script>\n\nFirst *paragraph*.\n\n[more](https://example.org/)";
        var growing = new GrowingMarkdown();

        Assert.All(Enumerable.Range(0, Text.Length + 1), length => Assert.Equal(MarkdownText.Blocks(Text[..length]), growing.Blocks(Text[..length])));
    }

    private static void AssertHarmless(string markdown)
    {
        var document = new HtmlParser().ParseDocument($"<body>{string.Concat(MarkdownText.Blocks(markdown))}</body>");
        foreach (var element in document.Body!.QuerySelectorAll("*"))
        {
            Assert.Contains(element.LocalName, SafeTags);
            foreach (var attribute in element.Attributes)
            {
                Assert.Contains(attribute.Name, (string[])["href", "rel", "target", "start"]);
                if (attribute.Name == "href")
                {
                    Assert.Matches("^(https?:|mailto:)", attribute.Value.Trim().ToLowerInvariant());
                }
            }
        }
    }
}
