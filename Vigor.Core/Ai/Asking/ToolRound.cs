using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Vigor.Core.Ai.Telemetry;

namespace Vigor.Core.Ai.Asking;

/// <summary>Calls the tools that a model asks for. Whatever goes wrong with one is a sentence for the model, never an end of the answer.</summary>
internal static partial class ToolRound
{
    /// <summary>How often a model may call tools for one answer.</summary>
    public const int Most = 3;

    /// <summary>Calls that are answered at a time.</summary>
    public const int MostCalls = 6;

    /// <summary>Characters of a result; the rest is left out.</summary>
    public const int LongestResult = 4_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Answers every call, and keeps calls and results in the answer.</summary>
    public static async Task RunAsync(IReadOnlyList<AIFunction> tools, IReadOnlyList<FunctionCallContent> calls, Transcript answer, ILogger log, CancellationToken cancellationToken)
    {
        List<AIContent> results = [];
        foreach (var (place, call) in calls.Index())
        {
            var result = place < MostCalls ? await RunAsync(tools, call, log, cancellationToken) : "Too many calls at once; this one was not made.";
            results.Add(new FunctionResultContent(call.CallId, Bounded(result)));
        }

        answer.Turn(calls, results);
    }

    /// <summary>As much of a result as a model is given.</summary>
    public static string Bounded(string result) => result.Length > LongestResult ? $"{result.Cut(LongestResult - 2)} …" : result;

    private static async Task<string> RunAsync(IReadOnlyList<AIFunction> tools, FunctionCallContent call, ILogger log, CancellationToken cancellationToken)
    {
        if (tools.FirstOrDefault(tool => tool.Name == call.Name) is not { } tool)
        {
            return "There is no such tool.";
        }

        if (call.Exception is not null)
        {
            return "The arguments are no valid JSON.";
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        using var span = AiTelemetry.StartTool(tool.Name);
        try
        {
            return (await tool.InvokeAsync(new(call.Arguments), limit.Token))?.ToString() ?? "Done.";
        }
        catch (Refusal refusal)
        {
            return refusal.Message;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // Its message may quote what the model wrote, which no log is to hold.
            LogFailed(log, tool.Name, failure.GetType().Name);
            return "That did not work with these arguments.";
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The tool {Tool} failed: {Failure}.")]
    private static partial void LogFailed(ILogger log, string tool, string failure);
}
