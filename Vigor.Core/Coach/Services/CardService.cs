using Microsoft.EntityFrameworkCore;
using Vigor.Core.Coach.Cards;
using Vigor.Core.Coach.Memory;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Core.Plans;
using Vigor.Core.Plans.Editing;
using Vigor.Core.Plans.Services;
using Vigor.Core.Training.Editing;
using Vigor.Core.Training.Events;
using Vigor.Core.Training.Services;

namespace Vigor.Core.Coach.Services;

/// <summary>Does what a card offers, and takes it back. Each step goes through the service that owns the data, with its checks.</summary>
public sealed class CardService(IDbContextFactory<VigorDb> contexts, MemoryService memory, ProfileService profiles, PlanService plans, TrainingService training, EventLog events)
{
    /// <summary>Does what a card offers; a second tap at the same time does nothing.</summary>
    /// <exception cref="Refusal">There is no such card that is theirs, or what it would change has changed meanwhile.</exception>
    public Task<CardView> ApplyAsync(Actor actor, Guid cardId, CancellationToken cancellationToken = default) => TurnAsync(
        actor,
        cardId,
        from: [CardState.Open, CardState.Undone],
        to: CardState.Applied,
        card => DoAsync(actor, card.Action, cancellationToken),
        cancellationToken);

    /// <summary>Takes back what a card did.</summary>
    /// <exception cref="Refusal">There is no such card that is theirs, or what it changed has been changed again.</exception>
    public Task<CardView> UndoAsync(Actor actor, Guid cardId, CancellationToken cancellationToken = default) => TurnAsync(
        actor,
        cardId,
        from: [CardState.Applied],
        to: CardState.Undone,
        async card =>
        {
            await TakeBackAsync(actor, card.Action, card.Trace ?? new(), cancellationToken);
            return card.Trace;
        },
        cancellationToken);

    private async Task<CardView> TurnAsync(
        Actor actor, Guid cardId, CardState[] from, CardState to, Func<CoachCard, Task<CardTrace?>> work, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var cards = db.CoachCards;
        var card = await cards.SingleOrDefaultAsync(card => card.Id == cardId && card.UserId == actor.UserId, cancellationToken) ?? throw Refusal.NotFound("card");
        var before = card.State;
        if (!from.Contains(before))
        {
            return CardView.Of(card);
        }

        // Whoever turns the state does the work; a second tap, here or on another device, finds it turned.
        var turned = await cards
            .Where(one => one.Id == cardId && one.State == before)
            .ExecuteUpdateAsync(change => change.SetProperty(one => one.State, to), cancellationToken);
        if (turned == 0)
        {
            await db.Entry(card).ReloadAsync(cancellationToken);
            return CardView.Of(card);
        }

        try
        {
            card.Turn(to, await work(card));
        }
        catch
        {
            await cards.Where(one => one.Id == cardId).ExecuteUpdateAsync(change => change.SetProperty(one => one.State, before), CancellationToken.None);
            throw;
        }

        await db.SaveChangesAsync(CancellationToken.None);
        return CardView.Of(card);
    }

    private async Task<CardTrace?> DoAsync(Actor actor, CardAction action, CancellationToken cancellationToken)
    {
        switch (action)
        {
            case CardAction.Remember remember:
                return new((await memory.RememberAsync(actor, remember.Text, cancellationToken)).Id);
            case CardAction.Forget forget:
                await memory.ForgetAsync(actor, forget.FactId, cancellationToken);
                return null;
            case CardAction.Limit limit:
                return await LimitAsync(actor, limit, cancellationToken);
            case CardAction.WritePlan write:
                return new((await plans.CreateAsync(actor, new() { Minutes = write.Minutes, Focus = write.Focus, Limitations = write.Spared ?? [] }, cancellationToken: cancellationToken)).Id);
            case CardAction.ShortenPlan shorten:
                return await ChangeAsync(actor, shorten.PlanId, _ => new PlanEdit.Shorten(shorten.Minutes), cancellationToken);
            case CardAction.SwapExercise swap:
                return await ChangeAsync(
                    actor,
                    swap.PlanId,
                    plan => new PlanEdit.Swap(SwapChoice.InPlan(plan, swap.From) ?? throw new Refusal(RefusalCode.Conflict, "That exercise is no longer in the plan."), swap.To),
                    cancellationToken);
            case CardAction.SwapInSession swap:
                await SwapAsync(actor, swap.SessionId, swap.From, swap.To, cancellationToken);
                return null;
            case CardAction.TakeBack undo:
                await UndoAsync(actor, undo.CardId, cancellationToken);
                return null;
            case CardAction.LogSet log:
                return new(await LogAsync(actor, log, cancellationToken));
            default:
                throw new ArgumentOutOfRangeException(nameof(action));
        }
    }

