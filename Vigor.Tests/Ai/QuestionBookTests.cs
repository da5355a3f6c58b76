using Vigor.Core.Ai;
using Vigor.Core.Ai.Budget;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Ai;

/// <summary>Questions of a month are taken one by one, however many ask for the last.</summary>
public sealed class QuestionBookTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Of_many_at_once_as_many_are_taken_as_there_are(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new(2026, 5, 31, 23, 59, 0, TimeSpan.Zero));
        var book = new QuestionBook(database.Contexts, time);
        var user = Guid.CreateVersion7();

        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => book.TryTakeAsync(user, AiTask.Chat, 7, CancellationToken.None))));

        Assert.Equal(7, taken.Count(key => key is not null));
        Assert.Equal((7, 0), (await book.UsedAsync(user, AiTask.Chat), await book.UsedAsync(user, AiTask.Plan)));
        Assert.Null(await book.TryTakeAsync(user, AiTask.Plan, 0, CancellationToken.None));

        // The next month begins anew, and what is given back goes to the month it was taken from.
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.NotNull(await book.TryTakeAsync(user, AiTask.Chat, 1, CancellationToken.None));
        await book.GiveBackAsync(taken.First(key => key is not null)!);
        Assert.Equal(1, await book.UsedAsync(user, AiTask.Chat));
    }
}
