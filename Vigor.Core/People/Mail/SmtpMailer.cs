using MailKit;
using MailKit.Net.Smtp;
using Microsoft.Extensions.Configuration;

namespace Vigor.Core.People.Mail;

/// <summary>Sends letters through the configured mail server, one connection a letter: resets are rare.</summary>
/// <param name="options">How to reach it.</param>
/// <param name="time">The clock.</param>
/// <param name="settings">Where a password that was changed since the start is read, when there is such a place.</param>
public sealed class SmtpMailer(SmtpOptions options, TimeProvider time, IConfiguration? settings = null) : IMailer
{
    private const int LimitMilliseconds = 30_000;

    /// <inheritdoc/>
    public async Task SendAsync(Letter letter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(letter);
        using var message = letter.Message(options.Sender, time.GetUtcNow());
        using var client = new SmtpClient { Timeout = LimitMilliseconds };
        try
        {
            await client.ConnectAsync(options.Host!, options.Port, options.Protection, cancellationToken);
            if (options is { User: { } user, Password: { } password })
            {
                var now = settings?["Smtp:Password"];
                await client.AuthenticateAsync(user, string.IsNullOrEmpty(now) ? password : now, cancellationToken);
            }

            await client.SendAsync(message, cancellationToken);
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or System.Net.Sockets.SocketException or ProtocolException or CommandException
            or MailKit.Security.AuthenticationException or MailKit.Security.SslHandshakeException or TimeoutException or NotSupportedException)
        {
            throw new MailFailure($"The mail server {options.Host}:{options.Port} did not take a mail.", failure);
        }
    }
}
