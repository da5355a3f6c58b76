using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;

namespace Vigor.Core.Training.Import;

/// <summary>
/// Lets one file of a person be worked on at a time, in whatever tab or process it was chosen, and few of all at once in this
/// one. The right is heard of every now and then while it is used, so that a killed process holds nobody up for long.
/// </summary>
internal sealed class ImportDesk(IDbContextFactory<VigorDb> contexts, TimeProvider time)
{
    /// <summary>How long the right of a process that died holds others up.</summary>
    public static readonly TimeSpan Lasting = TimeSpan.FromMinutes(2);

    private const int AtOnce = 2;

    private static readonly TimeSpan HeardEvery = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim places = new(AtOnce);

    /// <summary>Takes the right to a person's file until it is given back.</summary>
    /// <exception cref="Refusal">A file of this person is being worked on already.</exception>
    public async Task<IAsyncDisposable> TakeAsync(Actor actor, CancellationToken cancellationToken)
    {
        var held = new Held(this, actor.UserId, Guid.CreateVersion7(), time);
        await LeaseAsync(held, cancellationToken);
        held.Begin();
        return held;
    }

    /// <summary>Waits for one of the few places in which files are worked on, and takes it until it is given back.</summary>
    public async Task<IDisposable> PlaceAsync(CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        return new Place(places);
    }

    private async Task LeaseAsync(Held held, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var isTaken = await db.ImportLeases
            .Where(lease => lease.UserId == held.UserId && lease.Until < now)
            .ExecuteUpdateAsync(change => change.SetProperty(lease => lease.Holder, held.Holder).SetProperty(lease => lease.Until, now + Lasting), cancellationToken) == 1;
        if (isTaken)
        {
            return;
        }

        db.ImportLeases.Add(new() { UserId = held.UserId, Holder = held.Holder, Until = now + Lasting });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            throw new Refusal(RefusalCode.Conflict, "An import is still running. Let it end, or stop it first.");
        }
    }

    private async Task ExtendAsync(Held held)
    {
        var until = time.GetUtcNow() + Lasting;
        await using var db = await contexts.CreateDbContextAsync(CancellationToken.None);
        await db.ImportLeases.Where(lease => lease.UserId == held.UserId && lease.Holder == held.Holder).ExecuteUpdateAsync(change => change.SetProperty(lease => lease.Until, until), CancellationToken.None);
    }

    private async Task ReleaseAsync(Held held)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(CancellationToken.None);
            await db.ImportLeases.Where(lease => lease.UserId == held.UserId && lease.Holder == held.Holder).ExecuteDeleteAsync(CancellationToken.None);
        }
        catch (Exception exception) when (exception is DbUpdateException or System.Data.Common.DbException or TimeoutException or InvalidOperationException)
        {
            // It ends by itself.
        }
    }

    private sealed class Held(ImportDesk desk, Guid userId, Guid holder, TimeProvider time) : IAsyncDisposable
    {
        private readonly CancellationTokenSource end = new();
        private Task beating = Task.CompletedTask;

        public Guid UserId => userId;

        public Guid Holder => holder;

        public void Begin() => beating = BeatAsync();

        public async ValueTask DisposeAsync()
        {
            await end.CancelAsync();
            await beating;
            end.Dispose();
            await desk.ReleaseAsync(this);
        }

        private async Task BeatAsync()
        {
            using var timer = new PeriodicTimer(HeardEvery, time);
            try
            {
                while (await timer.WaitForNextTickAsync(end.Token))
                {
                    await desk.ExtendAsync(this);
                }
            }
            catch (Exception exception) when (exception is OperationCanceledException or System.Data.Common.DbException or TimeoutException or InvalidOperationException)
            {
                // Over, or the database is away: then nothing can be stored either.
            }
        }
    }

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }
}
