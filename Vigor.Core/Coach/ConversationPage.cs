namespace Vigor.Core.Coach;

/// <summary>A page of the list of conversations, newest first.</summary>
/// <param name="Items">At most <see cref="Size"/> of them.</param>
/// <param name="HasMore">Whether there is a next page.</param>
public sealed record ConversationPage(IReadOnlyList<ConversationSummary> Items, bool HasMore)
{
    /// <summary>Conversations a page.</summary>
    public const int Size = 30;
}
