using Vigor.Core.Exercises;
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
    public string Title { get; private set; } = Untitled;

    /// <summary>Number of the newest message of the branch that is shown; the messages of a branch are numbered from 1 without gaps.</summary>
    public int LastNumber { get; private set; }

    /// <summary>Most ways a conversation can go.</summary>
    public const int MaxBranches = 50;

    /// <summary>Other ways it went, from questions that were asked anew.</summary>
    public IReadOnlyList<ConversationBranch> Branches { get; private set; } = [];

    /// <summary>The way that is shown and gone on with: 0 for the first one, else the number of a branch, from 1.</summary>
    public int Branch { get; private set; }

    /// <summary>Limitations that the person named here; they hold for all of it, beside those of the profile.</summary>
    public IReadOnlyList<Limitation> Stated { get; private set; } = [];

    /// <summary>When it was begun.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When something was last said in it.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>A conversation in which nothing has been said.</summary>
    public static Conversation Begin(Guid userId, DateTimeOffset now) => new() { Id = Guid.CreateVersion7(now), UserId = userId, CreatedAt = now, UpdatedAt = now };

    /// <summary>A title as it is kept.</summary>
    /// <exception cref="Refusal">Empty or too long.</exception>
    public static string CheckedTitle(string? title)
    {
        var trimmed = title?.Trim() ?? "";
        return trimmed.Length is >= 1 and <= MaxTitle
            ? trimmed
            : throw Refusal.Invalid(nameof(Title), $"A title has 1 to {MaxTitle} characters.");
    }

    /// <summary>Takes over what a question says of the person's body, and its words as the title of a conversation that has none.</summary>
    /// <param name="question">The question.</param>
    /// <param name="stated">Limitations that hold now.</param>
    public void Hear(string question, IReadOnlyList<Limitation> stated)
    {
        Stated = stated;
        Title = this is { LastNumber: 0, Title: Untitled } ? TitleOf(question) : Title;
    }

    /// <summary>Corrects what was heard of the person's body.</summary>
    /// <param name="area">Where.</param>
    /// <param name="severity">How much it restricts; null when it was misheard.</param>
    public void Correct(BodyArea area, LimitationSeverity? severity)
    {
        var others = Stated.Where(limitation => limitation.Area != area);
        Stated = severity is { } right ? [.. others, new(area, right) { Named = Stated.FirstOrDefault(limitation => limitation.Area == area)?.Named }] : [.. others];
    }

    /// <summary>Goes another way from a question on, which is asked anew; how it went stays as a branch.</summary>
    /// <exception cref="Refusal">It has gone <see cref="MaxBranches"/> ways already.</exception>
    public void Fork(Message question)
    {
        if (Branches.Count >= MaxBranches)
        {
            throw new Refusal(RefusalCode.Conflict, $"This conversation has gone {MaxBranches} ways already. Begin a new one.");
        }

        Branches = [.. Branches, new(BranchPath.Origin(Branches, question.Branch, question.Number), question.Number)];
        Show(Branches.Count, question.Number - 1);
    }

    /// <summary>Shows one of the ways it went.</summary>
    /// <param name="branch">Which.</param>
    /// <param name="lastNumber">Number of its newest message.</param>
    public void Show(int branch, int lastNumber)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(branch);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(branch, Branches.Count);
        (Branch, LastNumber) = (branch, lastNumber);
    }

    /// <summary>Gives what is said now its place.</summary>
    internal int TakeNumber(DateTimeOffset now)
    {
        UpdatedAt = now;
        return ++LastNumber;
    }

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
