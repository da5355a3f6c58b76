using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Plans.Dosing;

namespace Vigor.Core.Training.Charts;

/// <summary>Sets by muscle, a week.</summary>
/// <param name="First">First day of the weeks that are averaged.</param>
/// <param name="Last">Last day of them.</param>
/// <param name="Groups">Every group that has a band, in the order of the body.</param>
/// <param name="Muscles">Sets a week by single muscle, most first; muscles without any are left out.</param>
public sealed record WeeklyVolume(DateOnly First, DateOnly Last, IReadOnlyList<GroupVolume> Groups, IReadOnlyList<MuscleSets> Muscles)
{
    /// <summary>Weeks that are averaged, at least one.</summary>
    public int Weeks => (Last.DayNumber - First.DayNumber + 7) / 7;

    /// <summary>Muscles of these groups that no set trained, not even by helping.</summary>
    public IReadOnlyList<Muscle> Untrained =>
        [.. Enum.GetValues<Muscle>().Where(muscle => VolumeCounting.Of(muscle) is not null).Except(Muscles.Select(muscle => muscle.Muscle))];

    /// <summary>The group of a muscle; null for muscles whose volume is not counted.</summary>
    public GroupVolume? GroupOf(Muscle muscle) => VolumeCounting.Of(muscle) is { } group ? Groups.FirstOrDefault(volume => volume.Group == group) : null;

    /// <summary>
    /// The mean of the full weeks since somebody began to train in this time; the running week as it stands when there is
    /// no full one. A week that has just begun would make every muscle look neglected.
    /// </summary>
    /// <param name="sets">Sets by day and exercise.</param>
    /// <param name="known">The catalogue of the person.</param>
    /// <param name="level">How trained they are, a beginner when they have not said.</param>
    /// <param name="daysPerWeek">Days they want to train a week.</param>
    /// <param name="first">The first day of the time.</param>
    /// <param name="today">The person's day.</param>
    /// <param name="weekStart">The day their weeks begin on.</param>
    internal static WeeklyVolume Of(
        IReadOnlyCollection<ExerciseSets> sets, ExerciseCatalogue known, FitnessLevel level, int daysPerWeek, DateOnly first, DateOnly today, WeekStart weekStart)
    {
        var current = weekStart.FirstOf(today);
        var within = sets.Where(set => set.Day >= first && set.Day <= today).ToList();
        var began = within.Count == 0 ? current : weekStart.FirstOf(within.Min(set => set.Day));
        var (start, end) = began < current ? (began, current.AddDays(-1)) : (current, today);
        var averaged = within.Where(set => set.Day >= start && set.Day <= end).ToList();
        var running = within.Where(set => set.Day >= current).ToList();
        var weeks = Math.Max(1, (current.DayNumber - start.DayNumber) / 7);
        var (mean, now) = (ByGroup(averaged, known), ByGroup(running, known));
        var groups = Enum.GetValues<VolumeGroup>().Select(group =>
        {
            var band = VolumeBand.Of(group, level, daysPerWeek);
            return new GroupVolume(group, mean[(int)group] / weeks, now[(int)group], (decimal)band.Low, (decimal)band.High);
        });
        return new(start, end, [.. groups], [.. Volume.ByMuscle(averaged, known).Select(muscle => muscle with { Sets = muscle.Sets / weeks })]);
    }

    private static decimal[] ByGroup(IEnumerable<ExerciseSets> sets, ExerciseCatalogue known)
    {
        var sums = new decimal[VolumeCounting.Count];
        foreach (var done in sets.GroupBy(set => set.Slug, set => set.Sets))
        {
            if (known.Find(done.Key) is not { } exercise || !Volume.Counts(exercise))
            {
                continue;
            }

            var credits = VolumeCounting.Credits(exercise);
            for (var group = 0; group < sums.Length; group++)
            {
                sums[group] += (decimal)credits[group] * done.Sum();
            }
        }

        return sums;
    }
}
