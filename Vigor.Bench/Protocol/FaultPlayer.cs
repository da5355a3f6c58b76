using System.Text;
using Microsoft.AspNetCore.Http;
using Vigor.Bench.Protocol.Wires;

namespace Vigor.Bench.Protocol;

/// <summary>Writes an answer to the wire, or what a fault makes of it.</summary>
internal sealed class FaultPlayer(HttpContext context, RecordedCall call, WireFormat wire, string text, TokenReport usage, TimeSpan pause, TimeSpan slowBy)
{
    /// <summary>Words before a fault within an answer.</summary>
    private const int WordsBeforeFault = 6;

    private const int LongLineBytes = 10 * 1024 * 1024, GarbageBytes = 4_096;

    private static readonly TimeSpan BeforeReset = TimeSpan.FromMilliseconds(200);

    // Each with the space before it.
    private readonly IReadOnlyList<string> words = [.. text.Split(' ').Select((word, index) => index == 0 ? word : $" {word}")];

    private CancellationToken Aborted => context.RequestAborted;

    public Task PlayAsync(bool stream) => call.Fault switch
    {
        Fault.Unauthorized => RefuseAsync(401, "invalid_api_key"),
        Fault.NotFound => RefuseAsync(404, "model_not_found"),
        Fault.BadRequest => RefuseAsync(400, "invalid_request_error"),
        Fault.RateLimited => RefuseAsync(429, "rate_limit_exceeded", seconds: 30),
        Fault.RateLimitedMilliseconds => RefuseAsync(429, "rate_limit_exceeded", milliseconds: 1_500),
        Fault.RateLimitedSilently => RefuseAsync(429, "rate_limit_exceeded"),
        Fault.DailyQuota => RefuseAsync(429, "insufficient_quota", seconds: 3_600, perDay: true),
        Fault.ServerError => RefuseAsync(500, "server_error"),
        Fault.Unavailable => RefuseAsync(503, "overloaded"),
        Fault.PromptFiltered when wire.FilteredPrompt() is not { } => RefuseAsync(400, "content_filter"),
        Fault.Html => HtmlAsync(),
        _ when !stream => WholeAsync(),
        _ => StreamAsync(),
    };

    private Task RefuseAsync(int status, string code, int? seconds = null, int? milliseconds = null, bool perDay = false)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        if (call.Wire != Wire.Gemini && seconds is { } wait)
        {
            context.Response.Headers.RetryAfter = $"{wait}";
        }

        if (milliseconds is { } short_)
        {
            context.Response.Headers["retry-after-ms"] = $"{short_}";
        }

