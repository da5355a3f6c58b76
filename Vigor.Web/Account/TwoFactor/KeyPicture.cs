using QRCoder;

namespace Vigor.Web.Account.TwoFactor;

/// <summary>The key of an authenticator as a picture that it reads.</summary>
internal static class KeyPicture
{
    private const string Issuer = "Vigor";
    private const int PixelsAModule = 6;

    /// <summary>The picture, as an address that holds it.</summary>
    /// <param name="key">The key, in base 32.</param>
    /// <param name="owner">Whose, as the authenticator shows it.</param>
    public static string Of(string key, string owner)
    {
        using var maker = new QRCodeGenerator();
        using var data = maker.CreateQrCode(AddressOf(key, owner), QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(data);
        return $"data:image/png;base64,{Convert.ToBase64String(png.GetGraphic(PixelsAModule))}";
    }

    /// <summary>The address that the picture holds, as authenticators know it.</summary>
    internal static string AddressOf(string key, string owner) =>
        $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(owner)}?secret={key}&issuer={Issuer}&digits=6";
}
