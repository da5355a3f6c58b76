using System.Globalization;
using MailKit.Security;
using Microsoft.Extensions.Configuration;
using MimeKit;

namespace Vigor.Core.People.Mail;

/// <summary>How to reach the mail server: the section <c>Smtp</c> of the configuration.</summary>
/// <param name="Host">Name or address of the server.</param>
/// <param name="Port">TCP port, 1 to 65,535; 587 by default.</param>
/// <param name="Sender">Who every mail comes from (<c>Smtp:From</c>): an address, optionally with a name before it.</param>
/// <param name="User">User name, when the server wants one.</param>
/// <param name="Password">Password, when the server wants one. Never logged.</param>
/// <param name="Security">How the connection is protected (<c>Smtp:Security</c>); encrypted when the server offers it, by default.</param>
public sealed record SmtpOptions(string Host, int Port, string Sender, string? User, string? Password, SecureSocketOptions Security)
{
    private const int SubmissionPort = 587;

    /// <summary>Reads the section; null when it names no server.</summary>
    /// <exception cref="ConfigurationMistake">A value cannot be used.</exception>
    public static SmtpOptions? From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var host = configuration["Smtp:Host"];
        if (string.IsNullOrWhiteSpace(host))
        {
            return null;
        }

        if (Uri.CheckHostName(host) == UriHostNameType.Unknown)
        {
            throw new ConfigurationMistake("Smtp:Host", $"must be a host name or an address, without a scheme or a port: '{host}'.");
        }

        var user = configuration["Smtp:User"];
        var password = configuration["Smtp:Password"];
        if (string.IsNullOrEmpty(user) != string.IsNullOrEmpty(password))
        {
            throw new ConfigurationMistake(string.IsNullOrEmpty(user) ? "Smtp:User" : "Smtp:Password", "is missing; user and password belong together.");
        }

        return new(
            host,
            ReadPort(configuration["Smtp:Port"]),
            ReadSender(configuration["Smtp:From"], host),
            string.IsNullOrEmpty(user) ? null : user,
            password,
            ReadSecurity(configuration["Smtp:Security"]));
    }

    /// <summary>Everything but the password.</summary>
    public override string ToString() => $"{Host}:{Port}, {Security}";

    private static int ReadPort(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return SubmissionPort;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65_535
            ? port
            : throw new ConfigurationMistake("Smtp:Port", "must be a whole number of 1 to 65535.");
    }

    private static string ReadSender(string? text, string host)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return $"Vigor <vigor@{(Uri.CheckHostName(host) == UriHostNameType.Dns ? host : "localhost")}>";
        }

        return MailboxAddress.TryParse(text, out _)
            ? text
            : throw new ConfigurationMistake("Smtp:From", "must be an e-mail address, such as 'Vigor <vigor@example.org>'.");
    }

    private static SecureSocketOptions ReadSecurity(string? text) => text?.ToUpperInvariant() switch
    {
        null or "" or "AUTO" => SecureSocketOptions.Auto,
        "NONE" => SecureSocketOptions.None,
        "STARTTLS" => SecureSocketOptions.StartTls,
        "TLS" => SecureSocketOptions.SslOnConnect,
        _ => throw new ConfigurationMistake("Smtp:Security", "must be Auto, None, StartTls or Tls."),
    };
}