        return context.Response.WriteAsync(wire.Refused(status, code, seconds, perDay).ToJsonString(), Aborted);
    }

    private Task HtmlAsync()
    {
        context.Response.ContentType = "text/html";
        return context.Response.WriteAsync("<html><body>Service portal</body></html>", Aborted);
    }

    private async Task WholeAsync()
    {
        context.Response.ContentType = "application/json";
        switch (call.Fault)
        {
            case Fault.StallAtOnce or Fault.StallWithin or Fault.Endless or Fault.EndlessKeepAlive:
                await Task.Delay(Timeout.Infinite, Aborted);
                break;
            case Fault.Cut or Fault.EndEarly or Fault.EmptyThenCut:
                context.Abort();
                break;
            case Fault.BrokenJson or Fault.Garbage:
                await context.Response.WriteAsync("{\"id\":\"x\",\"choices\":[{\"mess", Aborted);
                break;
            default:
                var finish = call.Fault switch { Fault.AnswerFiltered => Finish.Filtered, Fault.LengthLimit => Finish.Length, _ => Finish.Stop };
                await context.Response.WriteAsync(wire.Whole(finish, call.Fault is Fault.Blank or Fault.AnswerFiltered ? "" : text, Report()).ToJsonString(), Aborted);
                break;
        }
    }

    private async Task StreamAsync()
    {
        context.Response.ContentType = "text/event-stream";
        switch (call.Fault)
        {
            case Fault.StallAtOnce:
                await context.Response.Body.FlushAsync(Aborted);
                await Task.Delay(Timeout.Infinite, Aborted);
                return;
            case Fault.Garbage:
                var bytes = new byte[GarbageBytes];
                Random.Shared.NextBytes(bytes);
                await context.Response.Body.WriteAsync(bytes, Aborted);
                return;
            case Fault.LongLine:
                await context.Response.Body.WriteAsync(Encoding.ASCII.GetBytes("data: " + new string('x', LongLineBytes)), Aborted);
                return;
            case Fault.PromptFiltered:
                await SayAsync(wire.FilteredPrompt()!);
                return;
            case Fault.Slow:
                await Task.Delay(slowBy, Aborted);
                break;
        }

        await SayAsync(wire.Begin());
        if (call.Fault is Fault.EmptyFirstChunk or Fault.EmptyThenCut)
        {
            await SayAsync(wire.Piece(""));
        }

        await SayWordsAsync();
        await EndAsync();
    }

    private async Task SayWordsAsync()
    {
        IEnumerable<string> said = call.Fault switch
        {
            Fault.Blank or Fault.AnswerFiltered or Fault.RefusedAnswer or Fault.EmptyThenCut or Fault.EndlessKeepAlive => [],
            Fault.StallWithin or Fault.Cut or Fault.EndEarly or Fault.BrokenJson or Fault.ErrorEvent or Fault.WrongEncoding => words.Take(WordsBeforeFault),
            Fault.LengthLimit => words.Take(words.Count / 2),
            Fault.Endless => Enumerable.Repeat(" more", int.MaxValue),
            _ => words,
        };
        foreach (var word in said)
        {
            await SayAsync(wire.Piece(word));
            if (pause > TimeSpan.Zero)
            {
                await Task.Delay(pause, Aborted);
            }
        }
    }

    private async Task EndAsync()
    {
        switch (call.Fault)
        {
            case Fault.StallWithin:
                await Task.Delay(Timeout.Infinite, Aborted);
                break;
            case Fault.Cut or Fault.EmptyThenCut:
                // A reset discards what the other side has not read yet; the words before it are meant to arrive.
                await Task.Delay(BeforeReset, Aborted);
                context.Abort();
                break;
            case Fault.EndEarly:
                await SayAsync(wire.EndWithoutReason());
                break;
            case Fault.BrokenJson:
                await SayAsync("data: {\"id\":\"x\",\"choices\":[{\"del\n\n");
                break;
            case Fault.ErrorEvent:
                await SayAsync(wire.Error());
                break;
            case Fault.RefusedAnswer:
                await SayAsync(wire.Refusal(Report()));
                break;
            case Fault.EndlessKeepAlive:
                while (true)
                {
                    await SayAsync($": still here\n\n{wire.Piece("")}");
                    await Task.Delay(5, Aborted);
                }

            case Fault.WrongEncoding:
                await SpoilAsync();
                break;
            default:
                var end = wire.End(
                    call.Fault switch { Fault.AnswerFiltered => Finish.Filtered, Fault.LengthLimit => Finish.Length, _ => Finish.Stop },
                    call.Fault is Fault.Blank or Fault.AnswerFiltered ? "" : text,
                    Report());
                await SayAsync(call.Fault == Fault.DuplicatedChunks ? end.Replace("data: [DONE]\n\n", "", StringComparison.Ordinal) + end : end);
                break;
        }
    }

    private async Task SpoilAsync()
    {
        var piece = Encoding.UTF8.GetBytes(wire.Piece(" §§ "));
        for (var at = 0; at < piece.Length - 1; at++)
        {
            // The two bytes of § become two that are never part of UTF-8.
            if (piece[at] == 0xC2)
            {
                (piece[at], piece[at + 1]) = (0xFF, 0xFE);
            }
        }

        await context.Response.Body.WriteAsync(piece, Aborted);
        foreach (var word in words.Skip(WordsBeforeFault))
        {
            await SayAsync(wire.Piece(word));
        }

        await SayAsync(wire.End(Finish.Stop, text, Report()));
    }

    private TokenReport? Report()
    {
        var sent = call.Fault is Fault.Blank or Fault.AnswerFiltered or Fault.RefusedAnswer ? usage with { Output = 0, Reasoning = 0 } : usage;
        call.Reported = call.Fault switch
        {
            Fault.NoUsage => null,
            Fault.NegativeUsage => new(-5, -2, -7, -1),
            Fault.AbsurdUsage => new(2_000_000_000, 0, 2_000_000_000, 0),
            _ => sent,
        };
        return call.Reported;
    }

    private async Task SayAsync(string events)
    {
        await context.Response.WriteAsync(events, Aborted);
        await context.Response.Body.FlushAsync(Aborted);
    }
}
