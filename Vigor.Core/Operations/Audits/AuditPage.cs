namespace Vigor.Core.Operations.Audits;

/// <summary>Part of the audit log.</summary>
/// <param name="Lines">The newest first.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record AuditPage(IReadOnlyList<AuditLine> Lines, int Total)
{
    /// <summary>Most entries of one part.</summary>
    public const int MostLines = 100;
}

/// <summary>An entry of the audit log.</summary>
/// <param name="Id">Its id.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Who did it: a username, or an id of somebody who is gone; absent when nobody knows.</param>
/// <param name="Action">What was done.</param>
/// <param name="Subject">To what or whom.</param>
/// <param name="Before">How it was, as JSON.</param>
/// <param name="After">How it is, as JSON.</param>
/// <param name="Reason">Why.</param>
public sealed record AuditLine(Guid Id, DateTimeOffset At, string? Actor, string Action, string? Subject, string? Before, string? After, string Reason);
