using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.People;
using Vigor.Core.Training;
using Vigor.Core.Training.Events;
using Vigor.Core.Training.Services;

namespace Vigor.Bench.Logs;

/// <summary>The process of the set drill that is killed: it stores what comes and answers when it is stored.</summary>
internal static class SetServer
{
    /// <summary>Serves standard input until it ends.</summary>
    public static async Task<int> RunAsync(string connection)
    {
        await using var services = LogHost.Start(connection);
        var under = new List<Task>();
        var speaking = new Lock();
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var request = JsonSerializer.Deserialize<SetRequest>(line)!;
            under.Add(Task.Run(async () =>
            {
                var answer = JsonSerializer.Serialize(await HandleAsync(services, request));
#pragma warning disable VSTHRD103 // A line goes out as a whole, and nothing is awaited while the others are kept waiting.
                lock (speaking)
                {
                    Console.Out.WriteLine(answer);
                    Console.Out.Flush();
                }
#pragma warning restore VSTHRD103
            }));
        }

        await Task.WhenAll(under);
        return 0;
    }

    private static async Task<SetAnswer> HandleAsync(ServiceProvider services, SetRequest request)
    {
        var draft = request.Draft;
        WorkoutEvent told = request.Kind switch
        {
            SetRequestKind.Complete => new WorkoutEvent.SetDone(new(draft.Position, null), draft.SetNumber, draft.Values),
            SetRequestKind.Edit => new WorkoutEvent.SetCorrected(draft.Id, draft.Values),
            _ => new WorkoutEvent.Finished(null, null, null),
        };
        told = told with { Id = request.Event, Workout = draft.SessionId, At = request.At, Device = request.Device };
        var answer = (await services.GetRequiredService<EventLog>().TakeAsync(new Actor(request.UserId), [told]))[0];
        return new(request.Number, answer.Outcome == EventOutcome.Merged, answer.Outcome == EventOutcome.Refused ? answer.Sentence : null);
    }
}
