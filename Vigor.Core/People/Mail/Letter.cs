using MimeKit;

namespace Vigor.Core.People.Mail;

/// <summary>A plain-text mail to one person.</summary>
/// <param name="To">E-mail address.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain text.</param>
public sealed record Letter(string To, string Subject, string Text)
{
    /// <summary>Whether mail could be addressed to this text: one address, no display name, at most 256 characters.</summary>
    public static bool CanBeAddressedTo(string? address) =>
        address is { Length: > 0 and <= 256 }
        && MailboxAddress.TryParse(address, out var mailbox)
        && string.Equals(mailbox.Address, address, StringComparison.Ordinal)
        && mailbox.Address.Contains('@', StringComparison.Ordinal);

    /// <summary>The letter as it goes over the wire.</summary>
    internal MimeMessage Message(string from, DateTimeOffset date)
    {
        var message = new MimeMessage { Subject = Subject, Body = new TextPart("plain") { Text = Text }, Date = date };
        message.From.Add(MailboxAddress.Parse(from));
        message.To.Add(MailboxAddress.Parse(To));
        return message;
    }
}
