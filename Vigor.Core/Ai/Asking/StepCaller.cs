using Microsoft.Extensions.Logging;
using Vigor.Core.Ai.Routing;

namespace Vigor.Core.Ai.Asking;

/// <summary>
/// Stays with one provider until it is clear what comes of it: at most one more try before the first word, and as often as the
/// model wants tools called. Each of these calls has money of its own.
/// </summary>
internal sealed class StepCaller(PaidCall call, TimeProvider time, ILogger<StepCaller> log)
{
    // Long enough for a hiccup to pass, short enough to wait for; spread so that those who failed together do not come back together.
    private const int ShortestPauseMilliseconds = 50, LongestPauseMilliseconds = 250;

    /// <summary>Calls the models of one step of the route.</summary>
    public async Task<CallOutcome> CallAsync(OpenQuestion question, RouteStep step, CancellationToken cancellationToken)
    {
        var (asked, answer) = (question, question.Answer);
        for (var isRetry = false; ;)
        {
            var (outcome, attempt) = await call.TryAsync(asked, step, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            if (outcome == CallOutcome.Answered && attempt!.Calls.Count > 0)
            {
                await ToolRound.RunAsync(asked.Request.Tools, attempt.Calls, answer, log, cancellationToken);
                continue;
            }

            if (attempt is { HadTools: true, Fault.Kind: FaultKind.Malformed } && answer.Rounds == 0)
            {
                // Small servers and models refuse tools. Without them they answer, too.
                asked = asked with { Request = asked.Request with { Tools = [] } };
                asked.Failed.Remove(attempt.Candidate);
                continue;
            }

            if (outcome == CallOutcome.Answered && question.Request.Tools.Count > asked.Request.Tools.Count)
            {
                attempt!.Candidate.TakesTools = false;
            }

            if (isRetry || outcome != CallOutcome.Failed || attempt?.Fault?.IsTransient != true || !answer.IsEmpty)
            {
                return isRetry && outcome is CallOutcome.Skipped or CallOutcome.NoRoom ? CallOutcome.Failed : outcome;
            }

            asked.Failed.Remove(attempt.Candidate);
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(ShortestPauseMilliseconds, LongestPauseMilliseconds)), time, cancellationToken);
            isRetry = true;
        }
    }
}
