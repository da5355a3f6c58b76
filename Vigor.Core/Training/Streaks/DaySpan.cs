namespace Vigor.Core.Training.Streaks;

/// <summary>Calendar days from one to another, both included.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, not before the first.</param>
public readonly record struct DaySpan(DateOnly From, DateOnly To)
{
    /// <summary>How many days it has.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>Whether a day lies in it.</summary>
    public bool Contains(DateOnly day) => day >= From && day <= To;

    /// <summary>Whether the two share a day.</summary>
    public bool Overlaps(DaySpan other) => From <= other.To && other.From <= To;
}