    private async Task<CardTrace> LimitAsync(Actor actor, CardAction.Limit limit, CancellationToken cancellationToken)
    {
        LimitationSeverity? before = null;
        await profiles.UpdateAsync(
            actor,
            profile =>
            {
                before = profile.Limitations.FirstOrDefault(known => known.Area == limit.Area)?.Severity;
                return profile with { Limitations = [.. profile.Limitations.Where(known => known.Area != limit.Area), new(limit.Area, limit.Severity) { Named = limit.Named }] };
            },
            cancellationToken);
        return new(Before: before);
    }

    private async Task TakeBackAsync(Actor actor, CardAction action, CardTrace trace, CancellationToken cancellationToken)
    {
        switch (action)
        {
            case CardAction.Remember:
                await memory.ForgetAsync(actor, trace.Id ?? Guid.Empty, cancellationToken);
                break;
            case CardAction.Forget forget:
                await memory.RememberAsync(actor, forget.Text, cancellationToken);
                break;
            case CardAction.Limit limit:
                await profiles.UpdateAsync(
                    actor,
                    profile =>
                    {
                        var others = profile.Limitations.Where(known => known.Area != limit.Area);
                        return profile with { Limitations = trace.Before is { } before ? [.. others, new(limit.Area, before)] : [.. others] };
                    },
                    cancellationToken);
                break;
            case CardAction.WritePlan:
                await plans.ArchiveAsync(actor, trace.Id ?? Guid.Empty, cancellationToken);
                break;
            case CardAction.ShortenPlan or CardAction.SwapExercise:
                await plans.UndoAsync(actor, trace.Id ?? Guid.Empty, trace.Revision, cancellationToken);
                break;
            case CardAction.TakeBack undo:
                await ApplyAsync(actor, undo.CardId, cancellationToken);
                break;
            case CardAction.SwapInSession swap:
                await SwapAsync(actor, swap.SessionId, swap.To, swap.From, cancellationToken);
                break;
            case CardAction.LogSet log:
                await TellAsync(actor, log.SessionId, new WorkoutEvent.SetTurned(trace.Id ?? Guid.Empty, IsBack: false), cancellationToken);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(action));
        }
    }

    // What was told to the coach is one set, whatever a device has logged meanwhile.
    private async Task<Guid> LogAsync(Actor actor, CardAction.LogSet log, CancellationToken cancellationToken)
    {
        var state = await training.GetAsync(actor, log.SessionId, cancellationToken);
        return state.SetsOf(log.Position).Any(set => set.SetNumber == log.SetNumber)
            ? throw new Refusal(RefusalCode.Conflict, $"Set {log.SetNumber - state.Exercises[log.Position].Planned.RampSets} is logged already.")
            : (await TellAsync(actor, log.SessionId, new WorkoutEvent.SetDone(new(log.Position, null), log.SetNumber, log.Values), cancellationToken)).Id;
    }

    private Task<EventAnswer> TellAsync(Actor actor, Guid session, WorkoutEvent happened, CancellationToken cancellationToken) =>
        events.TellAsync(actor, happened with { Id = Guid.CreateVersion7(), Workout = session, At = DateTimeOffset.MaxValue }, cancellationToken);

    private async Task SwapAsync(Actor actor, Guid sessionId, string from, string to, CancellationToken cancellationToken)
    {
        var session = await training.GetAsync(actor, sessionId, cancellationToken);
        var place = SwapChoice.InSession(session, from)?.Position ?? throw new Refusal(RefusalCode.Conflict, "That exercise is no longer in the workout.");

        // What had sets stayed when it was swapped, and is still there when that is undone.
        SessionEdit edit = SwapChoice.InSession(session, to) is null ? new SessionEdit.Swap(place, to) : new SessionEdit.Remove(place);
        await training.ChangeAsync(actor, sessionId, edit, cancellationToken);
    }

    private async Task<CardTrace> ChangeAsync(Actor actor, Guid planId, Func<Plan, PlanEdit> edit, CancellationToken cancellationToken)
    {
        var plan = await plans.GetAsync(actor, planId, cancellationToken);
        var changed = await plans.ChangeAsync(actor, planId, edit(plan), plan.Revision, cancellationToken: cancellationToken);
        return new(changed.Id, changed.Revision);
    }
}
