using System.Text;
using Microsoft.Extensions.AI;

namespace Vigor.Core.Ai.Asking;

/// <summary>An answer in the making: what was shown so far, by whom and at what cost.</summary>
/// <param name="requestId">The question.</param>
/// <param name="tell">Told of everything that happens.</param>
/// <param name="time">Measures how long it takes.</param>
internal sealed class Transcript(Guid requestId, Action<AiEvent> tell, TimeProvider time)
{
    /// <summary>Name of the local candidate.</summary>
    public const string Local = "Vigor";

    private readonly StringBuilder text = new();
    private readonly List<string> providers = [];
    private readonly List<ChatMessage> exchange = [];
    private readonly long started = time.GetTimestamp();
    private int told;
    private string? model;
    private long input;
    private long output;
    private MicroUsd cost;
    private FigureBasis? tokensBasis;
    private FigureBasis? costBasis;

    /// <summary>The question.</summary>
    public Guid RequestId => requestId;

    /// <summary>Whether nothing was shown.</summary>
    public bool IsEmpty => text.Length == 0;

    /// <summary>What was shown.</summary>
    public string Text => text.ToString();

    /// <summary>The calls of tools so far, each followed by its results.</summary>
    public IReadOnlyList<ChatMessage> Exchange => exchange;

    /// <summary>What was shown since the last call of a tool.</summary>
    public string Since => text.ToString(told, text.Length - told);

    /// <summary>How often tools were called.</summary>
    public int Rounds { get; private set; }

    /// <summary>Whether it ended at its length limit.</summary>
    public bool IsTruncated { get; set; }

    /// <summary>Whether a provider declined to write it or its end.</summary>
    public bool IsDeclined { get; private set; }

    /// <summary>Where it is from.</summary>
    public IReadOnlyList<AiSource> Sources { get; set; } = [];

    /// <summary>Why the economical model writes.</summary>
    public EconomyReason? Economy { get; set; }

    /// <summary>Shows a piece.</summary>
    public void Show(string piece, string provider, string? byModel)
    {
        if (told > 0 && told == text.Length)
        {
            piece = $"\n\n{piece}";
        }

        text.Append(piece);
        model = byModel;
        if (providers.Count == 0 || providers[^1] != provider)
        {
            providers.Add(provider);
        }

        tell(new AiEvent.Text(piece));
    }

    /// <summary>Begins anew.</summary>
    public void Restart()
    {
        if (!IsEmpty)
        {
            text.Clear();
            providers.Clear();
            tell(new AiEvent.Restarted());
        }
    }

    /// <summary>Keeps what tools were asked and what they said; the model goes on from there.</summary>
    public void Turn(IEnumerable<AIContent> calls, IEnumerable<AIContent> results)
    {
        List<AIContent> spoken = Since is { Length: > 0 } said ? [new TextContent(said)] : [];
        exchange.Add(new(ChatRole.Assistant, [.. spoken, .. calls]));
        exchange.Add(new(ChatRole.Tool, [.. results]));
        told = text.Length;
        Rounds++;
    }

    /// <summary>Adds what an attempt took.</summary>
    public void Pay(LedgerEntry entry)
    {
        input += entry.InputTokens;
        output += entry.OutputTokens;
        cost += entry.Cost;
        if (entry.InputTokens + entry.OutputTokens + entry.Cost.Value > 0)
        {
            (tokensBasis, costBasis) = (tokensBasis.With(entry.TokensBasis), costBasis.With(entry.CostBasis));
        }
    }

    /// <summary>Says that a provider declined to write it or its end.</summary>
    public void Decline(string words, string provider)
    {
        IsDeclined = true;
        Show(IsEmpty ? words : $"\n\n{words}", provider, null);
    }

    /// <summary>Ends it.</summary>
    /// <param name="local">Why the local candidate wrote it or its end; null when it did not.</param>
    /// <param name="cacheKey">Key under which it is kept; null when it is not.</param>
    public AiReceipt Complete(LocalReason? local, string? cacheKey)
    {
        var receipt = new AiReceipt
        {
            RequestId = requestId,
            Providers = [.. providers],
            Model = model,
            IsLocal = local is not null,
            LocalReason = local,
            InputTokens = (int)Math.Min(input, int.MaxValue),
            OutputTokens = (int)Math.Min(output, int.MaxValue),
            Cost = cost,
            TokensBasis = tokensBasis,
            CostBasis = costBasis,
            Total = time.GetElapsedTime(started),
            Declined = IsDeclined && local is null,
            IsTruncated = IsTruncated && local is null,
            Economy = local is null ? Economy : null,
            Sources = Sources,
            CacheKey = cacheKey,
        };
        tell(new AiEvent.Completed(receipt));
        return receipt;
    }
}
