using System.IO.Compression;
using System.Net.Http.Headers;
using Vigor.Core.Ai.Providers.Wire;

namespace Vigor.Core.Ai.Providers;

/// <summary>
/// Bounds what any provider can make us hold, and makes of what it sends what its protocol says. Whatever way a server packs its
/// answer, what is counted and read here is plain.
/// </summary>
internal sealed class BoundingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = SentCall.Current;
        call?.Watch(request);
        var response = await base.SendAsync(request, cancellationToken);
        call?.Answered();
        var answer = response.Content.Headers;
        var bounded = new BoundedStream(Plain(await response.Content.ReadAsStreamAsync(cancellationToken), answer), call?.GivenUp ?? default);
        var content = new StreamContent(call is not null && response.IsSuccessStatusCode ? call.Read(bounded, request.RequestUri) : bounded);
        foreach (var header in answer.NonValidated.Where(header => header.Key is not ("Content-Encoding" or "Content-Length")))
        {
            content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        response.Content = content;
        return response;
    }

    // Nobody is asked for a packed answer, because packing holds words back; some servers pack all the same.
    private static Stream Plain(Stream body, HttpContentHeaders headers) => headers.ContentEncoding.LastOrDefault() switch
    {
        "gzip" or "x-gzip" => new GZipStream(body, CompressionMode.Decompress),
        "br" => new BrotliStream(body, CompressionMode.Decompress),
        "deflate" => new ZLibStream(body, CompressionMode.Decompress),
        _ => body,
    };
}
