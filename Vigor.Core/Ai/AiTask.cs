namespace Vigor.Core.Ai;

/// <summary>What an answer is for; routes, time limits and cache times go by it.</summary>
public enum AiTask
{
    /// <summary>An answer in a conversation.</summary>
    Chat,

    /// <summary>A structured document.</summary>
    Plan,

    /// <summary>An answer with sources.</summary>
    Research,
}
