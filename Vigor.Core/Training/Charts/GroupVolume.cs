using Vigor.Core.Plans;

namespace Vigor.Core.Training.Charts;

/// <summary>Weekly sets of a muscle group against the band that is worth doing.</summary>
/// <param name="Group">The group.</param>
/// <param name="Mean">Sets a week, fractionally counted, over the weeks that are looked at.</param>
/// <param name="ThisWeek">Sets of the running week so far.</param>
/// <param name="Low">Below this little comes of it.</param>
/// <param name="High">Above this it only tires.</param>
public sealed record GroupVolume(VolumeGroup Group, decimal Mean, decimal ThisWeek, decimal Low, decimal High)
{
    /// <summary>Whether there is less than the band asks for.</summary>
    public bool IsBelow => Mean < Low;

    /// <summary>Whether there is more than the band holds.</summary>
    public bool IsAbove => Mean > High;
}
