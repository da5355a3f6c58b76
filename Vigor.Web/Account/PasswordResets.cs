using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Vigor.Core.People.Mail;

namespace Vigor.Web.Account;

/// <summary>
/// Sends links to a new password. Everything that depends on whether an address has an account happens here, after the
/// page has answered, so that neither its words nor the time it takes tell anything.
/// </summary>
internal sealed partial class PasswordResets(
    IServiceScopeFactory scopes,
    IMailer mailer,
    PublicAddress address,
    ILogger<PasswordResets> log) : BackgroundService
{
    /// <summary>Hours a link works.</summary>
    public const int LinkHours = 2;

    private const int MostWaiting = 1000;

    private readonly Channel<(string Email, string PublicAddress)> wanted =
        Channel.CreateBounded<(string, string)>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Sends a link when the address has an account.</summary>
    /// <param name="email">The address that was typed.</param>
    /// <param name="request">Where it was typed.</param>
    public void Post(string email, HttpRequest request) => wanted.Writer.TryWrite((email.Trim(), address.Of(request)));

    /// <summary>The token in a link, or null when the text is none.</summary>
    public static string? Token(string? code)
    {
        try
        {
            return code is null ? null : Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(code));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (mailer is SmtpMailer && !address.IsConfigured)
        {
            AddressUnknown(log);
        }

        await foreach (var (email, publicAddress) in wanted.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await SendAsync(email, publicAddress, stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One letter that cannot be sent must not keep the next ones from being sent.
                Failed(log, failure);
            }
        }
    }

    private async Task SendAsync(string email, string publicAddress, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Core.People.Account>>();
        if (await accounts.FindByEmailAsync(email) is not { Email: { } owner } account)
        {
            return;
        }

        var token = await accounts.GeneratePasswordResetTokenAsync(account);
        var link = publicAddress + Links.With(
            Links.ResetPassword,
            new("id", account.Id.ToString()),
            new("code", WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token))));
        await mailer.SendAsync(
            new Letter(
                owner,
                "Choose a new password for Vigor",
                $"""
                Hello {account.UserName},

                somebody, hopefully you, asked for a new password for your Vigor account. Choose it here:

                {link}

                The link works once and for {LinkHours} hours. If it was not you, there is nothing to do: your password stays as it is.
                """),
            cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail is sent, but Vigor:PublicUrl is not set: links begin with the host that a request claims. Set it.")]
    private static partial void AddressUnknown(ILogger log);

    [LoggerMessage(Level = LogLevel.Error, Message = "A mail with a link to a new password could not be sent.")]
    private static partial void Failed(ILogger log, Exception failure);
}
