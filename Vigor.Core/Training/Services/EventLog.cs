using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.OwnExercises;
using Vigor.Core.Training.Editing;
using Vigor.Core.Training.Events;
using Vigor.Core.Training.Playing;
using Vigor.Core.Training.Records;

namespace Vigor.Core.Training.Services;

/// <summary>
/// Takes what devices tell of workouts: each event once, however often and however late it is told. Events of one workout
/// are taken one after the other, and what two devices did at the same time both stays.
/// </summary>
public sealed class EventLog(IDbContextFactory<VigorDb> contexts, ExerciseCatalogue catalogue, BadgeService badges, TimeProvider time)
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
                answers.Add(await TakeAsync(actor, told, cancellationToken));
            }
            catch (Refusal refusal)
            {
                answers.Add(new(told.Id, EventOutcome.Refused, refusal.Message));
            }
        }

        return answers;
    }

    private async Task<EventAnswer> TakeAsync(Actor actor, WorkoutEvent told, CancellationToken cancellationToken)
    {
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

    private async Task<EventAnswer> TryTakeAsync(Actor actor, WorkoutEvent told, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.AnswerOfAsync(actor, told, cancellationToken) is { } before)
        {
            return before;
        }

        await using var turn = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = time.GetUtcNow();
        var session = told is WorkoutEvent.Started ? null : await db.MeantSessionAsync(actor, told.Workout, cancellationToken);

        // The same event, sent twice at once, may have had its turn first.
        if (await db.AnswerOfAsync(actor, told, cancellationToken) is { } meanwhile)
        {
            return meanwhile;
        }

        var at = Believed(told.At, session?.StartedAt, now);
        (session, var result) = told is WorkoutEvent.Started started
            ? await SessionBeginning.BeginAsync(db, actor, started, at, cancellationToken)
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
            await badges.AfterWorkoutAsync(actor, session, cancellationToken);
        }

        return new(told.Id, result.Outcome, result.Sentence, session.Id);
    }

    private static DateTimeOffset Believed(DateTimeOffset told, DateTimeOffset? start, DateTimeOffset now)
    {
        var at = told > now || told < now - Ancient ? now : told;
        return at < start ? start.Value : at;
    }

    private async Task<EventResult> ApplyAsync(VigorDb db, Actor actor, Session session, WorkoutEvent told, DateTimeOffset at, DateTimeOffset now, CancellationToken cancellationToken)
    {
        switch (told)
        {
            case WorkoutEvent.SetDone done:
                return await AddAsync(db, actor, session, done, at, now, cancellationToken);
            case WorkoutEvent.SetCorrected corrected:
                return await CorrectAsync(db, actor, session, corrected, cancellationToken);
            case WorkoutEvent.SetTurned turned:
                return await TurnAsync(db, session, turned, now, cancellationToken);
            case WorkoutEvent.Changed changed:
                return await ChangeAsync(db, actor, session, changed, cancellationToken);
            case WorkoutEvent.Finished finished:
                return await FinishAsync(db, actor, session, finished, now, cancellationToken);
            case WorkoutEvent.Discarded:
                session.Delete(now);
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

    private async Task<EventResult> AddAsync(VigorDb db, Actor actor, Session session, WorkoutEvent.SetDone done, DateTimeOffset at, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var position = await db.MeantPlaceAsync(session, done.Exercise, cancellationToken);
        var planned = session.Workout.Exercises[position];
        SetRules.CheckNumber(done.Number);
        SetRules.Check(done.Values, planned);
        if (await db.SetEntries.Where(set => set.Id == done.Id).Select(set => (Guid?)set.SessionId).FirstOrDefaultAsync(cancellationToken) is { } elsewhere)
        {
            return elsewhere == session.Id ? new(SetId: done.Id) : throw new Refusal(RefusalCode.Conflict, "This set belongs to another workout.");
        }

        var all = await db.SetEntries.AsNoTracking().Where(set => set.SessionId == session.Id && set.DeletedAt == null).OrderBy(set => set.Position).ThenBy(set => set.SetNumber).ToListAsync(cancellationToken);
        var ones = await db.MetSetsAsync(session, done.Device, cancellationToken);
        var place = SetPlace.Of([.. all.Where(set => set.Position == position)], done.Number, done.Values, at, done.Device, set => ones.Contains(set));
        if (place.Same is { } same)
        {
            return new(EventOutcome.Merged, "Your other device had logged the same set.", same);
        }

        SetRules.CheckNumber(place.Number);
        var set = SetEntry.Of(session, done.Id, planned.Slug, (position, place.Number), done.Values, at, done.Device, place.Number == done.Number ? null : done.Number);
        set.Beat(await db.BeatenAsync(actor, catalogue, set, done.Values, cancellationToken));
        db.SetEntries.Add(set);

        // It may have been taken back before it was told of.
        if (await db.SessionEvents.AnyAsync(told => told.SessionId == session.Id && told.Kind == EventKind.SetTakenBack && told.SetId == done.Id, cancellationToken))
        {
            set.TakeBack(now);
            return new(SetId: set.Id);
        }

        if (!await db.IsOverruledAsync(session, EventKind.SetDone, at, cancellationToken))
        {
            SessionFlow.Lead(session, [.. all.Select(LoggedSet.Of)], (position, place.Number), at, now);
        }

        return new(EventOutcome.Stored, SentenceOf(session, done, place, at), set.Id);
    }

    private static string? SentenceOf(Session session, WorkoutEvent.SetDone done, SetPlace place, DateTimeOffset at)
    {
        if (place.Number != done.Number)
        {
            return $"Your other device had logged another set {done.Number}. Both stay: this one is set {place.Number}.";
        }

        return session.FinishedAt < at ? "This workout was finished on another device. The set is in it." : null;
    }

    private async Task<EventResult> CorrectAsync(VigorDb db, Actor actor, Session session, WorkoutEvent.SetCorrected corrected, CancellationToken cancellationToken)
    {
        if (await db.MeantSetAsync(session, corrected.Set, cancellationToken) is not { DeletedAt: null } set)
        {
            throw new Refusal(RefusalCode.Conflict, "This set was taken back meanwhile. Log it anew if it counts.");
        }

        set.Correct(corrected.Values, session.Workout.Exercises[set.Position]);
        set.Beat(await db.BeatenAsync(actor, catalogue, set, corrected.Values, cancellationToken));
        return new(SetId: set.Id);
    }

    private static async Task<EventResult> TurnAsync(VigorDb db, Session session, WorkoutEvent.SetTurned turned, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var set = await db.MeantSetAsync(session, turned.Set, cancellationToken);
        if (!turned.IsBack)
        {
            if (set is { DeletedAt: null })
            {
                set.TakeBack(now);
                session.TurnTo(set.Position);
                session.SkipRest();
            }

            // One that is not known yet is on its way, and finds this when it comes.
            return new(SetId: set?.Id ?? turned.Set);
        }

        if (set is null)
        {
            throw new Refusal(RefusalCode.Conflict, "This set is gone for good. Log it anew if it counts.");
        }

        if (set.DeletedAt is not null)
        {
            var taken = await db.SetEntries
                .Where(other => other.SessionId == session.Id && other.Position == set.Position && other.DeletedAt == null)
                .Select(other => other.SetNumber)
                .ToListAsync(cancellationToken);
            set.BringBack(taken.Contains(set.SetNumber) ? taken.LowestFree() : set.SetNumber);
        }

        return new(SetId: set.Id);
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
