using Microsoft.AspNetCore.Http;

namespace Vigor.Bench.Protocol;

/// <summary>Writes an answer to the wire, or what a fault makes of it.</summary>
internal sealed class FaultPlayer(HttpContext context, Completion completion, TimeSpan pause)
{
    /// <summary>Words before a fault within an answer.</summary>
    private const int WordsBeforeFault = 6;

    private CancellationToken Aborted => context.RequestAborted;

    public Task PlayAsync(Fault fault, bool stream) => fault switch
    {
        Fault.Unauthorized => RefuseAsync(401, "invalid_api_key", "Incorrect API key provided."),
        Fault.NotFound => RefuseAsync(404, "model_not_found", "The model does not exist."),
        Fault.RateLimited => RefuseAsync(429, "rate_limit_exceeded", "Too many requests.", retryAfter: "30"),
        Fault.RateLimitedSilently => RefuseAsync(429, "rate_limit_exceeded", "Too many requests."),
        Fault.ServerError => RefuseAsync(500, "server_error", "The server had an error."),
        Fault.Unavailable => RefuseAsync(503, "overloaded", "The engine is overloaded."),
        Fault.PromptFiltered => RefuseAsync(400, "content_filter", "The prompt was filtered."),
        Fault.Html => HtmlAsync(),
        _ when !stream => WholeAsync(fault),
        _ => StreamAsync(fault),
    };

    private Task RefuseAsync(int status, string code, string message, string? retryAfter = null)
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        return context.Response.WriteAsJsonAsync(new { error = new { message, type = code, code } }, Aborted);
    }

    private Task HtmlAsync()
    {
        context.Response.ContentType = "text/html";
        return context.Response.WriteAsync("<html><body>Service portal</body></html>", Aborted);
    }

    private async Task WholeAsync(Fault fault)
    {
        switch (fault)
        {
            case Fault.StallAtOnce or Fault.StallWithin:
                await Task.Delay(Timeout.Infinite, Aborted);
                break;
            case Fault.Cut or Fault.EndEarly:
                context.Abort();
                break;
            case Fault.BrokenJson:
                context.Response.ContentType = "application/json";
                await context.Response.WriteAsync("{\"id\":\"x\",\"choices\":[{\"mess", Aborted);
                break;
            case Fault.Blank:
                await context.Response.WriteAsJsonAsync(completion.Whole("", "stop"), Aborted);
                break;
            case Fault.AnswerFiltered:
                await context.Response.WriteAsJsonAsync(completion.Whole("", "content_filter"), Aborted);
                break;
            default:
                await context.Response.WriteAsJsonAsync(completion.Whole(completion.Text, "stop"), Aborted);
                break;
        }
    }

    private async Task StreamAsync(Fault fault)
    {
        context.Response.ContentType = "text/event-stream";
        if (fault == Fault.StallAtOnce)
        {
            await context.Response.Body.FlushAsync(Aborted);
            await Task.Delay(Timeout.Infinite, Aborted);
        }

        var words = fault switch
        {
            Fault.None => completion.Words,
            Fault.Blank or Fault.AnswerFiltered => [],
            _ => completion.Words.Take(WordsBeforeFault),
        };
        foreach (var word in words)
        {
            await EventAsync(completion.Chunk(word));
            if (pause > TimeSpan.Zero)
            {
                await Task.Delay(pause, Aborted);
            }
        }

        switch (fault)
        {
            case Fault.StallWithin:
                await Task.Delay(Timeout.Infinite, Aborted);
                break;
            case Fault.Cut:
                context.Abort();
                break;
            case Fault.EndEarly:
                await EventAsync("[DONE]");
                break;
            case Fault.BrokenJson:
                await EventAsync("{\"id\":\"x\",\"choices\":[{\"del");
                break;
            case Fault.ErrorEvent:
                await EventAsync("{\"error\":{\"message\":\"The server had an error.\",\"type\":\"server_error\"}}");
                await EventAsync("[DONE]");
                break;
            default:
                await EventAsync(completion.Chunk(null, fault == Fault.AnswerFiltered ? "content_filter" : "stop"));
                await EventAsync(completion.UsageChunk(words.Count()));
                await EventAsync("[DONE]");
                break;
        }
    }

    private async Task EventAsync(string data)
    {
        await context.Response.WriteAsync($"data: {data}\n\n", Aborted);
        await context.Response.Body.FlushAsync(Aborted);
    }
}
