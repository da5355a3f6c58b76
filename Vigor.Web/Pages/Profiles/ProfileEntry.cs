namespace Vigor.Web.Pages.Profiles;

/// <summary>A line in the list of the profile.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Text">What is said below its name, where that is always the same.</param>
/// <param name="Part">The part it opens; null for a page of its own.</param>
internal sealed record ProfileEntry(string Name, string Address, string? Text, ProfilePart? Part = null);
