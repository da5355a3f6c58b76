namespace Vigor.Core.Coach;

/// <summary>Vigor's own coach, where a provider is named.</summary>
public static class OwnCoach
{
    /// <summary>Stands for it among the names of providers.</summary>
    public const string Name = "vigor";
}
