using Vigor.Core.Exercises;
using Vigor.Core.Training.Charts;

namespace Vigor.Web.Pages.Progress.Charts;

/// <summary>How weekly sets tint the body: lightly below the band, strongly within or above it.</summary>
internal static class VolumeTones
{
    // Fewer than this is little for any muscle, also for those without a band.
    private const decimal MinimumEffective = 4;

    public static Dictionary<Muscle, int> Of(WeeklyVolume volume) => volume.Muscles.ToDictionary(
        muscle => muscle.Muscle,
        muscle => (volume.GroupOf(muscle.Muscle)?.IsBelow ?? muscle.Sets < MinimumEffective) ? 1 : 2);
}
