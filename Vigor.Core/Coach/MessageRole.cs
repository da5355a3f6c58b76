namespace Vigor.Core.Coach;

/// <summary>Who said something.</summary>
public enum MessageRole
{
    /// <summary>The person.</summary>
    Person,

    /// <summary>The coach.</summary>
    Coach,
}
