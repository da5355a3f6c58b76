namespace Vigor.Web.Pages.Sessions;

/// <summary>What somebody says about a workout when it is over.</summary>
/// <param name="Intensity">How hard it was, 1 to 10.</param>
/// <param name="Notes">What is worth remembering.</param>
/// <param name="Name">What it is called; asked for afterwards only.</param>
/// <param name="Minutes">How long it was; asked for afterwards only.</param>
public sealed record Effort(int? Intensity, string? Notes, string Name, int Minutes);
