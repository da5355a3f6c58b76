using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.OwnExercises;
using Vigor.Core.Plans.Services;
using Vigor.Core.Training.Editing;
using Vigor.Core.Training.Events;
using Vigor.Core.Training.Playing;

namespace Vigor.Core.Training.Services;

/// <summary>
/// Takes what devices tell of workouts: each event once, however often and however late it is told. Events of one workout
/// are taken one after the other, and what two devices did at the same time both stays.
/// </summary>
public sealed class EventLog(IDbContextFactory<VigorDb> contexts, ExerciseCatalogue catalogue, BadgeService badges, PlanTakeover plans, ProgrammeService programmes, TimeProvider time)
{
    private const int MostTries = 3;

    /// <summary>Times of more than a year ago come from a clock that is wrong.</summary>
    private static readonly TimeSpan Ancient = TimeSpan.FromDays(366);

    /// <summary>Takes events in their order. One that is refused keeps none of the others from being taken.</summary>
    public async Task<IReadOnlyList<EventAnswer>> TakeAsync(Actor actor, IReadOnlyList<WorkoutEvent> events, CancellationToken cancellationToken = default)
    {
        var answers = new List<EventAnswer>(events.Count);
        foreach (var told in events)
        {
            try
            {
                answers.Add(await TellAsync(actor, told, cancellationToken));
            }
            catch (Refusal refusal)
            {
                answers.Add(new(told.Id, EventOutcome.Refused, refusal.Message));
            }
        }

        return answers;
    }

