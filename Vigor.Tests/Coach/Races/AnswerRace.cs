using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Vigor.Core;
using Vigor.Core.Coach;
using Vigor.Core.Coach.Answering;
using Vigor.Core.People;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Coach.Races;

/// <summary>A conversation, the processes that work on it, and what was seen of its answers.</summary>
internal sealed class AnswerRace : IAsyncDisposable
{
    private const string Question = "How do I break a plateau?";

    /// <summary>So that about every third pause outlasts a lease.</summary>
    private const int PauseTimes = 4;

    private const int StepsASecond = 4;

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250), Limit = TimeSpan.FromMinutes(3);

    private readonly List<RaceProcess> all = [];
    private readonly RaceProcess[] at = new RaceProcess[2];
    private readonly List<Task> readers = [];
    private readonly List<Task> stops = [];
    private readonly List<MessageView> ends = [];
    private readonly Dictionary<Guid, int> shown = [];
    private readonly Dictionary<Guid, RaceProcess> writers = [];
    private readonly Dictionary<(Guid Answer, Guid Writer), Message> seen = [];
    private readonly CancellationTokenSource over = new(Limit);
    private readonly Lock gate = new();
    private DateTimeOffset now = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);
    private bool anybodyStopped;
    private Guid? conversation;
    private (Guid Id, Guid Question, Guid Answer)? last;

    private AnswerRace(TestDatabase database, Actor actor) => (Database, Actor) = (database, actor);

    private TestDatabase Database { get; }

    private Actor Actor { get; }

    public static async Task<AnswerRace> StartAsync(DatabaseKind kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        var race = new AnswerRace(database, await database.AddPersonAsync());
        race.Open(0);
        race.Open(1);
        return race;
    }

    public async Task DoAsync(RaceStep step)
    {
        var process = at[step.Process];
        try
        {
            await (step.Deed switch
            {
                RaceDeed.Ask => AskAsync(process, () => process.Office.Coach.AskAsync(Actor, conversation, Question, Guid.CreateVersion7())),
                RaceDeed.AskTheSame when last is { } known => AskAsync(process, () => process.Office.Coach.AskAsync(Actor, conversation, Question, known.Id)),
                RaceDeed.AskAnew when last is { } known => AskAsync(process, () => process.Office.Coach.AskAnewAsync(Actor, known.Question, Question, Guid.CreateVersion7())),
                RaceDeed.Retry when last is { } known => RetryAsync(process, known.Answer),
                RaceDeed.Stop when conversation is { } id => NotedAsync(() => stops.Add(StopAsync(process, id))),
                RaceDeed.Read when conversation is { } id => process.Office.Coach.GetAsync(Actor, id, cancellationToken: over.Token),
                RaceDeed.Follow when last is { } known => FollowAsync(process, known.Answer),
                RaceDeed.Pause => GoOnAsync(PauseTimes * step.Amount, process),
                RaceDeed.Restart => NotedAsync(() => Replace(step.Process, process.ShutDown)),
                RaceDeed.Kill => NotedAsync(() => Replace(step.Process, process.Kill)),
                _ => GoOnAsync(step.Amount),
            });
        }
        catch (Refusal refusal)
        {
            Assert.Equal(RefusalCode.Conflict, refusal.Code);
        }

        await LookAsync();
    }

    /// <summary>Lets everything come to its end, and holds what must be true of it.</summary>
    public async Task EndAsync()
    {
        while (!Task.WhenAll([.. readers, .. stops, .. all.Select(process => process.Stopping)]).IsCompleted || await IsWritingAsync())
        {
            over.Token.ThrowIfCancellationRequested();
            await GoOnAsync(1);
            await LookAsync();
        }

        await Task.WhenAll([.. readers, .. stops]);
        foreach (var row in await LookAsync())
        {
            AssertCaused(row);
            if (writers.TryGetValue(row.Writer!.Value, out var writer) && !writer.IsDead)
            {
                Assert.InRange(row.Text.Length, shown.GetValueOrDefault(row.Writer.Value), int.MaxValue);
            }
        }

        // What was tried again is seen at its end only when somebody looked in time.
        Assert.All(seen.Values.Where(row => row.Status != MessageStatus.Streaming), AssertCaused);
        Assert.All(ends, end => Assert.True(
            seen.Values.Any(row => row.Id == end.Id && (row.Status, row.StoppedBy) == (end.Status, end.StoppedBy)) || seen.Keys.Count(key => key.Answer == end.Id) > 1,
            $"Shown as {end.Status} {end.StoppedBy}."));
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        foreach (var process in all)
        {
            await process.DisposeAsync();
        }

        over.Dispose();
        await Database.DisposeAsync();
    }

    private static Task NotedAsync(Action act)
    {
        act();
        return Task.CompletedTask;
    }

    private void Open(int place)
    {
        var clock = new FakeTimeProvider(now);
        at[place] = new(CoachOffice.On(Database, clock), clock);
        all.Add(at[place]);
    }

    private void Replace(int place, Action end)
    {
        end();
        Open(place);
    }

    private async Task AskAsync(RaceProcess process, Func<Task<AskedQuestion>> ask)
    {
        var asked = await ask();
        (conversation, last) = (asked.ConversationId, (asked.Question.Id, asked.Question.Id, asked.Answer.Id));
        Watch(process);
    }

    private async Task RetryAsync(RaceProcess process, Guid answer)
    {
        await process.Office.Coach.RetryAsync(Actor, answer);
        Watch(process);
    }

    /// <summary>Notes what a page of the writer's own process sees.</summary>
    private void Watch(RaceProcess process)
    {
        if (process.Office.Live.Find(Actor, conversation!.Value) is { } live && writers.TryAdd(live.Writer, process))
        {
            readers.Add(NoteAsync());
        }

        async Task NoteAsync()
        {
            await foreach (var look in process.WhileAliveAsync(live.FollowAsync, over.Token))
            {
                lock (gate)
                {
                    shown[live.Writer] = look.Text.Length;
                }
            }
        }
    }

    private Task FollowAsync(RaceProcess process, Guid answer)
    {
        readers.Add(NoteAsync());
        return Task.CompletedTask;

        async Task NoteAsync()
        {
            await using var db = await Database.Contexts.CreateDbContextAsync(over.Token);
            var final = MessageView.Of(await db.Messages.AsNoTracking().SingleAsync(message => message.Id == answer, over.Token));
            var first = final;
            await foreach (var look in process.WhileAliveAsync(token => process.Office.Coach.FollowAsync(Actor, first, token), over.Token))
            {
                final = look;
            }

            if (!process.IsDead)
            {
                lock (gate)
                {
                    ends.Add(final);
                }
            }
        }
    }

    private async Task StopAsync(RaceProcess process, Guid id)
    {
        anybodyStopped = true;
        await foreach (var _ in process.WhileAliveAsync(StopOnceAsync, over.Token))
        {
        }

        async IAsyncEnumerable<MessageView> StopOnceAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token)
        {
            await process.Office.Coach.StopAsync(Actor, id, token);
            yield break;
        }
    }

    private async Task GoOnAsync(int steps, RaceProcess? paused = null)
    {
        paused?.Pause(steps * Step);
        for (var step = 0; step < steps; step++)
        {
            now += Step;
            foreach (var process in all.Where(process => process != paused))
            {
                process.Catch(now);
            }

            await Task.Delay(1, over.Token);
            if (step % StepsASecond == 0)
            {
                await HeardOfAsync(paused);
            }
        }

        paused?.Catch(now);
    }

    /// <summary>Waits until whoever writes has been heard of: the clocks of this race go faster than any database.</summary>
    private async Task HeardOfAsync(RaceProcess? paused)
    {
        while (true)
        {
            await using var db = await Database.Contexts.CreateDbContextAsync(over.Token);
            var row = await db.Messages.AsNoTracking().SingleOrDefaultAsync(message => message.Status == MessageStatus.Streaming, over.Token);
            if (row is null || !writers.TryGetValue(row.Writer!.Value, out var writer) || writer.IsDead || writer == paused || row.WrittenUntil > now + Message.Lease - (2 * AnswerWriter.Heartbeat))
            {
                return;
            }

            await Task.Delay(2, over.Token);
        }
    }

    private async Task<bool> IsWritingAsync()
    {
        if (conversation is { } id && at.FirstOrDefault() is { } process)
        {
            await process.Office.Coach.GetAsync(Actor, id, cancellationToken: over.Token);
        }

        await using var db = await Database.Contexts.CreateDbContextAsync(over.Token);
        return await db.Messages.AnyAsync(message => message.Status == MessageStatus.Streaming, over.Token);
    }

    /// <summary>Reads the answers and compares them with what was seen of them before.</summary>
    private async Task<IReadOnlyList<Message>> LookAsync()
    {
        await using var db = await Database.Contexts.CreateDbContextAsync(over.Token);
        var rows = await db.Messages.AsNoTracking().Where(message => message.Role == MessageRole.Coach).ToListAsync(over.Token);
        Assert.InRange(rows.Count(row => row.Status == MessageStatus.Streaming), 0, 1);
        foreach (var row in rows)
        {
            var key = (row.Id, row.Writer!.Value);
            if (seen.TryGetValue(key, out var before))
            {
                Assert.StartsWith(before.Text, row.Text, StringComparison.Ordinal);
                if (before.Status != MessageStatus.Streaming)
                {
                    Assert.Equal((before.Status, before.StoppedBy), (row.Status, row.StoppedBy));
                }
            }

            seen[key] = row;
        }

        return rows;
    }

    private void AssertCaused(Message row)
    {
        var writer = writers.GetValueOrDefault(row.Writer!.Value);
        var isCaused = (row.Status, row.StoppedBy) switch
        {
            (MessageStatus.Complete, null) => true,
            (MessageStatus.Stopped, StopCause.Person) => anybodyStopped,
            (MessageStatus.Stopped, StopCause.Restart) => writer is { IsShutDown: true },
            (MessageStatus.Stopped, StopCause.WriterLost) => writer is null or { WasSilent: true },
            _ => false,
        };
        Assert.True(isCaused, $"{row.Status} {row.StoppedBy}");
    }
}
