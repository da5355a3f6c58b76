namespace Vigor.Core.Operations.Audits;

/// <summary>Which entries of the audit log are looked at. What is absent does not count.</summary>
public sealed record AuditFilter
{
    /// <summary>First UTC day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last UTC day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>What the action begins with, such as <c>ai.</c>.</summary>
    public string? Action { get; init; }

    /// <summary>Id, username or e-mail address of somebody who acted or to whom something was done, or another subject such as a provider.</summary>
    public string? About { get; init; }
}
