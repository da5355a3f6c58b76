using Microsoft.Extensions.Primitives;

namespace Vigor.Web.Hosting;

/// <summary>What goes over a circuit travels compressed, each message by itself.</summary>
/// <remarks>
/// <para>
/// Both sides forget what came before (RFC 7692, <c>no_context_takeover</c>). So what compresses is borrowed for the time of a message and
/// no connection holds its 240 KiB (400 idle ones, by the memory of the process: 52 to 63 KiB each, and 39 to 48 without); and of two messages the one says nothing about the other.
/// </para>
/// <para>
/// Within one message a length tells how much of what a stranger had put into the address of a page stands in its answer again, and that
/// is prevented as it is for documents: a page that somebody else's page opened is marked, and asks for a circuit that compresses nothing.
/// Nobody else's page can open a circuit itself. Tokens against forgery and the state of pages are encrypted anew for each document.
/// </para>
/// </remarks>
internal static class CircuitCompression
{
    /// <summary>What the address of a circuit says in its query when it is to compress nothing, and what marks a document that asks so.</summary>
    public const string Plain = "plain";

    private const string Extension = "permessage-deflate", ClientForgets = "client_no_context_takeover";

    /// <summary>Decides for a circuit that is about to be accepted.</summary>
    public static Task ConfigureAsync(HttpContext context, WebSocketAcceptContext accept)
    {
        accept.DangerousEnableCompression = !context.Request.Query.ContainsKey(Plain);
        accept.DisableServerContextTakeover = true;

        // A server may ask for it unasked; this one answers only what stands in the offer.
        context.Request.Headers.SecWebSocketExtensions = Forgetful(context.Request.Headers.SecWebSocketExtensions);
        return Task.CompletedTask;
    }

    /// <summary>Offers as they came, of which each for compression lets the browser forget as well.</summary>
    public static StringValues Forgetful(StringValues offers) => new([.. offers.Select(line => string.Join(',', (line ?? "").Split(',').Select(ForgetfulOne)))]);

    private static string ForgetfulOne(string offer)
    {
        var parts = offer.Split(';', StringSplitOptions.TrimEntries);
        return parts[0] == Extension && !parts.Contains(ClientForgets, StringComparer.Ordinal) ? $"{offer}; {ClientForgets}" : offer;
    }
}
