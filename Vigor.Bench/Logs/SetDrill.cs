using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Training;

namespace Vigor.Bench.Logs;

/// <summary>
/// People train at the same time, tap twice, have a second device that does the same set with the same or with other figures,
/// correct sets and finish, while their server is killed again and again. In the end each set that a device was told of must be
/// there once, as it was last told and in the order in which it was done; what two devices did differently both stays.
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
        var (phone, tablet) = (Guid.NewGuid(), Guid.NewGuid());
        var left = workout.Workout.Exercises.Select(exercise => exercise.Sets).ToArray();
        while (left.Any(sets => sets > 0))
        {
            int[] open = [.. Enumerable.Range(0, left.Length).Where(place => left[place] > 0)];
            var position = open[random.Next(open.Length)];
            var number = workout.Workout.Exercises[position].Sets - left[position]-- + 1;
            var draft = new DrilledSet(Guid.CreateVersion7(), workout.SessionId, position, number, Values(random));
            var at = DateTimeOffset.UtcNow;
            (DrilledSet Set, Guid Device)[] sent = random.Next(10) switch
            {
                < 2 => [(draft, phone), (draft, phone)],
                2 => [(draft, phone), (draft with { Id = Guid.CreateVersion7() }, tablet)],
                3 => [(draft, phone), (draft with { Id = Guid.CreateVersion7(), Values = Values(random) }, tablet)],
                _ => [(draft, phone)],
            };
            var answers = await Task.WhenAll(sent.Select(each => server.AskAsync(request => new(request, workout.Actor.UserId, each.Set, SetRequestKind.Complete, each.Set.Id, each.Device, at))));
            workout.Problems.AddRange(answers.Where(answer => answer.Refused is not null).Select(answer => $"a device was refused: {answer.Refused}"));
            foreach (var (set, _) in sent.Zip(answers).Where(pair => !pair.Second.IsMerged).Select(pair => pair.First).DistinctBy(each => each.Set.Id))
            {
                workout.Told.Add(new(set.Position, set.Id, set.Values.Reps ?? 0, at));
            }

            if (random.Next(10) == 0)
            {
                await CorrectAsync(server, workout, phone, draft with { Id = workout.Told[^1].SetId, Values = Values(random) });
            }

            done();
        }

        workout.IsFinished = random.Next(2) == 0;
        if (workout.IsFinished)
        {
            var (ending, now) = (Guid.CreateVersion7(), DateTimeOffset.UtcNow);
            await server.AskAsync(request => new(request, workout.Actor.UserId, new(Guid.Empty, workout.SessionId, 0, 1, new()), SetRequestKind.Finish, ending, phone, now));
        }
    }

    private static async Task CorrectAsync(SetServerProcess server, Drilled workout, Guid device, DrilledSet corrected)
    {
        var (change, now) = (Guid.CreateVersion7(), DateTimeOffset.UtcNow);
        var answer = await server.AskAsync(request => new(request, workout.Actor.UserId, corrected, SetRequestKind.Edit, change, device, now));
        workout.Told[^1] = workout.Told[^1] with { Reps = answer.Refused is null ? corrected.Values.Reps ?? 0 : workout.Told[^1].Reps };
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
            Expect(rows.Find(row => row.Id == told.SetId) is { } row && (row.Position, row.Reps) == (told.Position, told.Reps), $"set {told.SetId} of exercise {told.Position} is not what was told");
        }

        Expect(rows.DistinctBy(row => (row.Position, row.SetNumber)).Count() == rows.Count, "two sets stand in one place");
        var times = workout.Told.ToDictionary(told => told.SetId, told => told.At);
        var order = rows.OrderBy(row => row.CompletedAt).Where(row => times.ContainsKey(row.Id)).Select(row => times[row.Id]).ToList();
        Expect(order.Order().SequenceEqual(order), "the sets are not in the order in which they were done");
        return rows.Count;
    }

    private sealed record Drilled(int Number, Actor Actor, Guid SessionId, Workout Workout)
    {
        public List<Told> Told { get; } = [];

        public List<string> Problems { get; } = [];

        public bool IsFinished { get; set; }
    }

    private sealed record Told(int Position, Guid SetId, int Reps, DateTimeOffset At);
}
