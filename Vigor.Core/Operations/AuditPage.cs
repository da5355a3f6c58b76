using Vigor.Core.Data.Audit;

namespace Vigor.Core.Operations;

/// <summary>Part of the audit log.</summary>
/// <param name="Entries">Newest first.</param>
/// <param name="HasMore">Whether there are older ones.</param>
public sealed record AuditPage(IReadOnlyList<AuditEntry> Entries, bool HasMore);
