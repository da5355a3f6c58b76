using System.Text.Json.Nodes;
using Vigor.Bench.Protocol.Wires;

namespace Vigor.Bench.Protocol;

/// <summary>Writes an answer in one piece, or what a fault makes of it.</summary>
internal static class WholeAnswer
{
    private const string Beginning = "{\"id\":\"x\",\"choices\":[{\"mess";

    public static async Task WriteAsync(Exchange exchange)
    {
        exchange.Response.ContentType = "application/json";
        switch (exchange.Fault)
        {
            case Fault.StallAtOnce or Fault.StallWithin:
                await exchange.StallAsync();
                break;
            case Fault.Endless:
                await RepeatAsync(exchange, "{\"text\":\"", " more");
                break;
            case Fault.EndlessKeepAlive:
                await RepeatAsync(exchange, "", "\n");
                break;
            case Fault.Cut or Fault.EndEarly or Fault.EmptyThenCut:
                exchange.Drop();
                break;
            case Fault.BrokenJson:
                await exchange.SayAsync(Beginning);
                break;
            case Fault.Garbage:
                await exchange.SayAsync(Noise.Garbage());
                break;
            case Fault.LongLine:
                await exchange.SayAsync(Noise.LongLine());
                break;
            case Fault.WrongEncoding:
                var whole = exchange.Claim(exchange.Words.Count);
                await exchange.SayAsync("", whole);
                await exchange.SayAsync(Noise.Spoil(WireFormat.Json(exchange.Wire.Whole(Finish.Stop, $"{string.Concat(exchange.Words)} §§", whole))));
                break;
            case Fault.Slow:
                await Task.Delay(exchange.SlowBy, exchange.Aborted);
                await GoodAsync(exchange);
                break;
            default:
                await GoodAsync(exchange);
                break;
        }
    }

    private static Task GoodAsync(Exchange exchange)
    {
        List<string> said = exchange.Fault switch
        {
            Fault.Blank or Fault.AnswerFiltered or Fault.PromptFiltered or Fault.RefusedAnswer or Fault.ErrorEvent => [],
            Fault.LengthLimit => [.. exchange.Words.Take(exchange.Words.Count / 2)],
            _ => [.. exchange.Words],
        };
        var claim = exchange.Fault == Fault.ErrorEvent ? null : exchange.Claim(said.Count);
        JsonNode answer = exchange.Fault switch
        {
            Fault.PromptFiltered => exchange.Wire.FilteredPrompt(claim),
            Fault.RefusedAnswer => exchange.Wire.WholeRefusal(claim),
            Fault.ErrorEvent => exchange.Wire.Refused(500, "server_error", wait: null, perDay: false),
            _ => exchange.Wire.Whole(exchange.Finish, string.Concat(said), claim),
        };
        return exchange.SayAsync(WireFormat.Json(answer), claim);
    }

    private static async Task RepeatAsync(Exchange exchange, string beginning, string piece)
    {
        await exchange.SayAsync(beginning);
        while (true)
        {
            await exchange.SayAsync(piece);
            await Task.Delay(exchange.Pause, exchange.Aborted);
        }
    }
}
