using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace Vigor.Tests.People;

/// <summary>A mail server that takes one letter, in as much of SMTP (RFC 5321) as that needs.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Task<string> letter;

    public MailServer()
    {
        listener.Start();
        letter = TakeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public async Task<MimeMessage> ReceiveAsync()
    {
        using var text = new MemoryStream(Encoding.UTF8.GetBytes(await letter));
        return await MimeMessage.LoadAsync(text);
    }

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await letter.ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private async Task<string> TakeAsync()
    {
        using var client = await listener.AcceptTcpClientAsync();
        using var reader = new StreamReader(client.GetStream());
        await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
        var text = new StringBuilder();
        await writer.WriteLineAsync("220 ready");
        while (await reader.ReadLineAsync() is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    while (await reader.ReadLineAsync() is { } content && content != ".")
                    {
                        text.AppendLine(content.StartsWith('.') ? content[1..] : content);
                    }

                    await writer.WriteLineAsync("250 taken");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return text.ToString();
                default:
                    await writer.WriteLineAsync("250 fine");
                    break;
            }
        }

        return text.ToString();
    }
}
