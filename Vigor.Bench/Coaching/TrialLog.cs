using System.Globalization;

namespace Vigor.Bench.Coaching;

/// <summary>Thirty weeks of somebody who pushes on Mondays, pulls on Wednesdays and trains legs on Fridays, as Strong exports them.</summary>
internal static class TrialLog
{
    /// <summary>The evening after the last of its workouts.</summary>
    public static readonly DateTimeOffset Now = new(2026, 5, 6, 20, 0, 0, TimeSpan.Zero);

    private const decimal Step = 2.5m, StuckAt = 80;

    private static readonly DateOnly First = new(2025, 10, 6);

    private static readonly (DayOfWeek Day, string Name, (string Exercise, decimal Load, decimal Growth, int Reps)[] Lifts)[] Week =
    [
        (DayOfWeek.Monday, "Push", [("Bench Press (Barbell)", 60, 0.8m, 5), ("Overhead Press (Barbell)", 40, 0.3m, 10), ("Triceps Pushdown (Cable - Straight Bar)", 25, 0, 10)]),
        (DayOfWeek.Wednesday, "Pull", [("Deadlift (Barbell)", 100, 1.5m, 5), ("Lat Pulldown (Cable)", 55, 0.4m, 10), ("Pull Up", 0, 0, 8), ("Bicep Curl (Dumbbell)", 14, 0, 10)]),
        (DayOfWeek.Friday, "Legs", [("Squat (Barbell)", 90, 0.9m, 5), ("Leg Press", 150, 1, 10), ("Romanian Deadlift (Barbell)", 80, 0.5m, 10), ("Standing Calf Raise", 60, 0, 10)]),
    ];

    /// <summary>Writes the file.</summary>
    public static async Task WriteAsync(string path)
    {
        await using var file = new StreamWriter(path);
        await file.WriteLineAsync("Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE");
        for (var day = First; day <= DateOnly.FromDateTime(Now.Date); day = day.AddDays(1))
        {
            foreach (var (_, name, lifts) in Week.Where(workout => workout.Day == day.DayOfWeek))
            {
                foreach (var (exercise, start, growth, reps) in lifts)
                {
                    var load = Math.Round((start + (growth * ((day.DayNumber - First.DayNumber) / 7))) / Step) * Step;
                    load = name == "Push" ? Math.Min(load, StuckAt) : load;
                    for (var set = 1; set <= 3; set++)
                    {
                        await file.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} 18:00:00,{name},55m,{exercise},{set},{load},{reps},0,0,,,"));
                    }
                }
            }
        }
    }
}
