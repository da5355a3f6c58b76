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

    /// <summary>A moment in the zone that somebody lives in.</summary>
    public static LocalStart In(Profile profile, DateTimeOffset at) => new(at, profile.DayOf(at), profile.TimeZone);
}
