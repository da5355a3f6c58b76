using MailKit;
using MailKit.Net.Smtp;

namespace Vigor.Core.People.Mail;

/// <summary>Sends letters through the configured mail server, one connection a letter: resets are rare.</summary>
public sealed class SmtpMailer(SmtpOptions options, TimeProvider time) : IMailer
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
                await client.AuthenticateAsync(user, password, cancellationToken);
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
