using Vigor.Core.Training;
using Vigor.Core.Training.Events;

namespace Vigor.Web.Offline;

/// <summary>What became of an event that a browser told.</summary>
/// <param name="Id">The event; absent when it could not be read.</param>
/// <param name="Outcome">stored, merged, refused, or waiting when it is to be told again.</param>
/// <param name="Sentence">What to tell the person; absent when there is nothing to tell.</param>
/// <param name="Workout">The workout it is in.</param>
/// <param name="Position">The place of the exercise that it added, from 0.</param>
internal sealed record EventReply(Guid? Id, string Outcome, string? Sentence, Guid? Workout, int? Position = null)
{
    /// <summary>Of an event that was looked at.</summary>
    public static EventReply Of(EventAnswer answer) => new(
        answer.Id,
        answer.Outcome switch { EventOutcome.Stored => "stored", EventOutcome.Merged => "merged", _ => "refused" },
        answer.Sentence,
        answer.Session,
        answer.Position);

    /// <summary>Of one that cannot be taken.</summary>
    public static EventReply Refused(Guid? id, string sentence) => new(id, "refused", sentence, null);

    /// <summary>Of one that is to be told again.</summary>
    public static EventReply Waiting(Guid? id, string? sentence = null) => new(id, "waiting", sentence, null);
}
