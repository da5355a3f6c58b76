using Microsoft.Extensions.Logging;
using Vigor.Core.Data;

namespace Vigor.Core.People.Mail;

/// <summary>Puts letters into the folder <c>mail</c> of the data directory, for installations without a mail server.</summary>
public sealed partial class FileMailer(DatabaseLocation location, TimeProvider time, ILogger<FileMailer> log) : IMailer
{
    private const string From = "Vigor <vigor@localhost>";

    /// <inheritdoc/>
    public async Task SendAsync(Letter letter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var now = time.GetUtcNow();
        var folder = Path.Combine(location.Directory, "mail");
        try
        {
            Directory.CreateDirectory(folder);

            // Written aside and then moved: whoever watches the folder never reads half a letter.
            var file = Path.Combine(folder, $"{now:yyyyMMdd'T'HHmmss}-{Guid.CreateVersion7():N}.eml");
            using (var message = letter.Message(From, now))
            {
                await message.WriteToAsync($"{file}.part", cancellationToken);
            }

            File.Move($"{file}.part", file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new MailFailure("A mail could not be written to the mail folder.", failure);
        }

        Written(log, folder);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "No mail server is configured (Smtp:Host). A mail was written to {Folder}.")]
    private static partial void Written(ILogger log, string folder);
}
