using Vigor.Core.Exercises;

namespace Vigor.Core.Plans;

/// <summary>
/// Counts sets by muscle group: a set counts in full for the groups it trains first and half for those that help
/// (fractional counting, Pelland 2024: 67 studies, 2,058 people).
/// </summary>
internal static class VolumeCounting
{
    /// <summary>How many groups there are.</summary>
    public const int Count = 11;

    /// <summary>The groups a full-body week is measured by.</summary>
    public static readonly VolumeGroup[] Major =
        [VolumeGroup.Chest, VolumeGroup.Back, VolumeGroup.Shoulders, VolumeGroup.Quadriceps, VolumeGroup.Hamstrings, VolumeGroup.Glutes];

    /// <summary>What one set of an exercise counts for each group, by the group's number.</summary>
    public static double[] Credits(Exercise exercise)
    {
        var credits = new double[Count];
        foreach (var muscle in exercise.Secondary)
        {
            if (Of(muscle) is { } group)
            {
                credits[(int)group] = 0.5;
            }
        }

        foreach (var muscle in exercise.Primary)
        {
            if (Of(muscle) is { } group)
            {
                credits[(int)group] = 1;
            }
        }

        return credits;
    }

    /// <summary>The group of a muscle; null for muscles whose volume is not counted.</summary>
    public static VolumeGroup? Of(Muscle muscle) => muscle switch
    {
        Muscle.Chest => VolumeGroup.Chest,
        Muscle.FrontDelts or Muscle.SideDelts or Muscle.RearDelts => VolumeGroup.Shoulders,
        Muscle.Lats or Muscle.MiddleBack => VolumeGroup.Back,
        Muscle.Quadriceps => VolumeGroup.Quadriceps,
        Muscle.Hamstrings => VolumeGroup.Hamstrings,
        Muscle.Glutes => VolumeGroup.Glutes,
        Muscle.Biceps => VolumeGroup.Biceps,
        Muscle.Triceps => VolumeGroup.Triceps,
        Muscle.Calves => VolumeGroup.Calves,
        Muscle.Abdominals or Muscle.Obliques => VolumeGroup.Abdominals,
        Muscle.Forearms => VolumeGroup.Forearms,
        _ => null,
    };
}
