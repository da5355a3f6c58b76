namespace Vigor.Bench.Coaching;

/// <summary>Who can answer the first question of a server.</summary>
public enum ColdProviders
{
    /// <summary>A provider that answers at once.</summary>
    Fast,

    /// <summary>A provider that fails at once, and one that answers.</summary>
    FailingWithBackup,

    /// <summary>Vigor's own coach.</summary>
    None,
}
