using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Training;
using Vigor.Core.Training.Playing;

namespace Vigor.Bench.Logs;

/// <summary>
/// People train at the same time, tap twice, have a second device that sends the same set with other values, correct sets
/// and finish, while their server is killed again and again. In the end each set must be there once, as it was told to
/// the devices and in the order in which it was done.
/// </summary>
public static class SetDrill
{
    /// <summary>Workouts that are done at the same time.</summary>
    private const int AtOnce = 20;

    /// <summary>Runs a drill on a database that has the schema and nobody in it.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="sessions">Workouts in all.</param>
    /// <param name="kills">Times the server is killed, at random moments that are never the same.</param>
    /// <param name="seed">Makes the workouts and what devices do.</param>
    public static async Task<SetDrillResult> RunAsync(string connection, int sessions = 200, int kills = 16, int seed = 5)
    {
        var watch = Stopwatch.StartNew();
        await using var services = LogHost.Start(connection);
        var contexts = services.GetRequiredService<IDbContextFactory<VigorDb>>();
        var workouts = await BeginAsync(contexts, sessions, new Random(seed));
        using var server = new SetServerProcess(connection);
        await server.StartAsync();

        var done = 0;
        using var over = new CancellationTokenSource();
        var all = workouts.Sum(workout => workout.Workout.Exercises.Sum(exercise => exercise.Sets));
        var moments = Enumerable.Range(0, kills).Select(_ => Random.Shared.Next(all)).Order().ToList();
        var killing = KillAsync(server, moments, () => Volatile.Read(ref done), over.Token);
        await Parallel.ForEachAsync(workouts, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (workout, _) =>
            await TrainAsync(server, workout, new Random(seed + workout.Number), () => Interlocked.Increment(ref done)));
        await over.CancelAsync();
        var killed = await killing;

        var problems = new List<string>();
        var rows = 0;
        foreach (var workout in workouts)
        {
            rows += await CheckAsync(contexts, workout, problems);
        }

        return new()
        {
            Sessions = sessions,
            Sets = workouts.Sum(workout => workout.Told.Count),
            Sent = server.Sent,
            Kills = killed,
            Rows = rows,
            Problems = problems,
            Duration = watch.Elapsed,
        };
    }

    private static async Task<List<Drilled>> BeginAsync(IDbContextFactory<VigorDb> contexts, int sessions, Random random)
    {
        var people = await LogFill.AddPeopleAsync(contexts, 1, sessions);
        await using var db = await contexts.CreateDbContextAsync();
        var now = DateTimeOffset.UtcNow;
        LocalStart start = new(now, DateOnly.FromDateTime(now.UtcDateTime), "UTC");
        var workouts = new List<Drilled>(people.Count);
        foreach (var (number, actor) in people.Index())
        {
            var workout = Workout(random);
            var session = Session.Start(actor.UserId, workout.Name, workout, start);
            db.Sessions.Add(session);
            workouts.Add(new(number, actor, session.Id, workout));
        }

        await db.SaveChangesAsync();
        return workouts;
    }

    private static Workout Workout(Random random) => new()
    {
        Name = "Drill",
        Description = "A workout that is disturbed.",
        Exercises =
        [
            .. random.GetItems([.. LogFill.Exercises], random.Next(2, 6)).Select((slug, place) => new PlannedExercise
            {
                Slug = slug,
                Role = ExerciseRole.Main,
                Sets = random.Next(2, 6),
                Reps = new(6, 10),
                RestSeconds = 60,
                Superset = place < 2 && random.Next(2) == 0 ? 1 : null,
            }),
        ],
    };

    private static async Task<int> KillAsync(SetServerProcess server, List<int> moments, Func<int> done, CancellationToken over)
    {
        var kills = 0;
        foreach (var moment in moments)
        {
            while (done() < moment && !over.IsCancellationRequested)
            {
                await Task.Delay(1, CancellationToken.None);
            }

            if (over.IsCancellationRequested)
            {
                break;
            }

            await server.KillAsync();
            await server.StartAsync();
            kills++;
        }

        return kills;
    }

