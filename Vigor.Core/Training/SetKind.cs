namespace Vigor.Core.Training;

/// <summary>What a set was for.</summary>
public enum SetKind
{
    /// <summary>Counts as volume and towards records.</summary>
    Working,

    /// <summary>Prepares; never counts as volume, never a record.</summary>
    WarmUp,

    /// <summary>Follows at once with less load; counts as volume, says nothing about the next load.</summary>
    Drop,

    /// <summary>Went to the point where no further rep was possible; counts as volume.</summary>
    Failure,
}
