using Vigor.Core.People;

namespace Vigor.Core.Coach;

/// <summary>A conversation as it is read: its newest messages, or those before a given one.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Messages">Oldest first, at most <see cref="MostMessages"/> of them.</param>
/// <param name="HasOlder">Whether there are messages before the first of these.</param>
public sealed record ConversationView(Guid Id, string Title, IReadOnlyList<MessageView> Messages, bool HasOlder)
{
    /// <summary>Limitations that were told in it; they hold for all of it.</summary>
    public IReadOnlyList<Limitation> Stated { get; init; } = [];

    /// <summary>Messages a look.</summary>
    public const int MostMessages = 40;
}
