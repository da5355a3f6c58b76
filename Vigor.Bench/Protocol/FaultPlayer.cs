using System.IO.Compression;
using Vigor.Bench.Protocol.Wires;

namespace Vigor.Bench.Protocol;

/// <summary>Refuses a call, or hands it to whoever answers in its shape.</summary>
internal static class FaultPlayer
{
    /// <summary>Answers, or does what the fault says.</summary>
    /// <param name="exchange">The call.</param>
    /// <param name="stream">Whether the answer was asked for word by word.</param>
    public static Task PlayAsync(Exchange exchange, bool stream) => exchange.Fault switch
    {
        Fault.Unauthorized => RefuseAsync(exchange, 401, "invalid_api_key"),
        Fault.NotFound => RefuseAsync(exchange, 404, "model_not_found"),
        Fault.BadRequest => RefuseAsync(exchange, 400, "invalid_request_error"),
        Fault.RateLimited => RefuseAsync(exchange, 429, "rate_limit_exceeded", TimeSpan.FromSeconds(30)),
        Fault.RateLimitedMilliseconds => RefuseAsync(exchange, 429, "rate_limit_exceeded", TimeSpan.FromMilliseconds(1_500)),
        Fault.RateLimitedSilently => RefuseAsync(exchange, 429, "rate_limit_exceeded"),
        Fault.DailyQuota => RefuseAsync(exchange, 429, "insufficient_quota", TimeSpan.FromHours(1), perDay: true),
        Fault.ServerError => RefuseAsync(exchange, 500, "server_error"),
        Fault.Unavailable => RefuseAsync(exchange, 503, "overloaded"),
        Fault.PromptFiltered when !exchange.IsGemini => RefuseAsync(exchange, 400, "content_filter"),
        Fault.Html => HtmlAsync(exchange),
        Fault.Redirect => RedirectAsync(exchange),
        Fault.ErrorBody => exchange.SayAsync("{\"error\":{\"message\":\"No credit.\",\"code\":402}}"),
        Fault.Packed => PackedAsync(exchange, stream),
        _ => stream && exchange.Fault != Fault.NotStreamed ? StreamedAnswer.WriteAsync(exchange) : WholeAnswer.WriteAsync(exchange),
    };

    private static Task RefuseAsync(Exchange exchange, int status, string code, TimeSpan? wait = null, bool perDay = false)
    {
        exchange.Response.StatusCode = status;
        exchange.Response.ContentType = "application/json";
        if (exchange.Fault == Fault.RateLimitedMilliseconds)
        {
            exchange.Response.Headers["retry-after-ms"] = $"{wait!.Value.TotalMilliseconds:0}";
        }
        else if (wait is { } time && !exchange.IsGemini)
        {
            exchange.Response.Headers.RetryAfter = $"{time.TotalSeconds:0}";
        }

        return exchange.SayAsync(WireFormat.Json(exchange.Wire.Refused(status, code, wait, perDay)));
    }

    private static Task RedirectAsync(Exchange exchange)
    {
        exchange.Response.StatusCode = 307;
        exchange.Response.Headers.Location = exchange.Elsewhere.ToString();
        return exchange.SayAsync("");
    }

    private static async Task PackedAsync(Exchange exchange, bool stream)
    {
        var plain = exchange.Response.Body;
        exchange.Response.Headers.ContentEncoding = "gzip";
        await using (var packed = new GZipStream(plain, CompressionLevel.Fastest, leaveOpen: true))
        {
            exchange.Response.Body = packed;
            await (stream ? StreamedAnswer.WriteAsync(exchange) : WholeAnswer.WriteAsync(exchange));
        }

        exchange.Response.Body = plain;
    }

    private static Task HtmlAsync(Exchange exchange)
    {
        exchange.Response.ContentType = "text/html";
        return exchange.SayAsync("<html><body>Service portal</body></html>");
    }
}
