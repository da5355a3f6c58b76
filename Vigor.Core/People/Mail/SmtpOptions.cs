using System.ComponentModel.DataAnnotations;
using MailKit.Security;
using Microsoft.Extensions.Configuration;
using MimeKit;
using Vigor.Core.Configured;

namespace Vigor.Core.People.Mail;

/// <summary>How to reach the mail server.</summary>
[OptionsSection("Smtp")]
public sealed record SmtpOptions
{
    /// <summary>Name or address of the server; without one there is none.</summary>
    public string? Host { get; init; }

    /// <summary>TCP port.</summary>
    [Range(1, 65_535)]
    public int Port { get; init; } = 587;

    /// <summary>Who every mail comes from: an address, optionally with a name before it.</summary>
    public string? From { get; init; }

    /// <summary>User name, when the server wants one.</summary>
    public string? User { get; init; }

    /// <summary>Password, when the server wants one. Never logged.</summary>
    public string? Password { get; init; }

    /// <summary>How the connection is protected.</summary>
    public MailSecurity Security { get; init; }

    /// <summary>Who every mail comes from, also when nobody is named.</summary>
    public string Sender => string.IsNullOrWhiteSpace(From) ? $"Vigor <vigor@{Domain}>" : From;

    private string Domain => Uri.CheckHostName(Host!) == UriHostNameType.Dns ? Host! : "localhost";

    /// <summary>The protection in the words of the library.</summary>
    internal SecureSocketOptions Protection => Security switch
    {
        MailSecurity.None => SecureSocketOptions.None,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.Auto,
    };

    /// <summary>Reads the section; null when it names no server.</summary>
    /// <exception cref="ConfigurationMistake">A value cannot be used.</exception>
    public static SmtpOptions? Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var options = BoundOptions.Read<SmtpOptions>(configuration);
        if (string.IsNullOrWhiteSpace(options.Host))
        {
            return null;
        }

        if (Uri.CheckHostName(options.Host) == UriHostNameType.Unknown)
        {
            throw new ConfigurationMistake("Smtp:Host", $"must be a host name or an address, without a scheme or a port: '{options.Host}'.");
        }

        if (string.IsNullOrEmpty(options.User) != string.IsNullOrEmpty(options.Password))
        {
            throw new ConfigurationMistake(string.IsNullOrEmpty(options.User) ? "Smtp:User" : "Smtp:Password", "is missing; user and password belong together.");
        }

        return MailboxAddress.TryParse(options.Sender, out _)
            ? options
            : throw new ConfigurationMistake("Smtp:From", "must be an e-mail address, such as 'Vigor <vigor@example.org>'.");
    }

    /// <summary>Everything but the password.</summary>
    public override string ToString() => $"{Host}:{Port}, {Security}";
}
