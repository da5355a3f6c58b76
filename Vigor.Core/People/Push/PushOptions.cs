using Microsoft.Extensions.Configuration;
using Vigor.Core.Configured;

namespace Vigor.Core.People.Push;

/// <summary>How reminders get to browsers. Without anything given, keys are made when first needed and kept in the database.</summary>
[OptionsSection("Push")]
public sealed record PushOptions
{
    /// <summary>Public half of the VAPID keys, base64url; both halves or neither.</summary>
    public string? PublicKey { get; init; }

    /// <summary>Private half of the VAPID keys, base64url. Never logged.</summary>
    public string? PrivateKey { get; init; }

    /// <summary>How push services may reach whoever runs this Vigor, <c>mailto:…</c> or <c>https://…</c>; <c>Vigor:PublicUrl</c> where that is one, else left out.</summary>
    public string? Subject { get; init; }

    /// <summary>Whether a push service on this machine is believed, over plain HTTP too: for development and tests.</summary>
    public bool AllowLoopback { get; init; }

    /// <summary>The keys that the configuration gives; null where it gives none.</summary>
    internal VapidKeys? Keys => string.IsNullOrEmpty(PublicKey) ? null : VapidKeys.Read(PublicKey, PrivateKey ?? "");

    /// <summary>Reads the section.</summary>
    /// <exception cref="ConfigurationMistake">A value cannot be used.</exception>
    public static PushOptions Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var options = BoundOptions.Read<PushOptions>(configuration);
        if (string.IsNullOrEmpty(options.PublicKey) != string.IsNullOrEmpty(options.PrivateKey))
        {
            throw new ConfigurationMistake(string.IsNullOrEmpty(options.PublicKey) ? "Push:PublicKey" : "Push:PrivateKey", "is missing; both halves belong together.");
        }

        if (!string.IsNullOrEmpty(options.PublicKey) && options.Keys is null)
        {
            throw new ConfigurationMistake("Push:PrivateKey", "and Push:PublicKey are no pair of P-256 keys in base64url.");
        }

        if (options.Subject is { } given)
        {
            return IsSubject(given) ? options : throw new ConfigurationMistake("Push:Subject", "must begin with mailto: or https://.");
        }

        return configuration["Vigor:PublicUrl"] is { } address && IsSubject(address) ? options with { Subject = address } : options;
    }

    /// <summary>Everything but the private key.</summary>
    public override string ToString() => $"{PublicKey}, {Subject}";

    private static bool IsSubject(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeMailto || address.Scheme == Uri.UriSchemeHttps);
}
