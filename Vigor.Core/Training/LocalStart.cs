using Vigor.Core.People;

namespace Vigor.Core.Training;

/// <summary>When a workout began, as an instant and by the calendar on the person's wall.</summary>
/// <param name="At">The instant, in UTC.</param>
/// <param name="Day">The person's calendar day then.</param>
/// <param name="Zone">IANA id of the zone they were in, up to <see cref="MaxZone"/> characters; absent when it is not known.</param>
public sealed record LocalStart(DateTimeOffset At, DateOnly Day, string? Zone)
{
    /// <summary>Most characters of a zone's id; the longest known one has 32.</summary>
    public const int MaxZone = 64;

    /// <summary>A moment by the clock of the zone in which something was done, where that is known; else by another.</summary>
    /// <param name="at">The moment.</param>
    /// <param name="zone">IANA id of the zone it was done in.</param>
    /// <param name="otherwise">The zone that is taken where it is not known.</param>
    public static DateTimeOffset Clock(DateTimeOffset at, string? zone, TimeZoneInfo otherwise) => TimeZoneInfo.ConvertTime(at, ZoneOf(zone, otherwise));

    /// <summary>The zone of an id, where it is known; else another.</summary>
    public static TimeZoneInfo ZoneOf(string? zone, TimeZoneInfo otherwise) =>
        zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : otherwise;

    /// <summary>A moment in the zone that somebody lives in.</summary>
    public static LocalStart In(Profile profile, DateTimeOffset at) => new(at, profile.DayOf(at), profile.TimeZone);
}
