namespace Vigor.Core.Configured;

/// <summary>Which of a machine's managed identities Vigor is.</summary>
[OptionsSection("Identity")]
public sealed record MachineIdentityOptions
{
    /// <summary>Client id of a managed identity that somebody made and assigned to the machine.</summary>
    public string? ClientId { get; init; }
}
