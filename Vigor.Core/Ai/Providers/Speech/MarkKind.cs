namespace Vigor.Core.Ai.Providers.Speech;

/// <summary>What a mark in the text of a model means.</summary>
internal enum MarkKind
{
    /// <summary>Begins what it thinks aloud.</summary>
    Thought,

    /// <summary>Ends what it thinks aloud, although no mark began it.</summary>
    ThoughtEnd,

    /// <summary>Begins a call of a tool.</summary>
    Call,

    /// <summary>Ends the answer; what follows is a conversation that the model makes up.</summary>
    End,

    /// <summary>Means nothing to a reader.</summary>
    Nothing,
}
