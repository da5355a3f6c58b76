using Vigor.Bench.Coaching;
using Vigor.Bench.Protocol;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Coach;

/// <summary>The first question to a server that has just started: its answer is whole, on every page and in the database.</summary>
public sealed class ColdStartTests
{
    private const int Rounds = 3;

    [Theory]
    [InlineData(DatabaseKind.Sqlite, ColdProviders.Fast)]
    [InlineData(DatabaseKind.Sqlite, ColdProviders.FailingWithBackup)]
    [InlineData(DatabaseKind.Sqlite, ColdProviders.None)]
    [InlineData(DatabaseKind.Postgres, ColdProviders.Fast)]
    [InlineData(DatabaseKind.Postgres, ColdProviders.FailingWithBackup)]
    [InlineData(DatabaseKind.Postgres, ColdProviders.None)]
    public async Task The_first_answer_is_whole(DatabaseKind kind, ColdProviders providers)
    {
        await using var provider = await ProviderDouble.StartAsync();
        provider.Reply = _ => ColdTrial.Told;
        for (var round = 0; round < Rounds; round++)
        {
            await using var database = await TestDatabase.CreateAsync(kind);

            Assert.Empty(await ColdTrial.RunAsync(database.ConnectionString, providers, provider.Endpoint));
        }
    }
}
