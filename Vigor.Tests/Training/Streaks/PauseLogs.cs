using CsCheck;
using Vigor.Core.Training.Streaks;

namespace Vigor.Tests.Training.Streaks;

/// <summary>Pauses around the day that streaks are tested on: past, running, to come, overlapping.</summary>
internal static class PauseLogs
{
    private static readonly DateOnly Day = new(2026, 5, 20);

    public static readonly Gen<List<DaySpan>> Any =
        Gen.Select(Gen.Int[-10, 40], Gen.Int[1, 12]).Select((ago, days) => new DaySpan(Day.AddDays(-ago), Day.AddDays(days - 1 - ago))).List[0, 4];
}
