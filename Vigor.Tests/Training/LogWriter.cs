using Vigor.Core.Data;
using Vigor.Core.Training;

namespace Vigor.Tests.Training;

/// <summary>Writes weeks of training straight into the database, as if they had been logged.</summary>
public static class LogWriter
{
    /// <summary>The lift that has stopped rising.</summary>
    public const string Stalled = "barbell-bench-press";

    private static readonly (string Slug, int Kilograms, int Step)[] Lifts =
        [("barbell-back-squat", 80, 2), ("barbell-row", 50, 1), (Stalled, 60, 0), ("barbell-overhead-press", 35, 1)];

    /// <summary>Three workouts a week, the last one on the day before today, each of four lifts, pull-ups and a plank.</summary>
    /// <param name="db">Where to.</param>
    /// <param name="userId">Whose.</param>
    /// <param name="today">The day after the last workout.</param>
    /// <param name="weeks">How many weeks.</param>
    /// <param name="setsEach">Sets of each exercise.</param>
    public static async Task WriteAsync(VigorDb db, Guid userId, DateOnly today, int weeks, int setsEach = 3)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        for (var week = 0; week < weeks; week++)
        {
            foreach (var daysBefore in (int[])[5, 3, 1])
            {
                AddWorkout(db, userId, today.AddDays(-daysBefore - (7 * (weeks - 1 - week))), week, setsEach);
            }

            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
    }

    private static void AddWorkout(VigorDb db, Guid userId, DateOnly day, int week, int setsEach)
    {
        var start = new DateTimeOffset(day.ToDateTime(new(17, 0)), TimeSpan.Zero);
        var session = Session.Past(
            userId,
            "Full body",
            new() { Name = "Full body", Description = "Logged.", Exercises = [] },
            new(start, day, "UTC"),
            minutes: 35 + (10 * ((week + day.DayNumber) % 4)),
            finishedAt: start.AddMinutes(50));
        session.Remark(6 + (day.DayNumber % 3), notes: null);
        db.Sessions.Add(session);
        var position = 0;
        foreach (var (slug, kilograms, step) in Lifts)
        {
            // Steps count for half a year, then everybody begins again: loads stay within belief over ten years.
            Add(db, session, setsEach, position++, slug, new() { Reps = 5, Load = Vigor.Core.Exercises.Load.FromKilograms(kilograms + (step * (week % 26))) });
        }

        Add(db, session, setsEach, position++, "pull-up", new() { Reps = 5 + (week % 8) });
        Add(db, session, setsEach, position, "plank", new() { Seconds = 40 + (week % 20) });
    }

    private static void Add(VigorDb db, Session session, int sets, int position, string slug, SetValues values)
    {
        for (var number = 1; number <= sets; number++)
        {
            db.SetEntries.Add(SetEntry.Of(
                session,
                Guid.CreateVersion7(session.StartedAt),
                slug,
                (position, number),
                values.Reps is { } reps && number == sets ? values with { Reps = reps - 1 } : values,
                session.StartedAt.AddMinutes((position * 8) + number)));
        }
    }
}
