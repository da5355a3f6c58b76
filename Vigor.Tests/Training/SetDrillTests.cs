using Vigor.Bench.Logs;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Training;

/// <summary>Two hundred workouts on two devices each, double taps, corrections, and a server that is killed at random moments.</summary>
public sealed class SetDrillTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Every_set_is_there_once_as_it_was_told_and_in_order(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        var result = await SetDrill.RunAsync(database.ConnectionString, kills: 5);

        Assert.Empty(result.Problems);
        Assert.Equal((200, result.Sets), (result.Sessions, result.Rows));
        Assert.True(result.Kills >= 3, "The server was killed within the workouts.");
        Assert.True(result.Sent > result.Sets, "Devices sent again what was not answered.");
    }
}
