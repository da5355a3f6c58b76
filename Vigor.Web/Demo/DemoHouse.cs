using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Vigor.Core;

namespace Vigor.Web.Demo;

/// <summary>
/// Everybody who is trying Vigor out just now. Each has a database of their own in the memory of this process, some megabytes,
/// and it is dropped when nothing was done for a while.
/// </summary>
internal sealed partial class DemoHouse(Lazy<DemoLife> life, TimeProvider time, ILogger<DemoHouse> log)
    : PeriodicWork("guests", Pause, Pause, time)
{
    /// <summary>Most who try at once.</summary>
    public const int Most = 100;

    /// <summary>How long nothing may be done.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(20);

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<Guid, DemoPerson> people = new();
    private readonly SemaphoreSlim moving = new(1);
    private DemoPerson? empty;

    /// <summary>How many there are.</summary>
    public int Count => people.Count;

    /// <summary>Who has a key; null when nobody does any more.</summary>
    public DemoPerson? Find(Guid key)
    {
        if (!people.TryGetValue(key, out var person))
        {
            return null;
        }

        person.Touch(Time.GetUtcNow());
        return person;
    }

    /// <summary>Who a principal stands for; null when it is somebody real, or they are gone.</summary>
    public DemoPerson? Of(ClaimsPrincipal principal)
    {
        var id = DemoPerson.Is(principal) ? principal.FindFirstValue(ClaimTypes.NameIdentifier) : null;
        return id is null ? null : people.Values.FirstOrDefault(person => person.Actor.UserId.ToString() == id);
    }

    /// <summary>Lets somebody in, with a life of their own.</summary>
    /// <returns>Who; null when very many are trying.</returns>
    public async Task<DemoPerson?> OpenAsync(DemoWish wish, CancellationToken cancellationToken)
    {
        await moving.WaitAsync(cancellationToken);
        try
        {
            if (people.Count >= Most)
            {
                return null;
            }

            empty ??= await EmptyAsync(cancellationToken);
            var person = new DemoPerson(Time.GetUtcNow());
            person.CopyFrom(empty);
            await life.Value.LiveAsync(person, wish, cancellationToken);
            people[person.Key] = person;
            return person;
        }
        finally
        {
            moving.Release();
        }
    }

    /// <summary>Sees somebody out; nothing of them is left.</summary>
    public void Close(Guid key)
    {
        if (people.TryRemove(key, out var person))
        {
            person.Dispose();
        }
    }

    /// <summary>Sees out everybody who has done nothing for a while.</summary>
    internal void Sweep()
    {
        var since = Time.GetUtcNow() - Idle;
        foreach (var person in people.Values.Where(person => person.UsedAt < since))
        {
            Close(person.Key);
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        foreach (var key in people.Keys)
        {
            Close(key);
        }

        empty?.Dispose();
        moving.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override Task WorkAsync(CancellationToken cancellationToken)
    {
        Sweep();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override void Tell(Exception failure) => Failed(log, failure);

    // Migrating takes half a second, copying a millisecond.
    private async Task<DemoPerson> EmptyAsync(CancellationToken cancellationToken)
    {
        var made = new DemoPerson(Time.GetUtcNow());
        await using var db = made.Open();
        await db.Database.MigrateAsync(cancellationToken);
        Made(log);
        return made;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The first guest tries the demo.")]
    private static partial void Made(ILogger log);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Guests who left could not be seen out; trying again in five minutes.")]
    private static partial void Failed(ILogger log, Exception failure);
}
