using Vigor.Core.People;

namespace Vigor.Core.Coach;

/// <summary>A thread of questions and answers. The key of a person's history with the coach.</summary>
public sealed class Conversation
{
    /// <summary>Longest title, in characters.</summary>
    public const int MaxTitle = 80;

    /// <summary>Title until the first question gives a better one.</summary>
    public const string Untitled = "New conversation";

    /// <summary>Version 7 id: sorts by time.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Title, 1 to <see cref="MaxTitle"/> characters; the first question gives it, the owner may change it.</summary>
    public string Title { get; set; } = Untitled;

    /// <summary>Number of the newest message of the branch that is shown; the messages of a branch are numbered from 1 without gaps.</summary>
    public int LastNumber { get; set; }

    /// <summary>Most ways a conversation can go.</summary>
    public const int MaxBranches = 50;

    /// <summary>Other ways it went, from questions that were asked anew.</summary>
    public IReadOnlyList<ConversationBranch> Branches { get; set; } = [];

    /// <summary>The way that is shown and gone on with: 0 for the first one, else the number of a branch, from 1.</summary>
    public int Branch { get; set; }

    /// <summary>Limitations that the person named here; they hold for all of it, beside those of the profile.</summary>
    public IReadOnlyList<Limitation> Stated { get; set; } = [];

    /// <summary>When it was begun.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When something was last said in it.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>The title a first question gives: its beginning, cut after a whole word.</summary>
    public static string TitleOf(string question)
    {
        const int Room = 60;
        var line = string.Join(' ', question.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= Room)
        {
            return line;
        }

        var end = line.LastIndexOf(' ', Room);
        end = end > Room / 2 ? end : Room;
        return line.Cut(end) + "…";
    }
}
