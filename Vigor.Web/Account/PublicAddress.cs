using Vigor.Core;

namespace Vigor.Web.Account;

/// <summary>The address that links in mails begin with: <c>Vigor:PublicUrl</c>, else that of the request.</summary>
internal sealed class PublicAddress
{
    private const string Key = "Vigor:PublicUrl";
    private readonly string? configured;

    /// <summary>Reads the address.</summary>
    /// <exception cref="ConfigurationMistake">It is not an absolute address of the web.</exception>
    public PublicAddress(IConfiguration configuration)
    {
        var text = configuration[Key];
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        configured = Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address.GetLeftPart(UriPartial.Path).TrimEnd('/')
            : throw new ConfigurationMistake(Key, $"must be an absolute address such as 'https://vigor.example.org': '{text}'.");
    }

    /// <summary>Whether the operator said it; else anybody who sends a request chooses the host that a mail names.</summary>
    public bool IsConfigured => configured is not null;

    /// <summary>The address without a slash at the end.</summary>
    public string Of(HttpRequest request) => configured ?? $"{request.Scheme}://{request.Host}{request.PathBase}";
}
