using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;

namespace Vigor.Bench.Logs;

/// <summary>
/// Fills the log with people who train four times a week for fifty weeks a year and are away for two: 200 workouts of five
/// exercises and thirty sets.
/// </summary>
internal static class LogFill
{
    /// <summary>Workouts a year.</summary>
    public const int WorkoutsAYear = 200;

    private const int ExercisesAWorkout = 5, SetsAnExercise = 6;

    /// <summary>The exercises that everybody does.</summary>
    public static IReadOnlyList<string> Exercises { get; } =
    [
        .. ExerciseCatalogue.Default.All
            .Where(exercise => exercise is { LoadType: LoadType.External, Staple: true })
            .Take(4 * ExercisesAWorkout)
            .Select(exercise => exercise.Slug),
    ];

    /// <summary>Adds people with their workouts; ends today. Does nothing when an earlier run, called alike, has added them.</summary>
    /// <returns>The people.</returns>
    public static async Task<IReadOnlyList<Actor>> RunAsync(IDbContextFactory<VigorDb> contexts, bool isPostgres, int firstNumber, int people, int years, int workoutsAYear = WorkoutsAYear)
    {
        await using var bulk = await contexts.CreateDbContextAsync();
        if (await bulk.Accounts.AnyAsync(account => account.Id == Person(firstNumber).UserId))
        {
            return People(firstNumber, people);
        }

        var actors = await AddPeopleAsync(contexts, firstNumber, people);
        bulk.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        var workouts = years * workoutsAYear;
        object[] values =
        [
            firstNumber, firstNumber + people - 1, workouts, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 86400,
            .. Splits().Select(split => JsonSerializer.Serialize(split, PlansJson.Default.Workout)),
        ];
        await bulk.Database.ExecuteSqlRawAsync(isPostgres ? PostgresSessions : SqliteSessions, values);
        await bulk.Database.ExecuteSqlRawAsync(
            Sets(isPostgres).Replace("@slugs", string.Join(", ", Exercises.Select((slug, index) => $"({index}, '{slug}')")), StringComparison.Ordinal),
            values);
        return actors;
    }

    /// <summary>Adds people without any workout.</summary>
    /// <returns>The people.</returns>
    public static async Task<IReadOnlyList<Actor>> AddPeopleAsync(IDbContextFactory<VigorDb> contexts, int firstNumber, int people)
    {
        var actors = People(firstNumber, people);
        await using var db = await contexts.CreateDbContextAsync();
        foreach (var actor in actors)
        {
            var name = $"person-{actor.UserId:N}"[..15];
            db.Accounts.Add(new() { Id = actor.UserId, UserName = name, NormalizedUserName = name.ToUpperInvariant(), CreatedAt = DateTimeOffset.UnixEpoch });
            db.Profiles.Add(new() { UserId = actor.UserId, Goals = [FitnessGoal.Strength], Level = FitnessLevel.Intermediate, OnboardingStep = Profile.LastStep + 1 });
        }

        await db.SaveChangesAsync();
        return actors;
    }

