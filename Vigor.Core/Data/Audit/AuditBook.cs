namespace Vigor.Core.Data.Audit;

/// <summary>Writes the audit log. What is written is stored with the change that it tells of, or not at all.</summary>
public sealed class AuditBook(TimeProvider time)
{
    /// <summary>Who acts when nobody knows.</summary>
    public static readonly Guid Unknown = Guid.Empty;

    // The log reads in order, although two things were done in the same moment.
    private readonly OrderedIds ids = new();

    /// <summary>Adds an entry to what is about to be stored.</summary>
    /// <param name="db">Where the change is stored.</param>
    /// <param name="actorId">Who did it.</param>
    /// <param name="action">What was done, such as <c>ai.settings.changed</c>.</param>
    /// <param name="subject">To what or whom.</param>
    /// <param name="before">How it was, as JSON.</param>
    /// <param name="after">How it is, as JSON.</param>
    /// <param name="reason">Why, 1 to <see cref="AuditEntry.MaxReason"/> characters.</param>
    /// <exception cref="Refusal">There is no reason, or it is too long.</exception>
    public void Write(VigorDb db, Guid actorId, string action, string? subject, string? before, string? after, string reason)
    {
        ArgumentNullException.ThrowIfNull(db);
        var now = time.GetUtcNow();
        db.AuditEntries.Add(new()
        {
            Id = ids.Next(now),
            At = now,
            ActorId = actorId,
            Action = action,
            Subject = subject,
            Before = before,
            After = after,
            Reason = Given(reason),
        });
    }

    /// <summary>A reason without the spaces around it.</summary>
    /// <exception cref="Refusal">There is none, or it is too long.</exception>
    public static string Given(string reason) => reason?.Trim() is { Length: > 0 and <= AuditEntry.MaxReason } given
        ? given
        : throw Refusal.Invalid(nameof(reason), $"Say why, in 1 to {AuditEntry.MaxReason} characters.");
}
