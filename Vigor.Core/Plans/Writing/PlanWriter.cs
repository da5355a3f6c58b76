using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Budget;
using Vigor.Core.Ai.Services;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans.Checking;
using Vigor.Core.Plans.Composing;
using Vigor.Core.Plans.Dosing;
using Vigor.Core.Plans.Drafting;

namespace Vigor.Core.Plans.Writing;

/// <summary>
/// Has a workout written by a provider and sees to it that it may be shown: read, checked, sent back once with what was
/// wrong, mended by rule, and where that is not enough, written by the rules planner instead.
/// </summary>
public sealed class PlanWriter(ExerciseCatalogue catalogue, PlanChecker checker, RulesPlanner planner, PlanReview review, AiGateway gateway, TimeProvider time)
{
    private const int MostTokens = 3_000;

    private const int MostPromptTokens = 4_000;

    // Drafts are shown as they grow; more often than this nobody sees.
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    /// <summary>The largest call that a first draft can be, whoever it is for.</summary>
    public static CallSize LargestCall { get; } = new(AiTask.Plan, MostPromptTokens, MostTokens, IsDocument: true);

    private readonly DraftReader reader = new(catalogue);

    /// <summary>A workout of the rules planner.</summary>
    /// <param name="brief">What it must obey.</param>
    /// <param name="why">Why no provider wrote it.</param>
    public WrittenPlan WriteByRule(PlanBrief brief, LocalReason? why = null)
    {
        var workout = planner.Write(brief);
        return new(workout, checker.Check(brief, workout), RulesPlanner.Name, WorkoutMinutes.Of(workout, catalogue)) { LocalReason = why };
    }

    /// <summary>A workout of a provider. Drafts are told on the way.</summary>
    /// <param name="actor">On whose behalf.</param>
    /// <param name="brief">What it must obey.</param>
    /// <param name="preferred">Name of the provider to ask first; the order of the route when absent.</param>
    /// <param name="monthly">Plans a month that providers may write for the actor; without a count when absent.</param>
    /// <param name="written">Takes the result.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async IAsyncEnumerable<PlanProgress> WriteAsync(
        Actor actor, PlanBrief brief, string? preferred, long? monthly, Action<WrittenPlan> written, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // What the rules planner says about its own ways holds for no other writer.
        var pool = new ExercisePool(catalogue, brief with { Wish = null });
        var prompt = new PlanPrompt(new ExercisePool(catalogue, brief));
        var request = RequestFor(actor, prompt, preferred) with { MonthlyQuestions = monthly };
        var first = new Round();
        await foreach (var progress in DraftAsync(request, first, cancellationToken))
        {
            yield return progress;
        }

        if (WorkoutOf(first, pool) is not { } workout)
        {
            written(WriteByRule(brief, first.Receipt?.LocalReason ?? LocalReason.ProvidersFailed) with { Receipt = first.Receipt, PromptVersion = PlanPrompt.Version });
            yield break;
        }

        var report = checker.Check(brief, workout);
        var violations = PlanReview.Violations(report);
        yield return new PlanProgress.Checked(violations);
        var (best, other) = (first, (AiReceipt?)null);
        if (violations.Count > 0)
        {
            var second = new Round();
            await foreach (var progress in DraftAsync(request with { Messages = prompt.Again(first.Text, violations), MonthlyQuestions = null }, second, cancellationToken))
            {
                yield return progress;
            }

            other = second.Receipt;
            if (WorkoutOf(second, pool) is { } mended && checker.Check(brief, mended).Score > report.Score)
            {
                (best, other, workout) = (second, first.Receipt, mended);
            }
        }

        written(Finished(brief, workout, best.Receipt!, violations) with { Receipt = best.Receipt!.With(other) });
    }

    private AiRequest RequestFor(Actor actor, PlanPrompt prompt, string? preferred) => new()
    {
        Task = AiTask.Plan,
        Caller = new(actor.UserId, actor.Tier.ToString()),
        Messages = prompt.Messages,
        Format = prompt.Format,
        MaxOutputTokens = MostTokens,
        Prefer = preferred,
        PromptVersion = PlanPrompt.Version,
        Accepts = text => reader.Read(text) is not null,
        Local = NoDraft.Instance,
    };

    /// <summary>What a provider wrote; null when none answered, or when it cannot be read.</summary>
    private Workout? WorkoutOf(Round round, ExercisePool pool) =>
        round.Receipt is { IsLocal: false, Declined: false } ? reader.Read(round.Text)?.ToWorkout(pool) : null;

    private WrittenPlan Finished(PlanBrief brief, Workout workout, AiReceipt receipt, IReadOnlyList<string> violations)
    {
        var reviewed = review.Review(brief, workout);
        var plan = new WrittenPlan(
            reviewed.Replaced ? reviewed.Workout : Named(reviewed.Workout),
            reviewed.Report with { Violations = violations },
            reviewed.Replaced ? RulesPlanner.Name : string.Join(", then ", receipt.Providers),
            WorkoutMinutes.Of(reviewed.Workout, catalogue));
        return plan with
        {
            Model = reviewed.Replaced ? null : receipt.Model,
            PromptVersion = PlanPrompt.Version,
            DraftScore = checker.Check(brief, workout).Score,
        };
    }

    // The minutes in a name are ours as well.
    private Workout Named(Workout workout)
    {
        var minutes = string.Create(CultureInfo.InvariantCulture, $", {WorkoutMinutes.Of(workout, catalogue)} min");
        var name = DraftText.Name(workout.Name);
        return workout with { Name = name.Cut(PlanLimits.Name - minutes.Length) + minutes };
    }

    private async IAsyncEnumerable<PlanProgress> DraftAsync(AiRequest request, Round round, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var looked = time.GetTimestamp();
        PlanDraft? told = null;
        await foreach (var happened in gateway.StreamAsync(request, cancellationToken))
        {
            switch (happened)
            {
                case AiEvent.Text piece:
                    text.Append(piece.Value);
                    if (time.GetElapsedTime(looked) < Between)
                    {
                        break;
                    }

                    // Most of the text is reasons and notes, which a draft does not show.
                    if (reader.ReadSoFar(text.ToString()) is var draft && !draft.LooksLike(told))
                    {
                        yield return new PlanProgress.Drafting(told = draft);
                    }

                    looked = time.GetTimestamp();
                    break;
                case AiEvent.Restarted:
                    text.Clear();
                    break;
                case AiEvent.Completed completed:
                    round.Receipt = completed.Receipt;
                    break;
            }
        }

        round.Text = text.ToString();
        yield return new PlanProgress.Drafting(reader.ReadSoFar(round.Text));
    }

    /// <summary>One answer of a provider.</summary>
    private sealed class Round
    {
        public string Text { get; set; } = "";

        public AiReceipt? Receipt { get; set; }
    }
}
