using Microsoft.Extensions.AI;
using Vigor.Core.Ai.Asking;
using Vigor.Core.Ai.Providers;
using Vigor.Core.Ai.Routing;
using Vigor.Core.Ai.Settings;

namespace Vigor.Core.Ai.Services;

/// <summary>Makes a test call to one provider, for somebody who wants to know whether it works: budgeted, paid and counted like every other.</summary>
public sealed class ProviderProbe
{
    private const string Question = "Answer with the single word: ready.";
    private const int MostOutput = 200;

    private readonly AiRoutes routes;
    private readonly LiveSettings settings;
    private readonly PaidCall call;
    private readonly TimeProvider time;

    internal ProviderProbe(AiRoutes routes, LiveSettings settings, PaidCall call, TimeProvider time) =>
        (this.routes, this.settings, this.call, this.time) = (routes, settings, call, time);

    /// <summary>Calls the usual model of a provider, whether it is enabled or not.</summary>
    /// <param name="caller">Whose budget pays.</param>
    /// <param name="provider">Name of the provider.</param>
    /// <param name="cancellationToken">Ends the call; what it took is paid.</param>
    /// <exception cref="Refusal">There is no such provider.</exception>
    public async Task<ProbeResult> TryAsync(AiCaller caller, string provider, CancellationToken cancellationToken = default)
    {
        var asked = Named(provider);
        var cost = MicroUsd.Zero;
        var request = new AiRequest
        {
            Task = AiTask.Chat,
            Caller = caller,
            Messages = [new(ChatRole.User, Question)],
            MaxOutputTokens = MostOutput,
            Local = new FixedTextClient(""),
        };
        var answer = new Transcript(Guid.CreateVersion7(time.GetUtcNow()), _ => { }, time);
        var question = new OpenQuestion(request, await settings.CurrentAsync(cancellationToken), answer);
        var (outcome, attempt) = await call.TryAsync(question, new RouteStep(asked, [asked.Usual], null), cancellationToken);
        if (attempt is not null)
        {
            cost = answer.Complete(local: null, cacheKey: null).Cost;
        }

        return new(attempt?.Outcome, attempt?.Fault?.Kind, WhyNot(outcome), attempt?.FirstToken, attempt?.Duration ?? TimeSpan.Zero, asked.Usual.Model, cost);
    }

    /// <summary>Asks a provider again although it failed or asked to be left alone; in this process, as breakers are each process's own.</summary>
    /// <param name="provider">Name of the provider.</param>
    /// <exception cref="Refusal">There is no such provider.</exception>
    public async Task ResetAsync(string provider)
    {
        var asked = Named(provider);
        asked.Unpark();
        foreach (var model in asked.Models)
        {
            await model.Breaker.ResetAsync();
        }
    }

    private AiProvider Named(string provider) =>
        routes.All.FirstOrDefault(known => known.Name.Equals(provider, StringComparison.OrdinalIgnoreCase)) ?? throw Refusal.NotFound("provider");

    private static LocalReason? WhyNot(CallOutcome outcome) => outcome switch
    {
        CallOutcome.Skipped => LocalReason.ProvidersFailed,
        CallOutcome.NoRoom => LocalReason.BudgetExhausted,
        CallOutcome.StoreUnavailable => LocalReason.BudgetUnknown,
        _ => null,
    };
}
