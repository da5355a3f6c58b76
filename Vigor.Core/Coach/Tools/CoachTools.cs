using Microsoft.Extensions.AI;
using Vigor.Core.Coach.Cards;
using Vigor.Core.Coach.Facts;
using Vigor.Core.Coach.Local;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Training.Services;

namespace Vigor.Core.Coach.Tools;

/// <summary>
/// What a provider may do while it answers somebody. Every tool works for that one person: no argument can name another.
/// Reading is done at once; what would change something only puts up a card, and the person decides.
/// </summary>
public sealed class CoachTools(HistoryService history, ProgressService progress, CardOffers offers, SwapChoice swaps, ExerciseCatalogue catalogue)
{
    private readonly ExerciseFinder finder = new(catalogue);
    private readonly LogEvaluator log = new(catalogue);

    /// <summary>The tools that fit the moment.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="facts">What is known of them.</param>
    /// <param name="offer">Puts up a card and says for the model what became of it.</param>
    /// <param name="keep">Keeps what was called and what it said, so that the person can read it.</param>
    internal IReadOnlyList<AIFunction> For(
        Actor actor, CoachFacts facts, Func<CardAction, CancellationToken, Task<string>> offer, Func<string, CancellationToken, Task> keep)
    {
        List<AIFunction> tools =
        [
            AIFunctionFactory.Create(new HistoryTool(actor, facts, history, progress, finder).ReadAsync, "training_history"),
            AIFunctionFactory.Create(new FiguresTool(facts, log).ReadAsync, "training_figures"),
            AIFunctionFactory.Create(new RecordsTool(actor, facts, progress).ReadAsync, "personal_records"),
            AIFunctionFactory.Create(new ExerciseTool(facts, finder).Read, "exercise_facts"),
            AIFunctionFactory.Create(new RememberTool(offer).OfferAsync, "remember"),
            AIFunctionFactory.Create(new WriteWorkoutTool(facts, offer).OfferAsync, "write_workout"),
        ];
        if (facts.Remembered.Count > 0)
        {
            tools.Add(AIFunctionFactory.Create(new ForgetTool(facts, offer).OfferAsync, "forget"));
        }

        if (facts.Session is not null || facts.Plan is not null)
        {
            tools.Add(AIFunctionFactory.Create(new SwapTool(actor, facts, swaps, offers, finder, offer).OfferAsync, "swap_exercise"));
        }

        if (facts is { Session: null, Plan: { } plan })
        {
            tools.Add(AIFunctionFactory.Create(new ShortenTool(plan, offer).OfferAsync, "shorten_workout"));
        }

        if (facts.Session is { Current: not null } session)
        {
            tools.Add(AIFunctionFactory.Create(new LogSetTool(session, offer).OfferAsync, "log_set"));
        }

        return [.. tools.Select(tool => new KeptTool(tool, keep))];
    }
}
