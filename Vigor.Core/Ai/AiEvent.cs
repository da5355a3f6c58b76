namespace Vigor.Core.Ai;

/// <summary>What happens while an answer is written.</summary>
public abstract record AiEvent
{
    private AiEvent()
    {
    }

    /// <summary>A piece of the answer.</summary>
    /// <param name="Value">Text that follows what came before.</param>
    public sealed record Text(string Value) : AiEvent;

    /// <summary>
    /// A document broke off and somebody else begins it anew: what came before counts no more. Never happens to an answer in a
    /// conversation, which is continued instead.
    /// </summary>
    public sealed record Restarted : AiEvent;

    /// <summary>The answer is complete; always the last.</summary>
    /// <param name="Receipt">Who gave it and what it cost.</param>
    public sealed record Completed(AiReceipt Receipt) : AiEvent;
}
