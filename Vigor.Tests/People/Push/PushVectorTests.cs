using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Vigor.Core.People.Push;

namespace Vigor.Tests.People.Push;

/// <summary>What the standards themselves give as examples, and what a browser makes of everything else.</summary>
public sealed class PushVectorTests
{
    // RFC 8291, section 5 and appendix A.
    private const string SenderPrivate = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    private const string SenderPublic = "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    private const string ReceiverPrivate = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94";
    private const string ReceiverPublic = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private const string Secret = "BTBZMqHH6r4Tts7J_aSIgg";
    private const string Salt = "DGv6ra1nlYgDCS1FRnbzlw";
    private const string Message = "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";
    private const string Text = "When I grow up, I want to be a watermelon";

    // RFC 8292, section 2.4.
    private const string Key = "BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs";
    private const string Signed = "eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9.eyJhdWQiOiJodHRwczovL3B1c2guZXhhbXBsZS5uZXQiLCJleHAiOjE0NTM1MjM3NjgsInN1YiI6Im1haWx0bzpwdXNoQGV4YW1wbGUuY29tIn0";
    private const string Signature = "i3CYb7t4xfxCDquptFOepC9GAu_HLGkMlMuCGSK2rpiUfnK9ojFwDXb1JrErtmysazNjjvW2L9OkSSHzvoD1oA";

    [Fact]
    public void The_example_of_RFC_8291_comes_out_byte_for_byte()
    {
        using var own = ECDiffieHellman.Create(VapidKeys.Parameters(Bytes(SenderPublic), Bytes(SenderPrivate)));

        var message = PushEncryption.Encrypt(Encoding.UTF8.GetBytes(Text), Bytes(ReceiverPublic), Bytes(Secret), own, Bytes(Salt), filledTo: 0);

        Assert.Equal(Message, Base64Url.EncodeToString(message));
        Assert.Equal(Text, new BrowserKeys(Bytes(ReceiverPublic), Bytes(ReceiverPrivate), Bytes(Secret)).Read(message));
    }

    [Fact]
    public void The_example_of_RFC_8292_is_what_is_signed_and_its_signature_holds()
    {
        Assert.Equal(Signed, VapidKeys.SigningInput(new("https://push.example.net/p/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV"), "mailto:push@example.com", DateTimeOffset.FromUnixTimeSeconds(1_453_523_768)));
        Assert.True(Holds(Key, Signed, Signature));
        Assert.False(Holds(SenderPublic, Signed, Signature));
    }

    [Fact]
    public void A_token_of_ours_is_signed_by_the_key_beside_it_and_holds_for_half_a_day()
    {
        var (keys, now) = (VapidKeys.New(), DateTimeOffset.FromUnixTimeSeconds(1_800_000_000));

        var header = keys.Authorization(new("https://push.example.net:8443/x"), null, now);

        Assert.StartsWith("vapid t=", header, StringComparison.Ordinal);
        var (token, key) = (header["vapid t=".Length..header.IndexOf(',', StringComparison.Ordinal)], header[(header.IndexOf("k=", StringComparison.Ordinal) + 2)..]);
        var parts = token.Split('.');
        Assert.Equal(keys.Public, key);
        Assert.True(Holds(key, $"{parts[0]}.{parts[1]}", parts[2]));
        Assert.Equal("""{"aud":"https://push.example.net:8443","exp":1800043200}""", Encoding.UTF8.GetString(Bytes(parts[1])));
    }

    [Fact]
    public void Whatever_is_said_only_the_browser_reads_it_and_its_length_tells_nothing() => Gen.String[0, 80].Sample(
        text =>
        {
            var browser = BrowserKeys.New();
            var said = new string([.. text.Where(sign => !char.IsSurrogate(sign) && sign != '\0')]);
            var message = PushEncryption.Encrypt(Encoding.UTF8.GetBytes(said), browser.Public, browser.Secret);
            Assert.Equal(said, browser.Read(message));
            Assert.Equal(16 + 4 + 1 + 65 + Math.Max(PushEncryption.FilledTo, Encoding.UTF8.GetByteCount(said) + 1) + 16, message.Length);
            Assert.NotEqual(message, PushEncryption.Encrypt(Encoding.UTF8.GetBytes(said), browser.Public, browser.Secret));
            message[^1] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => browser.Read(message));
        },
        iter: 50);

    [Fact]
    public void Keys_that_are_no_pair_are_not_read()
    {
        var (keys, other) = (VapidKeys.New(), VapidKeys.New());
        Assert.Equal(keys.Public, VapidKeys.Read(keys.Public, keys.Private)?.Public);
        Assert.Null(VapidKeys.Read(keys.Public, other.Private));
        Assert.Null(VapidKeys.Read("no key", "none"));
        Assert.Null(VapidKeys.Read(Secret, keys.Private));
        Assert.Null(VapidKeys.Read(Base64Url.EncodeToString([4, .. new byte[64]]), keys.Private));
    }

    private static bool Holds(string key, string signed, string signature)
    {
        using var known = ECDsa.Create(VapidKeys.Parameters(Bytes(key)));
        return known.VerifyData(Encoding.ASCII.GetBytes(signed), Bytes(signature), HashAlgorithmName.SHA256);
    }

    private static byte[] Bytes(string text) => Base64Url.DecodeFromChars(text);
}
