using System.Net;
using CsCheck;
using Vigor.Core;
using Vigor.Core.People.Push;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.People.Push;

/// <summary>Whoever subscribes says where Vigor sends to: it must never knock at what lies inside.</summary>
public sealed class PushAddressTests
{
    private static readonly string[] Inside =
    [
        "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.8.9.10", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.168.1.1", "192.0.2.5", "198.18.0.1", "224.0.0.1", "255.255.255.255",
        "::", "::1", "fe80::1", "fc00::1", "fd12:3456::1", "ff02::1", "::ffff:10.0.0.1", "::ffff:127.0.0.1", "64:ff9b::a00:1", "2001:db8::1", "2002:a00:1::1", "2001:0:4136:e378::1", "::7f00:1",
    ];

    [Fact]
    public void What_lies_inside_is_not_public_and_what_lies_outside_is()
    {
        Assert.All(Inside, address => Assert.False(PublicAddresses.IsPublic(IPAddress.Parse(address)), address));
        Assert.All((string[])["1.1.1.1", "142.250.74.10", "172.32.0.1", "100.128.0.1", "2a00:1450:4001:80b::200a", "::ffff:8.8.8.8"], address => Assert.True(PublicAddresses.IsPublic(IPAddress.Parse(address)), address));
    }

    [Theory]
    [InlineData("https://fcm.googleapis.com/fcm/send/abc:def", true)]
    [InlineData("https://updates.push.services.mozilla.com/wpush/v2/gAAA", true)]
    [InlineData("https://web.push.apple.com/QGuQ", true)]
    [InlineData("http://fcm.googleapis.com/fcm/send/abc", false)]
    [InlineData("https://fcm.googleapis.com:8443/x", false)]
    [InlineData("https://user:word@fcm.googleapis.com/x", false)]
    [InlineData("https://localhost/x", false)]
    [InlineData("https://127.0.0.1/x", false)]
    [InlineData("https://[::1]/x", false)]
    [InlineData("https://2130706433/x", false)]
    [InlineData("https://0x7f.1/x", false)]
    [InlineData("https://192.168.0.10/x", false)]
    [InlineData("https://[::ffff:10.0.0.1]/x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("ftp://example.org/x", false)]
    [InlineData("/x", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_address_is_one_of_the_public_internet_over_TLS_or_none(string? address, bool isOne) =>
        Assert.Equal(isOne, PushEndpoint.Read(address, allowLoopback: false) is not null);

    [Fact]
    public void Loopback_is_believed_only_where_that_is_said()
    {
        Assert.NotNull(PushEndpoint.Read("http://127.0.0.1:9000/x", allowLoopback: true));
        Assert.Null(PushEndpoint.Read("http://10.0.0.1:9000/x", allowLoopback: true));
        Assert.Null(PushEndpoint.Read($"https://push.example.org/{new string('x', PushSubscription.MaxEndpoint)}", allowLoopback: false));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("169.254.169.254")]
    public async Task A_connection_is_refused_before_it_is_made(string host)
    {
        var fault = await Assert.ThrowsAsync<HttpRequestException>(async () => await PublicAddresses.ConnectAsync(new(host, 443), allowLoopback: false, TestContext.Current.CancellationToken));
        Assert.IsType<ForbiddenAddressException>(fault.InnerException);
    }

    [Fact]
    public async Task Keys_that_are_none_are_refused_whatever_they_are()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        using var office = new PushOffice(database, new());
        var actor = await database.AddPersonAsync();
        var browser = BrowserKeys.New();
        await Gen.OneOf(Gen.String[0, 120], Gen.Byte.Array[0, 80].Where(bytes => bytes.Length != PushEncryption.SecretBytes).Select(bytes => System.Buffers.Text.Base64Url.EncodeToString(bytes)), Gen.Const(browser.SecretText)).SampleAsync(
            async text =>
            {
                await Assert.ThrowsAsync<Refusal>(() => office.Push.SubscribeAsync(actor, null, "https://push.example.org/x", text, browser.SecretText));
                if (text != browser.SecretText)
                {
                    await Assert.ThrowsAsync<Refusal>(() => office.Push.SubscribeAsync(actor, null, "https://push.example.org/x", browser.PublicText, text));
                }
            },
            iter: 100,
            threads: 1);
    }
}
