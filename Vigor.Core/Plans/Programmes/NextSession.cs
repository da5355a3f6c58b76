namespace Vigor.Core.Plans.Programmes;

/// <summary>The session that comes next in somebody's newest programme.</summary>
/// <param name="ProgrammeId">The programme.</param>
/// <param name="Programme">Its name.</param>
/// <param name="Session">The session.</param>
/// <param name="Week">The week it belongs to.</param>
/// <param name="Weeks">Weeks of the programme.</param>
/// <param name="Today">The person's calendar day; the session may be planned for a later one.</param>
public sealed record NextSession(Guid ProgrammeId, string Programme, ScheduledSession Session, ProgrammeWeek Week, int Weeks, DateOnly Today);
