namespace Vigor.Core.Training.Streaks;

/// <summary>Walks over days that count, oldest first, and keeps the longest streak that ends where it stands.</summary>
internal sealed class StreakRun(StreakCalendar calendar)
{
    private readonly List<int> grace = [];
    private int? last;
    private int sinceGrace;

    /// <summary>Days that count in it.</summary>
    public int Days { get; private set; }

    /// <summary>Most days it ever had.</summary>
    public int Longest { get; private set; }

    /// <summary>Missed days it goes on over, oldest first.</summary>
    public IReadOnlyList<int> GraceDays => grace;

    /// <summary>Adds the next day that counts.</summary>
    public void Add(int day)
    {
        GoTo(day);
        last = day;
        Days++;
        sinceGrace++;
        Longest = Math.Max(Longest, Days);
    }

    /// <summary>Goes over the missed days before a day.</summary>
    public void GoTo(int day)
    {
        var missed = last is { } before ? calendar.Ordinal(day) - calendar.Ordinal(before) - 1 : 0;
        if (missed > 1)
        {
            grace.Clear();
            Days = 0;
        }
        else if (missed == 1)
        {
            Forgive(MissedAfter(last!.Value));
        }
    }

    private void Forgive(int day)
    {
        if (grace.Count > 0 && calendar.Ordinal(day) - calendar.Ordinal(grace[^1]) < Streak.GraceWindow)
        {
            // Two missed days within the window: the streak begins anew after the first of them.
            grace.Clear();
            Days = sinceGrace;
        }

        grace.Add(day);
        sinceGrace = 0;
    }

    private int MissedAfter(int day)
    {
        do
        {
            day++;
        }
        while (calendar.IsPaused(day));
        return day;
    }
}
