using Vigor.Core.Training.Playing;

namespace Vigor.Web.Offline;

/// <summary>A tap on "Complete set" as the browser keeps it until it is stored.</summary>
public sealed record SetTap : SentFigures
{
    /// <summary>Milliseconds within which a tap came at once, and those past which its time is not believed.</summary>
    private const double Prompt = 2_000, Ancient = 366 * 86_400_000d;

    /// <summary>Made by the browser once for this tap: sent twice it is the same set.</summary>
    public required Guid Id { get; init; }

    /// <summary>The workout.</summary>
    public required Guid Session { get; init; }

    /// <summary>The exercise's place in the workout, counted from 0.</summary>
    public required int Position { get; init; }

    /// <summary>Number of the set within the exercise, counted from 1.</summary>
    public required int Set { get; init; }

    /// <summary>Whether it is written down after the workout.</summary>
    public bool IsAfterwards { get; init; }

    /// <summary>Whether it was taken back before it was known to be stored: it stands among the sets taken back then.</summary>
    public bool IsTakenBack { get; init; }

    /// <summary>
    /// When it was done, in milliseconds since 1970 by our clock, which the browser reckons from the time we told it. A tap
    /// may sit in a connection that hangs, so that its arrival says nothing.
    /// </summary>
    public double Done { get; init; }

    /// <summary>The set as the log takes it.</summary>
    /// <param name="now">The time of its arrival.</param>
    /// <exception cref="Vigor.Core.Refusal">A number is past belief or not a whole one.</exception>
    public SetDraft ToDraft(DateTimeOffset now) => new(
        Id,
        Session,
        Position,
        Set,
        ToValues(),
        IsAfterwards,
        now.ToUnixTimeMilliseconds() - Done is > Prompt and < Ancient and var age ? TimeSpan.FromMilliseconds(age) : TimeSpan.Zero);
}
