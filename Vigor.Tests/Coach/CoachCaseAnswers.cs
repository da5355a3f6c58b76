using System.Collections.Concurrent;
using Vigor.Bench.Coaching;
using Vigor.Core.Coach;
using Vigor.Core.People;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Coach;

/// <summary>What Vigor's own coach says to every case, asked all at once: it answers at the pace of somebody who reads.</summary>
public sealed class CoachCaseAnswers : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, CoachTrial> trials = new();

    public static IReadOnlyList<CoachCase> Cases { get; } = CoachCase.Read(Path.Combine(Repository.Root, "Vigor.Bench", "Coaching", "cases.json"));

    public CoachTrial Of(string id) => trials[id];

    public async ValueTask InitializeAsync()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        await Parallel.ForEachAsync(Cases, async (@case, _) =>
            trials[@case.Id] = await CoachTrial.RunAsync(office.Coach, await office.Database.AddPersonAsync(Tier.Free, @case.Describe), @case, OwnCoach.Name));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
