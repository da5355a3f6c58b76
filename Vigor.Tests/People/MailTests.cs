using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using Vigor.Core;
using Vigor.Core.Data;
using Vigor.Core.People.Mail;

namespace Vigor.Tests.People;

public sealed class MailTests
{
    private static readonly Letter Hello = new("ada@example.org", "Grüße", "First line.\n.\nA line that begins with a dot above.");

    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 5, 4, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("ada@example.org", true)]
    [InlineData("ada+gym@mail.example.org", true)]
    [InlineData("ada", false)]
    [InlineData("ada@", false)]
    [InlineData("Ada <ada@example.org>", false)]
    [InlineData("ada@example.org, eve@example.org", false)]
    [InlineData("ada@example.org\r\nBcc: eve@example.org", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Mail_goes_to_one_plain_address(string? address, bool possible) => Assert.Equal(possible, Letter.CanBeAddressedTo(address));

    [Fact]
    public async Task Without_a_mail_server_a_letter_is_a_file_in_the_data_folder()
    {
        var directory = Directory.CreateTempSubdirectory("vigor-mail-").FullName;
        try
        {
            var mailer = new FileMailer(new DatabaseLocation(false, "", directory), time, NullLogger<FileMailer>.Instance);
            await mailer.SendAsync(Hello);

            var file = Assert.Single(Directory.GetFiles(Path.Combine(directory, "mail")));
            using var message = await MimeMessage.LoadAsync(file);
            Assert.EndsWith(".eml", file, StringComparison.Ordinal);
            AssertIsHello(message);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Fact]
    public async Task A_mail_server_gets_the_letter()
    {
        await using var server = new MailServer();
        var mailer = new SmtpMailer(Options(("Host", "127.0.0.1"), ("Port", $"{server.Port}"), ("Security", "None"), ("From", "Gym <gym@example.org>"))!, time);
        await mailer.SendAsync(Hello);

        using var message = await server.ReceiveAsync();
        Assert.Equal("gym@example.org", message.From.Mailboxes.Single().Address);
        AssertIsHello(message);
    }

    [Fact]
    public async Task A_mail_server_that_does_not_answer_is_a_mail_failure()
    {
        int port;
        await using (var server = new MailServer())
        {
            port = server.Port;
        }

        var mailer = new SmtpMailer(Options(("Host", "127.0.0.1"), ("Port", $"{port}"))!, time);
        await Assert.ThrowsAsync<MailFailure>(() => mailer.SendAsync(Hello));
    }

    [Fact]
    public void No_host_means_no_mail_server() => Assert.Null(Options(("Port", "25")));

    [Theory]
    [InlineData("Host", "smtp://mail.example.org")]
    [InlineData("Port", "0")]
    [InlineData("Port", "smtp")]
    [InlineData("Port", "65536")]
    [InlineData("From", "nobody at all")]
    [InlineData("Security", "maybe")]
    [InlineData("User", "only-a-user", "Password")]
    [InlineData("Password", "only-a-password", "User")]
    public void A_wrong_setting_is_named(string key, string value, string? named = null)
    {
        var mistake = Assert.Throws<ConfigurationMistake>(() => Options(("Host", "mail.example.org"), (key, value)));
        Assert.Equal($"Smtp:{named ?? key}", mistake.Key);
        Assert.DoesNotContain("only-a-password", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_never_show_their_password() =>
        Assert.DoesNotContain("secret", Options(("Host", "mail.example.org"), ("User", "vigor"), ("Password", "secret"))!.ToString(), StringComparison.Ordinal);

    private static void AssertIsHello(MimeMessage message)
    {
        Assert.Equal(Hello.To, message.To.Mailboxes.Single().Address);
        Assert.Equal(Hello.Subject, message.Subject);
        Assert.Equal(Hello.Text, message.TextBody!.ReplaceLineEndings("\n").TrimEnd('\n'));
        Assert.Equal(new DateTimeOffset(2026, 5, 4, 12, 0, 0, TimeSpan.Zero), message.Date);
    }

    private static SmtpOptions? Options(params (string Key, string Value)[] settings)
    {
        var section = new Dictionary<string, string?>();
        foreach (var (key, value) in settings)
        {
            section[$"Smtp:{key}"] = value;
        }

        return SmtpOptions.Read(new ConfigurationBuilder().AddInMemoryCollection(section).Build());
    }
}
