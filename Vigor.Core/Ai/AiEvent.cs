namespace Vigor.Core.Ai;

/// <summary>What a caller sees of an answer while it arrives: any number of <see cref="Text"/>, then one <see cref="Completed"/>.</summary>
public abstract record AiEvent
{
    private AiEvent()
    {
    }

    /// <summary>A further piece of the answer.</summary>
    /// <param name="Value">The piece; append it.</param>
    public sealed record Text(string Value) : AiEvent;

    /// <summary>The answer is complete.</summary>
    /// <param name="Receipt">Who gave it and what it cost.</param>
    public sealed record Completed(AiReceipt Receipt) : AiEvent;
}
