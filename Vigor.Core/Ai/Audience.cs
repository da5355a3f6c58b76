namespace Vigor.Core.Ai;

/// <summary>Who may be given the same answer again.</summary>
public enum Audience
{
    /// <summary>The person who asked: something in the question is theirs.</summary>
    Personal,

    /// <summary>Everybody: the question holds nothing of the person who asked.</summary>
    Shared,
}