    /// <summary>Lets the database count its rows, as it does by itself in the course of a day.</summary>
    public static async Task AnalyseAsync(IDbContextFactory<VigorDb> contexts, bool isPostgres)
    {
        await using var db = await contexts.CreateDbContextAsync();
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));

        // PostgreSQL's own upkeep would do the same within minutes; nobody's ten years arrive at once.
        await db.Database.ExecuteSqlRawAsync(isPostgres ? "VACUUM (ANALYZE)" : "ANALYZE");
    }

    private static List<Actor> People(int firstNumber, int people) => [.. Enumerable.Range(firstNumber, people).Select(Person)];

    private static Actor Person(int number) => new(Guid.ParseExact($"{number:x8}-0000-7000-8000-000000000000", "D"));

    private static IEnumerable<Workout> Splits() => Exercises.Chunk(ExercisesAWorkout).Select((slugs, index) => new Workout
    {
        Name = string.Create(CultureInfo.InvariantCulture, $"Day {index + 1}"),
        Description = "A day of four.",
        Exercises = [.. slugs.Select(slug => new PlannedExercise { Slug = slug, Role = ExerciseRole.Main, Sets = SetsAnExercise, Reps = new(6, 10), RestSeconds = 120 })],
    });

    /// <summary>The day of a person's k-th workout since 1970: seven days for four of them, and two weeks away after 200.</summary>
    private const string Day = "({3} - ({2} - k) * 7 / 4 - ({2} - k) / 200 * 15)";

    private const string SqliteSessions = $$"""
        INSERT INTO sessions (id, user_id, name, workout, started_at, local_day, finished_at, minutes, current_position, rest_seconds, intensity, revision)
        WITH RECURSIVE people(n) AS (SELECT {0} UNION ALL SELECT n + 1 FROM people WHERE n < {1}),
                       workouts(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM workouts WHERE k < {2})
        SELECT printf('%08X-%04X-7000-8000-%012X', n, k, k), printf('%08X-0000-7000-8000-000000000000', n), 'Day ' || (1 + k % 4),
               CASE k % 4 WHEN 0 THEN {4} WHEN 1 THEN {5} WHEN 2 THEN {6} ELSE {7} END,
               ({{Day}} * 86400 + 61200) * 1000000, date({{Day}} * 86400, 'unixepoch'), ({{Day}} * 86400 + 64800) * 1000000, 60, 0, 0, 7, 0
        FROM people, workouts
        """;

    private const string PostgresSessions = $$"""
        INSERT INTO sessions (id, user_id, name, workout, started_at, local_day, finished_at, minutes, current_position, rest_seconds, intensity, revision)
        SELECT (lpad(to_hex(n), 8, '0') || '-' || lpad(to_hex(k), 4, '0') || '-7000-8000-' || lpad(to_hex(k), 12, '0'))::uuid,
               (lpad(to_hex(n), 8, '0') || '-0000-7000-8000-000000000000')::uuid, 'Day ' || (1 + k % 4),
               (CASE k % 4 WHEN 0 THEN {4} WHEN 1 THEN {5} WHEN 2 THEN {6} ELSE {7} END)::jsonb,
               to_timestamp({{Day}} * 86400 + 61200), (to_timestamp({{Day}} * 86400) AT TIME ZONE 'UTC')::date,
               to_timestamp({{Day}} * 86400 + 64800), 60, 0, 0, 7, 0
        FROM generate_series({0}, {1}) AS n, generate_series(1, {2}) AS k
        """;

    // Loads grow over the years and wave within them, so that records, trends and plateaus all occur.
    private static string Sets(bool isPostgres)
    {
        const string Load = "30000 + (k * 40) % 70000 / 500 * 500 + (i % 5) * 2500";
        const string Columns = "id, session_id, user_id, exercise_slug, position, set_number, kind, load_grams, reps, rpe, completed_at, records";
        return isPostgres
            ? $$"""
               INSERT INTO set_entries ({{Columns}})
               SELECT (lpad(to_hex(n), 8, '0') || '-' || lpad(to_hex(k), 4, '0') || '-7' || lpad(to_hex(p * 16 + s), 3, '0') || '-9000-' || lpad(to_hex(k), 12, '0'))::uuid,
                      (lpad(to_hex(n), 8, '0') || '-' || lpad(to_hex(k), 4, '0') || '-7000-8000-' || lpad(to_hex(k), 12, '0'))::uuid,
                      (lpad(to_hex(n), 8, '0') || '-0000-7000-8000-000000000000')::uuid, slug, p, s, CASE WHEN s = 1 THEN 'WarmUp' ELSE 'Working' END,
                      {{Load}}, 6 + (k + s) % 5, 8, to_timestamp({{Day}} * 86400 + 61200 + p * 600 + s * 90),
                      CASE WHEN k % 20 = 0 AND s = 2 THEN 'EstimatedMax' ELSE 'None' END
               FROM generate_series({0}, {1}) AS n, generate_series(1, {2}) AS k, generate_series(0, 4) AS p, generate_series(1, 6) AS s, (VALUES @slugs) AS slugs(i, slug)
               WHERE i = (k % 4) * 5 + p
               """
            : $$"""
               INSERT INTO set_entries ({{Columns}})
               WITH RECURSIVE people(n) AS (SELECT {0} UNION ALL SELECT n + 1 FROM people WHERE n < {1}),
                              workouts(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM workouts WHERE k < {2}),
                              places(p) AS (VALUES (0), (1), (2), (3), (4)),
                              numbers(s) AS (VALUES (1), (2), (3), (4), (5), (6)),
                              slugs(i, slug) AS (VALUES @slugs)
               SELECT printf('%08X-%04X-7%03X-9000-%012X', n, k, p * 16 + s, k), printf('%08X-%04X-7000-8000-%012X', n, k, k), printf('%08X-0000-7000-8000-000000000000', n),
                      slug, p, s, CASE WHEN s = 1 THEN 'WarmUp' ELSE 'Working' END, {{Load}}, 6 + (k + s) % 5, '8.0',
                      ({{Day}} * 86400 + 61200 + p * 600 + s * 90) * 1000000,
                      CASE WHEN k % 20 = 0 AND s = 2 THEN 'EstimatedMax' ELSE 'None' END
               FROM people, workouts, places, numbers, slugs
               WHERE i = (k % 4) * 5 + p
               """;
    }
}
