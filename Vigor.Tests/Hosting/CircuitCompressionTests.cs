using System.IO.Compression;
using System.Net.Sockets;
using System.Text;
using Vigor.Tests.Account;
using Vigor.Web.Hosting;

namespace Vigor.Tests.Hosting;

/// <summary>How circuits travel: over a real socket, as they lie on the line.</summary>
public sealed class CircuitCompressionTests(VigorHost vigor) : IClassFixture<VigorHost>
{
    private const byte Compressed = 0x40, Masked = 0x80, Whole = 0x81;

    [Fact]
    public async Task Each_message_is_compressed_by_itself_and_both_sides_forget()
    {
        await using var vigor = new VigorHost();
        using var line = await ConnectAsync(vigor.Listen());

        var answer = await AskAsync(line, "/_blazor", "permessage-deflate; client_max_window_bits");

        Assert.Contains("HTTP/1.1 101", answer, StringComparison.Ordinal);
        var extension = answer.Split("\r\n").Single(header => header.StartsWith("Sec-WebSocket-Extensions:", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("permessage-deflate", extension, StringComparison.Ordinal);
        Assert.Contains("server_no_context_takeover", extension, StringComparison.Ordinal);
        Assert.Contains("client_no_context_takeover", extension, StringComparison.Ordinal);

        var (flags, payload) = await GreetAsync(line);
        Assert.Equal(Compressed, flags & Compressed);
        Assert.Equal("{}\u001e", Inflated(payload));
    }

    [Theory]
    [InlineData("/_blazor?plain", "permessage-deflate; client_max_window_bits")]
    [InlineData("/_blazor", null)]
    public async Task A_line_that_does_not_ask_for_it_is_left_as_it_is(string path, string? offer)
    {
        await using var vigor = new VigorHost();
        using var line = await ConnectAsync(vigor.Listen());

        var answer = await AskAsync(line, path, offer);

        Assert.Contains("HTTP/1.1 101", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Sec-WebSocket-Extensions", answer, StringComparison.OrdinalIgnoreCase);
        var (flags, payload) = await GreetAsync(line);
        Assert.Equal(0, flags & Compressed);
        Assert.Equal("{}\u001e", Encoding.UTF8.GetString(payload));
    }

    [Theory]
    [InlineData("permessage-deflate", "permessage-deflate; client_no_context_takeover")]
    [InlineData("permessage-deflate; client_no_context_takeover", "permessage-deflate; client_no_context_takeover")]
    [InlineData("other; x=1, permessage-deflate; client_max_window_bits", "other; x=1, permessage-deflate; client_max_window_bits; client_no_context_takeover")]
    [InlineData("permessage-deflate; server_max_window_bits=10, permessage-deflate", "permessage-deflate; server_max_window_bits=10; client_no_context_takeover, permessage-deflate; client_no_context_takeover")]
    public void A_browser_is_asked_to_forget_whatever_it_offers(string offer, string asked) => Assert.Equal(asked, CircuitCompression.Forgetful(offer).ToString());

    [Theory]
    [InlineData("same-origin", null)]
    [InlineData("none", null)]
    [InlineData("cross-site", "plain")]
    [InlineData(null, "plain")]
    public async Task A_page_that_somebody_elses_page_opened_asks_for_a_plain_line(string? site, string? line)
    {
        using var client = vigor.CreateClient(new() { AllowAutoRedirect = false });
        if (site is not null)
        {
            client.DefaultRequestHeaders.Add("Sec-Fetch-Site", site);
        }

        var browser = new FormClient(client);
        await browser.RegisterAsync($"line-{site}");
        await browser.OpenAsync("/history?q=press");

        Assert.Equal(line, browser.Page.DocumentElement.GetAttribute("data-line"));
    }

    private static async Task<TcpClient> ConnectAsync(Uri address)
    {
        var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        return client;
    }

    private static async Task<string> AskAsync(TcpClient line, string path, string? offer)
    {
        var extensions = offer is null ? "" : $"Sec-WebSocket-Extensions: {offer}\r\n";
        await line.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n{extensions}\r\n"));
        var answer = new StringBuilder();
        for (var one = new byte[1]; !answer.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal);)
        {
            await line.GetStream().ReadExactlyAsync(one);
            answer.Append((char)one[0]);
        }

        return answer.ToString();
    }

    /// <summary>Sends the greeting of the hub's protocol, masked by nothing, and reads the one frame that answers it.</summary>
    private static async Task<(int Flags, byte[] Payload)> GreetAsync(TcpClient line)
    {
        var greeting = "{\"protocol\":\"blazorpack\",\"version\":1}\u001e"u8.ToArray();
        await line.GetStream().WriteAsync((byte[])[Whole, (byte)(Masked | greeting.Length), 0, 0, 0, 0, .. greeting]);
        var head = new byte[2];
        await line.GetStream().ReadExactlyAsync(head);
        var payload = new byte[head[1]];
        await line.GetStream().ReadExactlyAsync(payload);
        return (head[0], payload);
    }

    private static string Inflated(byte[] payload)
    {
        // The end of a message is left out on the line (RFC 7692, 7.2.1).
        using var stream = new MemoryStream([.. payload, 0x00, 0x00, 0xff, 0xff]);
        using var inflating = new DeflateStream(stream, CompressionMode.Decompress);
        using var reader = new StreamReader(inflating, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
