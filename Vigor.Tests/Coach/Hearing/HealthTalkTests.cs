using Vigor.Core.People.Safety;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Coach.Hearing;

/// <summary>
/// Messages about health in five languages and more, as people type them: of oneself and of others, now and long ago, denied, supposed, joked
/// about and asked out of interest. An emergency of one's own stops; nothing else does.
/// </summary>
public sealed class HealthTalkTests
{
    private static readonly ILookup<bool, string> Messages = File.ReadLines(Path.Combine(Repository.Root, "Vigor.Tests", "Coach", "Hearing", "health-talk.tsv"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('\t'))
        .ToLookup(line => line[0] == "stop", line => line[1]);

    [Fact]
    public void There_are_a_hundred_messages_of_either_kind() => Assert.All([true, false], kind => Assert.True(Messages[kind].Distinct().Count() >= 100));

    [Fact]
    public void Every_emergency_of_ones_own_stops()
    {
        string[] missed = [.. Messages[true].Where(message => !IsStopped(message))];

        Assert.Empty(missed);
    }

    [Fact]
    public void Nothing_innocent_stops()
    {
        string[] stopped = [.. Messages[false].Where(IsStopped)];

        Assert.Empty(stopped);
    }

    private static bool IsStopped(string message) => HealthReader.Default.Read(message).Outcome == HealthOutcome.Stop;
}
