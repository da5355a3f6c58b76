namespace Vigor.Core.People.Mail;

/// <summary>Hands a letter over: to a mail server, or to a folder where somebody can read it.</summary>
public interface IMailer
{
    /// <summary>Sends a letter.</summary>
    /// <exception cref="MailFailure">It could not be handed over.</exception>
    Task SendAsync(Letter letter, CancellationToken cancellationToken = default);
}
