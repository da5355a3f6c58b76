namespace Vigor.Core.Ai;

/// <summary>Where an answer is from.</summary>
/// <param name="Title">Title of the page.</param>
/// <param name="Url">Address, http or https.</param>
public sealed record AiSource(string Title, Uri Url);