    /// <summary>Takes one event.</summary>
    /// <exception cref="Refusal">It cannot be taken; nothing was changed.</exception>
    public async Task<EventAnswer> TellAsync(Actor actor, WorkoutEvent told, CancellationToken cancellationToken = default)
    {
        told = told is WorkoutEvent.Started { Scheduled: { } scheduled } started ? started with { Plan = await PlanOfAsync(actor, started.Workout, scheduled, cancellationToken) ?? started.Plan } : told;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryTakeAsync(actor, told, cancellationToken);
            }
            catch (DbUpdateException) when (attempt < MostTries)
            {
                // What is told twice at once meets itself, and what stands there now answers.
            }
        }
    }

    /// <summary>The plan of a session of a programme, made now; null when the workout stands already, or the session can be started no more.</summary>
    private async Task<Guid?> PlanOfAsync(Actor actor, Guid workout, Guid scheduled, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.SessionEvents.AnyAsync(told => told.UserId == actor.UserId && told.Workout == workout, cancellationToken))
        {
            return null;
        }

        try
        {
            return await programmes.StartSessionAsync(actor, scheduled, cancellationToken);
        }
        catch (Refusal)
        {
            // It was done elsewhere, or put away: what was done here counts all the same.
            return null;
        }
    }

    private async Task<EventAnswer> TryTakeAsync(Actor actor, WorkoutEvent told, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var turn = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = time.GetUtcNow();
        var session = told is WorkoutEvent.Started ? null : await db.MeantSessionAsync(actor, told.Workout, cancellationToken);

        // Told before, or at the same time and had its turn first.
        if (await db.AnswerOfAsync(actor, told, cancellationToken) is { } before)
        {
            return before;
        }

        if (session is { DeletedAt: not null })
        {
            throw new Refusal(RefusalCode.NotFound, "This workout was deleted. For a day it can be brought back from the history.");
        }

        var at = Believed(told.At, session?.StartedAt, now);
        (session, var result) = told is WorkoutEvent.Started started
            ? await SessionBeginning.BeginAsync(db, actor, catalogue, started, at, cancellationToken)
            : (session!, await ApplyAsync(db, actor, session!, told, at, now, cancellationToken));
        db.SessionEvents.Add(SessionEvent.Of(session, (told.Id, told.Workout, told.Device), told.Kind, at, result.Outcome, result.Sentence, result.SetId, result.Position));
        await db.SaveChangesAsync(cancellationToken);
        var isOver = told is WorkoutEvent.Finished && result.Outcome == EventOutcome.Stored;
        if (isOver)
        {
            await SessionEnd.SweepAsync(db, actor, session.Id, cancellationToken);
        }

        await turn.CommitAsync(cancellationToken);
        if (isOver)
        {
            await AfterAsync(actor, session, (WorkoutEvent.Finished)told, cancellationToken);
        }

        return new(told.Id, result.Outcome, result.Sentence, session.Id, told.Kind == EventKind.WorkoutChanged ? result.Position : null);
    }

    // The workout is over whatever becomes of its plan.
    private async Task AfterAsync(Actor actor, Session session, WorkoutEvent.Finished finished, CancellationToken cancellationToken)
    {
        await badges.AfterWorkoutAsync(actor, session, cancellationToken);
        if (finished.KeepsChanges && session.PlanId is { } plan)
        {
            await plans.TakeOverAsync(actor, plan, session.Workout with { Exercises = [.. session.Shown().Select(position => session.Workout.Exercises[position])] }, cancellationToken);
        }
    }

    private static DateTimeOffset Believed(DateTimeOffset told, DateTimeOffset? start, DateTimeOffset now)
    {
        var at = told > now || told < now - Ancient ? now : told;
        return at < start ? start.Value : at;
    }

    private async Task<EventResult> ApplyAsync(VigorDb db, Actor actor, Session session, WorkoutEvent told, DateTimeOffset at, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var sets = new SetTelling(db, actor, catalogue, session, now);
        switch (told)
        {
            case WorkoutEvent.SetDone done:
                return await sets.AddAsync(done, at, cancellationToken);
            case WorkoutEvent.SetCorrected corrected:
                return await sets.CorrectAsync(corrected, cancellationToken);
            case WorkoutEvent.SetTurned turned:
                return await sets.TurnAsync(turned, cancellationToken);
            case WorkoutEvent.ExerciseKept kept:
                return await ExerciseTelling.KeepAsync(db, actor, session, kept.Exercise, kept.Change, cancellationToken);
            case WorkoutEvent.PainTold pain:
                return await ExerciseTelling.HurtAsync(db, actor, session, pain, at, cancellationToken);
            case WorkoutEvent.Changed changed:
                return await ChangeAsync(db, actor, session, changed, cancellationToken);
            case WorkoutEvent.Finished finished:
                return await FinishAsync(db, actor, session, finished, now, cancellationToken);
            case WorkoutEvent.Discarded:
                session.Delete(now);
                await db.SetsOf(actor).Where(set => set.SessionId == session.Id).ExecuteUpdateAsync(change => change.SetProperty(set => set.DeletedAt, now), cancellationToken);
                return default;
            case WorkoutEvent.Reopened:
                session.Reopen();
                return default;
            case WorkoutEvent.Described described:
                session.Describe(described.Name, described.Minutes, described.Intensity, described.Notes);
                return default;
            default:
                await DecideAsync(db, session, told, at, now, cancellationToken);
                return default;
        }
    }

    /// <summary>What is one or the other, and never both: the latest word holds, not the one that comes in last.</summary>
    private static async Task DecideAsync(VigorDb db, Session session, WorkoutEvent told, DateTimeOffset at, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await db.IsOverruledAsync(session, told.Kind, at, cancellationToken))
        {
            return;
        }

        switch (told)
        {
            case WorkoutEvent.RestTurned rest:
                Turn(session, rest, at, now);
                break;
            case WorkoutEvent.ExerciseChosen chosen:
                session.TurnTo(await db.MeantPlaceAsync(session, chosen.Exercise, cancellationToken));
                break;
            case WorkoutEvent.RecoveryTold recovery:
                session.CheckIn(recovery.Recovery);
                break;
            case WorkoutEvent.Noted noted:
                session.Remark(null, noted.Notes);
                break;
        }
    }

    private async Task<EventResult> ChangeAsync(VigorDb db, Actor actor, Session session, WorkoutEvent.Changed changed, CancellationToken cancellationToken)
    {
        var position = changed.Exercise is { } exercise ? await db.MeantPlaceAsync(session, exercise, cancellationToken) : 0;
        var edit = changed.Edit(position);
        var sets = await db.SetEntries.Where(set => set.SessionId == session.Id && set.DeletedAt == null).Select(set => set.Position).ToListAsync(cancellationToken);
        var known = await db.CatalogueOfAsync(actor, catalogue, cancellationToken);
        var lastSets = edit is SessionEdit.Add add ? await PreviousSets.CountAsync(db, actor, session.Id, add.Slug, cancellationToken) : 0;
        var before = session.Workout.Exercises.Count;
        SessionEditor.Revise(session, edit, known, place => sets.Count(other => other == place), lastSets);
        return new(Position: session.Workout.Exercises.Count > before ? before : null);
    }

    // The workout may be finished twice, on two devices: the first one ends it, the second adds what it says.
    private static async Task<EventResult> FinishAsync(VigorDb db, Actor actor, Session session, WorkoutEvent.Finished finished, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (finished.Name is { } name)
        {
            session.Rename(name);
        }

        return await SessionEnd.ApplyAsync(db, actor, session, finished.Intensity, finished.Notes, now, cancellationToken)
            ? default
            : new(EventOutcome.Merged, "This workout was finished on another device already. What you said of it is kept.");
    }

    private static void Turn(Session session, WorkoutEvent.RestTurned rest, DateTimeOffset at, DateTimeOffset now)
    {
        switch (rest.What)
        {
            case EventKind.RestStarted:
                session.StartRest(Checked(rest.Seconds), at, now);
                break;
            case EventKind.RestMoved:
                session.AdjustRest(Checked(rest.Seconds), at);
                break;
            case EventKind.RestPaused or EventKind.RestResumed:
                session.PauseRest(rest.What == EventKind.RestPaused, at);
                break;
            default:
                session.SkipRest();
                break;
        }
    }

    private static int Checked(int seconds) => Math.Abs((long)seconds) <= RestTimer.MaxSeconds
        ? seconds
        : throw Refusal.Invalid(nameof(WorkoutEvent.RestTurned.Seconds), $"Rest up to {RestTimer.MaxSeconds} seconds.");
}
