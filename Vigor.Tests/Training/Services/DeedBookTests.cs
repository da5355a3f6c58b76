using Microsoft.EntityFrameworkCore;
using Vigor.Core.Training.Badges;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Training.Services;

public sealed class DeedBookTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_same_deed_counts_once_however_often_and_at_once_it_is_noted(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var (actor, other) = (await gym.Database.AddPersonAsync(), await gym.Database.AddPersonAsync());
        Guid[] messages = [.. Enumerable.Range(0, 5).Select(_ => Guid.CreateVersion7())];

        await Task.WhenAll(messages.Concat(messages).Concat(messages).Select(message => Task.Run(() => gym.Deeds.NoteAsync(actor, Deed.CoachMessage, message))));
        await gym.Deeds.NoteAsync(actor, Deed.CoachedWorkout, messages[0]);
        await gym.Deeds.NoteAsync(other, Deed.CoachMessage, messages[0]);

        await using var db = await gym.Database.Contexts.CreateDbContextAsync();
        Assert.Equal(5, await db.Deeds.CountAsync(entry => entry.UserId == actor.UserId && entry.Deed == Deed.CoachMessage));
        Assert.Equal(7, await db.Deeds.CountAsync());
    }
}
