using Vigor.Bench.Protocol.Wires;

namespace Vigor.Bench.Protocol;

/// <summary>Writes an answer word by word, or what a fault makes of it.</summary>
internal sealed class StreamedAnswer
{
    /// <summary>Words before a fault within an answer.</summary>
    private const int WordsBeforeFault = 6;

    private static readonly TimeSpan BeforeReset = TimeSpan.FromMilliseconds(200), BetweenSignsOfLife = TimeSpan.FromMilliseconds(5);

    private readonly Exchange exchange;
    private int said;

    private StreamedAnswer(Exchange exchange) => this.exchange = exchange;

    private WireFormat Wire => exchange.Wire;

    public static Task WriteAsync(Exchange exchange) => new StreamedAnswer(exchange).WriteAsync();

    private async Task WriteAsync()
    {
        exchange.Response.ContentType = "text/event-stream";
        switch (exchange.Fault)
        {
            case Fault.StallAtOnce:
                await exchange.SayAsync("");
                await exchange.StallAsync();
                return;
            case Fault.Garbage:
                await exchange.SayAsync(Noise.Garbage());
                return;
            case Fault.LongLine:
                await exchange.SayAsync(Noise.LongLine());
                return;
            case Fault.PromptFiltered:
                var read = exchange.Claim(0);
                await exchange.SayAsync(WireFormat.Event(Wire.FilteredPrompt(read)), read);
                return;
            case Fault.Slow:
                await Task.Delay(exchange.SlowBy, exchange.Aborted);
                break;
        }

        await exchange.SayAsync(Wire.Begin());
        if (exchange.Fault is Fault.EmptyFirstChunk or Fault.EmptyThenCut)
        {
            await SayPieceAsync("");
        }

        if (exchange.Tools.Count > 0)
        {
            await CallAsync();
            return;
        }

        await SayWordsAsync();
        await EndAsync();
    }

    private async Task CallAsync()
    {
        var calls = Wire.Calls(exchange.Tools);
        if (exchange.Fault == Fault.Cut)
        {
            await exchange.SayAsync(calls[0]);
            await Task.Delay(BeforeReset, exchange.Aborted);
            exchange.Drop();
            return;
        }

        foreach (var piece in calls)
        {
            await exchange.SayAsync(piece);
        }

        var claim = exchange.Claim(exchange.Tools.Count);
        await exchange.SayAsync(Wire.EndOfCalls(claim) + Wire.EndMark, claim);
    }

    private async Task SayWordsAsync()
    {
        var words = exchange.Words;
        if (exchange.Fault == Fault.ThinksAloud)
        {
            await exchange.SayAsync(Wire.Piece("<think>This is easy.</think>", exchange.ClaimSoFar(0)));
        }

        IEnumerable<string> toSay = exchange.Fault switch
        {
            Fault.Blank or Fault.AnswerFiltered or Fault.RefusedAnswer or Fault.EmptyThenCut or Fault.EndlessKeepAlive => [],
            Fault.StallWithin or Fault.Cut or Fault.EndEarly or Fault.BrokenJson or Fault.ErrorEvent or Fault.WrongEncoding => words.Take(WordsBeforeFault),
            Fault.LengthLimit => words.Take(words.Count / 2),
            Fault.Endless => Enumerable.Repeat(" more", int.MaxValue),
            _ => words,
        };
        foreach (var word in toSay)
        {
            if (said == words.Count - 1)
            {
                await exchange.LastWord.WaitAsync(exchange.Aborted);
            }

            await SayPieceAsync(word);
            if (exchange.Pause > TimeSpan.Zero)
            {
                await Task.Delay(exchange.Pause, exchange.Aborted);
            }
        }
    }

    private async Task EndAsync()
    {
        switch (exchange.Fault)
        {
            case Fault.StallWithin:
                await exchange.StallAsync();
                break;
            case Fault.Cut or Fault.EmptyThenCut:
                // A reset discards what the other side has not read yet; the words before it are meant to arrive.
                await Task.Delay(BeforeReset, exchange.Aborted);
                exchange.Drop();
                break;
            case Fault.EndEarly:
                await exchange.SayAsync(Wire.EndMark);
                break;
            case Fault.BrokenJson:
                await exchange.SayAsync("data: {\"id\":\"x\",\"choices\":[{\"del\n\n");
                break;
            case Fault.ErrorEvent:
                await exchange.SayAsync(Wire.Error());
                break;
            case Fault.RefusedAnswer:
                var claim = exchange.Claim(said);
                await exchange.SayAsync(Wire.Refusal(claim) + Wire.EndMark, claim);
                break;
            case Fault.EndlessKeepAlive:
                await KeepAliveAsync();
                break;
            case Fault.WrongEncoding:
                await SpoilAsync();
                break;
            default:
                await FinishAsync();
                break;
        }
    }

    private async Task KeepAliveAsync()
    {
        while (true)
        {
            await exchange.SayAsync(": still here\n\n");
            await SayPieceAsync("");
            await Task.Delay(BetweenSignsOfLife, exchange.Aborted);
        }
    }

    private async Task SpoilAsync()
    {
        await exchange.SayAsync(Noise.Spoil(Wire.Piece(" §§", exchange.ClaimSoFar(said))));
        foreach (var word in exchange.Words.Skip(WordsBeforeFault))
        {
            await SayPieceAsync(word);
        }

        await FinishAsync();
    }

    private async Task FinishAsync()
    {
        if (exchange.Fault == Fault.TemplateMarks)
        {
            await exchange.SayAsync(Wire.Piece("<|im_end|></s>", exchange.ClaimSoFar(said)));
        }

        var claim = exchange.Claim(said);
        var end = Wire.End(exchange.Finish, string.Concat(exchange.Words.Take(said)), claim);
        await exchange.SayAsync((exchange.Fault == Fault.DuplicatedChunks ? end + end : end) + Wire.EndMark, claim);
    }

    private Task SayPieceAsync(string piece)
    {
        said += piece.Length > 0 ? 1 : 0;
        var claim = exchange.ClaimSoFar(said);
        return exchange.SayAsync(Wire.Piece(piece, claim), claim);
    }
}
