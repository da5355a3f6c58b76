namespace Vigor.Core.Coach;

/// <summary>A line of the list of conversations.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="UpdatedAt">When something was last said in it.</param>
public sealed record ConversationSummary(Guid Id, string Title, DateTimeOffset UpdatedAt);
