namespace Vigor.Core.People.Mail;

/// <summary>A letter could not be handed over.</summary>
/// <param name="sentence">What failed, without the letter's contents.</param>
/// <param name="cause">What the mail server or the file system said.</param>
public sealed class MailFailure(string sentence, Exception cause) : Exception(sentence, cause);
