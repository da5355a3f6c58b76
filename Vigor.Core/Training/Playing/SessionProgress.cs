namespace Vigor.Core.Training.Playing;

/// <summary>How far a session is: what changes while somebody trains. Holds the sets of all devices.</summary>
/// <param name="Sets">Sets that count, in the order of the workout.</param>
/// <param name="Position">The exercise that is on, counted from 0.</param>
/// <param name="Rest">The rest that runs, if one does.</param>
/// <param name="FinishedAt">When it was finished, if it was.</param>
/// <param name="Revision">Counts the changes of the workout: one that is not known yet asks for the workout to be read again.</param>
/// <param name="Recovery">How recovered the person felt at the start, 1 to 5.</param>
public sealed record SessionProgress(IReadOnlyList<LoggedSet> Sets, int Position, RestTimer? Rest, DateTimeOffset? FinishedAt, int Revision, int? Recovery)
{
    /// <summary>How far a session is, with the sets given.</summary>
    internal static SessionProgress Of(Session session, IReadOnlyList<LoggedSet> sets, DateTimeOffset now) => new(
        sets,
        session.CurrentPosition,
        session.Rest(now),
        session.FinishedAt,
        session.Revision,
        session.Recovery);
}
