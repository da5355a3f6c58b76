namespace Vigor.Core.Training.Import;

/// <summary>The right to read or store a file for one person: one at a time, in all processes together.</summary>
public sealed class ImportLease
{
    /// <summary>Whose log it becomes.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Who has it, by an id of its own.</summary>
    public required Guid Holder { get; init; }

    /// <summary>When it ends unless its holder is heard of before.</summary>
    public required DateTimeOffset Until { get; init; }
}