    private static async Task TrainAsync(SetServerProcess server, Drilled workout, Random random, Action done)
    {
        var left = workout.Workout.Exercises.Select(exercise => exercise.Sets).ToArray();
        while (left.Any(sets => sets > 0))
        {
            int[] open = [.. Enumerable.Range(0, left.Length).Where(place => left[place] > 0)];
            var position = open[random.Next(open.Length)];
            var number = workout.Workout.Exercises[position].Sets - left[position]-- + 1;
            var draft = new SetDraft(Guid.CreateVersion7(), workout.SessionId, position, number, Values(random));
            SetDraft[] sent = random.Next(10) switch
            {
                < 2 => [draft, draft],
                < 4 => [draft, draft with { Id = Guid.CreateVersion7(), Values = Values(random) }],
                _ => [draft],
            };
            var answers = await Task.WhenAll(sent.Select(each => server.AskAsync(workout.Actor.UserId, each, SetRequestKind.Complete)));
            workout.Told.Add(new(position, number, answers[0].SetId, answers[0].Reps));
            workout.Problems.AddRange(answers.Where(answer => answer.Refused is not null || answer with { Number = 0 } != answers[0] with { Number = 0 }).Select(answer => $"devices were told different sets: {answer}"));
            if (random.Next(10) == 0)
            {
                var corrected = draft with { Id = answers[0].SetId, Values = Values(random) };
                var answer = await server.AskAsync(workout.Actor.UserId, corrected, SetRequestKind.Edit);
                workout.Told[^1] = workout.Told[^1] with { Reps = answer.Reps };
            }

            done();
        }

        workout.IsFinished = random.Next(2) == 0;
        if (workout.IsFinished)
        {
            await server.AskAsync(workout.Actor.UserId, new(Guid.Empty, workout.SessionId, 0, 1, new()), SetRequestKind.Finish);
        }
    }

    private static SetValues Values(Random random) => new() { Reps = random.Next(1, 30), Load = new(random.Next(1, 400) * 500) };

    private static async Task<int> CheckAsync(IDbContextFactory<VigorDb> contexts, Drilled workout, List<string> problems)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var session = await db.Sessions.AsNoTracking().SingleAsync(session => session.Id == workout.SessionId);
        var rows = await db.SetEntries.AsNoTracking().Where(set => set.SessionId == workout.SessionId).ToListAsync();
        void Expect(bool holds, string problem)
        {
            if (!holds)
            {
                problems.Add($"Workout {workout.Number}: {problem}");
            }
        }

        problems.AddRange(workout.Problems.Select(problem => $"Workout {workout.Number}: {problem}"));
        Expect(rows.Count == workout.Told.Count, $"{rows.Count} sets are stored of {workout.Told.Count}");
        Expect(workout.IsFinished == session.FinishedAt is not null, workout.IsFinished ? "it was finished and is not" : "it ended by itself");
        foreach (var told in workout.Told)
        {
            var there = rows.FindAll(row => row.Position == told.Position && row.SetNumber == told.SetNumber);
            Expect(there is [var row] && (row.Id, row.Reps) == (told.SetId, told.Reps), $"set {told.SetNumber} of exercise {told.Position} is not what was told");
        }

        var order = rows.OrderBy(row => row.CompletedAt).ThenBy(row => row.Id).Select(row => (row.Position, row.SetNumber));
        Expect(order.SequenceEqual(workout.Told.Select(told => (told.Position, told.SetNumber))), "the sets are not in the order in which they were done");
        return rows.Count;
    }

    private sealed record Drilled(int Number, Actor Actor, Guid SessionId, Workout Workout)
    {
        public List<Told> Told { get; } = [];

        public List<string> Problems { get; } = [];

        public bool IsFinished { get; set; }
    }

    private sealed record Told(int Position, int SetNumber, Guid SetId, int Reps);
}
