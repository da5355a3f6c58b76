using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Core;
using Vigor.Core.People;
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
        var actor = new Actor(request.UserId);
        var draft = request.Draft;
        try
        {
            switch (request.Kind)
            {
                case SetRequestKind.Complete:
                    var stored = (await services.GetRequiredService<SetLog>().CompleteAsync(actor, draft)).Set;
                    return new(request.Number, stored.Id, stored.Values.Reps ?? 0);
                case SetRequestKind.Edit:
                    await services.GetRequiredService<SetLog>().EditAsync(actor, draft.Id, draft.Values);
                    break;
                default:
                    await services.GetRequiredService<TrainingService>().FinishAsync(actor, draft.SessionId, null, null);
                    break;
            }

            return new(request.Number, draft.Id, draft.Values.Reps ?? 0);
        }
        catch (Refusal refusal)
        {
            return new(request.Number, draft.Id, 0, refusal.Message);
        }
    }
}
