namespace Vigor.Core.Data;

/// <summary>
/// Another database than the configured one, for all that is done on behalf of somebody who only tries Vigor out. It goes with the
/// work: what a request or a circuit sets in motion uses the same one, and nothing else does. Keys and accounts never lie in it.
/// </summary>
public static class OtherDatabase
{
    private static readonly AsyncLocal<Func<VigorDb>?> Made = new();

    /// <summary>Opens it; null where the configured database is used, which is nearly always.</summary>
    public static Func<VigorDb>? Current
    {
        get => Made.Value;
        set => Made.Value = value;
    }
}
