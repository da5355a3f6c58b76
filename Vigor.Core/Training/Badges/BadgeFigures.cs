using Vigor.Core.Training.Streaks;

namespace Vigor.Core.Training.Badges;

/// <summary>What badges are judged by.</summary>
/// <param name="Counts">Deeds noted, by kind.</param>
/// <param name="Equipment">Kinds of equipment trained with.</param>
/// <param name="EarlyWorkouts">Workouts begun early that are still in the log.</param>
/// <param name="Streak">Days in a row.</param>
/// <param name="RecordsThisMonth">Sets that beat something this month.</param>
/// <param name="MostRecordsInAMonth">The same of the best month.</param>
internal sealed record BadgeFigures(
    IReadOnlyDictionary<Deed, int> Counts,
    int Equipment,
    int EarlyWorkouts,
    Streak Streak,
    int RecordsThisMonth,
    int MostRecordsInAMonth)
{
    /// <summary>How often something was done.</summary>
    public int Deeds(Deed deed) => Counts.GetValueOrDefault(deed);
}
