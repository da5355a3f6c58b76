using System.Text.RegularExpressions;
using MimeKit;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Account;

/// <summary>The folder into which mails go without a mail server.</summary>
internal static partial class MailDrop
{
    /// <summary>The link of the newest mail to an address whose subject has a word; waits for one.</summary>
    public static async Task<string> LinkAsync(VigorHost vigor, string email, string about = "") => Link().Match(await TextAsync(vigor, email, about)).Value;

    /// <summary>The text of the newest mail to an address whose subject has a word; waits for one.</summary>
    public static async Task<string> TextAsync(VigorHost vigor, string email, string about = "")
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            if (await FindAsync(vigor, email, about) is { } text)
            {
                return text;
            }

            await Task.Delay(20, limit.Token);
        }
    }

    /// <summary>That text, or null while there is none.</summary>
    public static async Task<string?> FindAsync(VigorHost vigor, string email, string about = "")
    {
        var folder = Path.Combine(vigor.DataDirectory, "mail");
        foreach (var file in Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.eml").OrderDescending()] : (string[])[])
        {
            using var message = await MimeMessage.LoadAsync(file);
            if (message.To.Mailboxes.Single().Address == email && (message.Subject ?? "").Contains(about, StringComparison.OrdinalIgnoreCase))
            {
                return message.TextBody;
            }
        }

        return null;
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();
}
