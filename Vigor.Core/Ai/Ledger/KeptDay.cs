namespace Vigor.Core.Ai.Ledger;

/// <summary>Answers of one UTC day that were given again, or shared by those who asked the same at the same time, and what that saved.</summary>
public sealed record KeptDay
{
    /// <summary>The UTC day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>What for.</summary>
    public required AiTask Task { get; init; }

    /// <summary>How many there were.</summary>
    public long Answers { get; init; }

    /// <summary>Micro-dollars they would have cost.</summary>
    public long Saved { get; init; }
}
