using Vigor.Core.Exercises;

namespace Vigor.Core.Plans.Dosing;

/// <summary>Weekly sets of a muscle group that are worth doing, fractionally counted.</summary>
/// <param name="Low">Below this little comes of it.</param>
/// <param name="High">Above this it only tires.</param>
internal readonly record struct VolumeBand(double Low, double High)
{
    // Iversen 2021 (PMC8449772): about four weekly sets are the least that works, which one or two sessions can reach.
    private const double MinimumEffective = 4;

    // Who dwells on the trunk does more than the table's few sets, within what one session holds.
    private static VolumeBand CoreFocus(int days) => new(3, Math.Max(12, 4 * days));

    // A full-body set counts for about one and a half groups, so each of six groups can be given a good fifth of all sets.
    private const double ShareOfSixGroups = 1.2;

    /// <summary>The band for a brief. Where the week is too short for the low end, an even share of the sets it has time for.</summary>
    public static VolumeBand For(PlanBrief brief, VolumeGroup group)
    {
        if (group == VolumeGroup.Abdominals && brief.Focus.Contains(FocusArea.Core))
        {
            return CoreFocus(brief.Days);
        }

        var band = Of(group, brief.Level, brief.Days);
        var share = TrainingTime.WeeklySets(brief) * ShareOfSixGroups / Math.Max(3, brief.Scope.Groups.Count);
        var low = Math.Min(band.Low, share);
        return band with { Low = brief.IsRecovery ? low / 2 : low };
    }

    /// <summary>The band for somebody who trains so many days a week.</summary>
    public static VolumeBand Of(VolumeGroup group, FitnessLevel level, int days)
    {
        var table = Table(group, level);
        return days <= 2 ? table with { Low = Math.Min(table.Low, MinimumEffective) } : table;
    }

    /// <summary>Weekly bands by level: Pelland 2024 for the counting, PMC8884877 for trained people, the low end for beginners.</summary>
    private static VolumeBand Table(VolumeGroup group, FitnessLevel level) => (group, level == FitnessLevel.Beginner) switch
    {
        (VolumeGroup.Chest, true) => new(8, 12),
        (VolumeGroup.Chest, false) => new(10, 20),
        (VolumeGroup.Back, true) => new(8, 14),
        (VolumeGroup.Back, false) => new(10, 22),
        (VolumeGroup.Shoulders or VolumeGroup.Quadriceps, true) => new(6, 12),
        (VolumeGroup.Shoulders or VolumeGroup.Quadriceps, false) => new(8, 18),
        (VolumeGroup.Hamstrings or VolumeGroup.Glutes, true) => new(4, 10),
        (VolumeGroup.Hamstrings, false) => new(6, 14),
        (VolumeGroup.Glutes, false) => new(6, 16),
        (VolumeGroup.Biceps or VolumeGroup.Triceps, true) => new(4, 10),
        (VolumeGroup.Biceps or VolumeGroup.Triceps, false) => new(6, 14),
        (VolumeGroup.Calves, true) => new(0, 6),
        (VolumeGroup.Calves, false) => new(6, 12),
        (VolumeGroup.Abdominals, true) => new(0, 6),
        (VolumeGroup.Abdominals, false) => new(4, 10),
        (_, true) => new(0, 4),
        _ => new(0, 8),
    };
}
