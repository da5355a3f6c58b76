namespace Vigor.Core.Plans.Dosing;

/// <summary>How an exercise is to be done for a goal.</summary>
/// <param name="Reps">Reps to write down.</param>
/// <param name="Accepted">Reps that fit the goal as well.</param>
/// <param name="MinRest">Shortest rest in seconds.</param>
/// <param name="MaxRest">Longest rest in seconds.</param>
/// <param name="MaxSets">Most sets in one session.</param>
internal readonly record struct Dose(RepRange Reps, RepRange Accepted, int MinRest, int MaxRest, int MaxSets)
{
    /// <summary>Shortest and longest hold that trains, in seconds.</summary>
    public const int MinHold = 10, MaxHold = 60;
}
