namespace Vigor.Core.People.Mail;

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>Encrypted when the server offers it.</summary>
    Auto,

    /// <summary>Not at all.</summary>
    None,

    /// <summary>Encrypted after a greeting in the clear.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte.</summary>
    Tls,
}
