using System.Text;
using Microsoft.AspNetCore.Http;
using Vigor.Bench.Protocol.Wires;

namespace Vigor.Bench.Protocol;

/// <summary>One call and what is to be answered to it.</summary>
/// <param name="context">The call.</param>
/// <param name="call">What is kept of it.</param>
/// <param name="wire">How its protocol looks.</param>
/// <param name="text">The answer without any fault.</param>
/// <param name="usage">Tokens to claim when so many words went out.</param>
/// <param name="pause">Time between words.</param>
/// <param name="slowBy">Time before the first word of a slow answer.</param>
internal sealed class Exchange(HttpContext context, RecordedCall call, WireFormat wire, string text, Func<int, TokenReport> usage, TimeSpan pause, TimeSpan slowBy)
{
    /// <summary>Tokens of thoughts where a fault is about them.</summary>
    private const int Thought = 400;

    public Fault Fault => call.Fault;

    public bool IsGemini => call.Wire == Protocol.Wire.Gemini;

    public WireFormat Wire => wire;

    public TimeSpan Pause => pause;

    public TimeSpan SlowBy => slowBy;

    public HttpResponse Response => context.Response;

    public CancellationToken Aborted => context.RequestAborted;

    /// <summary>The words of the answer, each with the space before it.</summary>
    public IReadOnlyList<string> Words { get; } = WordsOf(text, call.Fault);

    /// <summary>The tools to be called instead of an answer; mostly none.</summary>
    public IReadOnlyList<ToolCall> Tools { get; init; } = [];

    /// <summary>What the last word waits for.</summary>
    public Task LastWord { get; init; } = Task.CompletedTask;

    /// <summary>Where a redirect leads.</summary>
    public required Uri Elsewhere { get; init; }

    /// <summary>How an answer that reaches its end ends.</summary>
    public Finish Finish => Fault switch
    {
        Fault.AnswerFiltered => Finish.Filtered,
        Fault.LengthLimit => Finish.Length,
        _ => Finish.Stop,
    };

    /// <summary>The tokens that are claimed with the end of an answer; null when it claims none.</summary>
    /// <param name="said">Words that went out.</param>
    public TokenReport? Claim(int said) => Fault switch
    {
        Fault.NoUsage => null,
        Fault.NegativeUsage => new(-5, -2, -7, -1),
        Fault.AbsurdUsage => new(2_000_000_000, 0, 2_000_000_000, 0),
        Fault.ThoughtsBeside when usage(said) is var claim => claim with { Output = claim.Output + Thought, Reasoning = claim.Reasoning + Thought },
        _ => usage(said),
    };

    /// <summary>The tokens that are claimed with a piece; null where the protocol has them at the end alone.</summary>
    /// <param name="said">Words that went out, the piece included.</param>
    public TokenReport? ClaimSoFar(int said) => wire.CountsWithinAnswer && Claim(said) is { } claim
        ? claim with { Output = Math.Min(claim.Output, claim.Reasoning + said) }
        : null;

    /// <summary>Writes, and keeps which tokens the text claims.</summary>
    public async Task SayAsync(string said, TokenReport? claim = null)
    {
        var before = call.Reported;

        // Whoever reads the end of an answer may look here at once, so it cannot wait until the text is gone.
        call.Reported = claim ?? before;
        try
        {
            await SayAsync(Encoding.UTF8.GetBytes(Spelling.Of(Fault, said)));
        }
        catch
        {
            call.Reported = before;
            throw;
        }
    }

    /// <summary>Writes bytes that need not be text.</summary>
    public async Task SayAsync(ReadOnlyMemory<byte> said)
    {
        await Response.Body.WriteAsync(said, Aborted);
        await Response.Body.FlushAsync(Aborted);
    }

    /// <summary>Says nothing more until the caller hangs up.</summary>
    public Task StallAsync() => Task.Delay(Timeout.Infinite, Aborted);

    /// <summary>Drops the connection.</summary>
    public void Drop() => context.Abort();

    private static IReadOnlyList<string> WordsOf(string text, Fault fault)
    {
        List<string> words = [.. text.Split(' ').Select((word, index) => index == 0 ? word : $" {word}")];

        // A word after a space is within a text also where the answer is JSON.
        if (fault == Fault.HalfLetters && words.FindIndex(word => word is [' ', >= 'a' and <= 'z', ..]) is >= 0 and var index)
        {
            words.InsertRange(index, [$" {Spelling.FirstHalf}", Spelling.SecondHalf]);
        }

        return words;
    }
}
