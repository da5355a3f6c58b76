using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Core.Plans.Dosing;
using Vigor.Core.Plans.Programmes;
using Vigor.Core.Plans.Writing;

namespace Vigor.Core.Plans.Services;

/// <content>Sessions: start, move, leave out.</content>
public sealed partial class ProgrammeService
{
    /// <summary>Makes a plan of a session, or returns the one that was made before, so that it can be started.</summary>
    /// <returns>The plan's id.</returns>
    /// <exception cref="Refusal">There is no such session that is theirs, it is done, or a warning sign is open.</exception>
    public async Task<Guid> StartSessionAsync(Actor actor, Guid sessionId, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var session = await db.ProgrammeSessionsOf(actor).AsNoTracking().SingleOrDefaultAsync(session => session.Id == sessionId, cancellationToken)
            ?? throw Refusal.NotFound("workout");
        if (session.State == ProgrammeSessionState.Done)
        {
            throw new Refusal(RefusalCode.Conflict, "This workout is done. You find it in your history.");
        }

        if (session.PlanId is { } made)
        {
            return made;
        }

        var plan = await PlanOfAsync(db, actor, session, cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.Plans.Add(plan);
        await db.SaveChangesAsync(cancellationToken);
        var started = await db.ProgrammeSessionsOf(actor)
            .Where(other => other.Id == sessionId && other.PlanId == null)
            .ExecuteUpdateAsync(
                set => set.SetProperty(other => other.PlanId, plan.Id).SetProperty(other => other.State, ProgrammeSessionState.Planned),
                cancellationToken);
        if (started == 0)
        {
            // A second tap was faster: its plan counts, this one is not kept.
            await transaction.RollbackAsync(cancellationToken);
            return await StartSessionAsync(actor, sessionId, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return plan.Id;
    }

    /// <summary>Moves sessions whose day has passed, and those that stand in their way, to the next training days.</summary>
    /// <returns>Whether anything moved.</returns>
    /// <exception cref="Refusal">There is no such programme that is theirs.</exception>
    public Task<bool> MoveMissedAsync(Actor actor, Guid programmeId, CancellationToken cancellationToken = default) =>
        RescheduleAsync(actor, programmeId, insist: false, ProgrammeCalendar.MoveMissed, cancellationToken);

    /// <summary>Moves a session to another day; those after it make room.</summary>
    /// <exception cref="Refusal">There is no such session to come that is theirs, or the day does not do.</exception>
    public async Task MoveSessionAsync(Actor actor, Guid sessionId, DateOnly day, CancellationToken cancellationToken = default)
    {
        var programmeId = await ProgrammeOfAsync(actor, sessionId, cancellationToken);
        await MoveMissedAsync(actor, programmeId, cancellationToken);
        await RescheduleAsync(
            actor,
            programmeId,
            insist: true,
            (sessions, weekdays, today) => sessions.Any(session => session.Id == sessionId && session.IsToCome)
                ? ProgrammeCalendar.Move(sessions, sessionId, day, weekdays, today)
                : throw new Refusal(RefusalCode.Conflict, "This workout is no longer ahead of you."),
            cancellationToken);
    }

    /// <summary>Leaves a session out; the others stay where they are. <see cref="TakeBackSkipAsync"/> undoes it.</summary>
    /// <exception cref="Refusal">There is no such session that is theirs, or it is done.</exception>
    public Task SkipSessionAsync(Actor actor, Guid sessionId, CancellationToken cancellationToken = default) =>
        ChangeStateAsync(actor, sessionId, ProgrammeSessionState.Planned, ProgrammeSessionState.Skipped, cancellationToken);

    /// <summary>Puts a session that was left out back among those to come; if its day has passed or is taken, it moves on.</summary>
    /// <exception cref="Refusal">There is no such session that is theirs, or it is done.</exception>
    public async Task TakeBackSkipAsync(Actor actor, Guid sessionId, CancellationToken cancellationToken = default)
    {
        var programmeId = await ProgrammeOfAsync(actor, sessionId, cancellationToken);
        await ChangeStateAsync(actor, sessionId, ProgrammeSessionState.Skipped, ProgrammeSessionState.Planned, cancellationToken);
        await RescheduleAsync(actor, programmeId, insist: false, ProgrammeCalendar.Settle, cancellationToken);
    }

    private async Task<Plan> PlanOfAsync(VigorDb db, Actor actor, ProgrammeSession session, CancellationToken cancellationToken)
    {
        var programme = await FindAsync(db, actor, session.ProgrammeId, cancellationToken);
        var workouts = await db.ProgrammeSessionsOf(actor).AsNoTracking()
            .Where(other => other.ProgrammeId == session.ProgrammeId && other.Week == session.Week)
            .OrderBy(other => other.Number)
            .Select(other => other.Workout)
            .ToListAsync(cancellationToken);
        var profile = await profiles.GetAsync(actor, cancellationToken);
        profile.Readiness.RequireNoFlag();
        var now = time.GetUtcNow();
        var week = programme.Weeks[session.Week - 1];
        var brief = BriefOf(profile, programme.Request, profile.DayOf(now), programme.Seed) with
        {
            AskedMinutes = week.SessionMinutes,
            IsRecovery = week.Phase == WeekPhase.Recovery,
        };
        var report = checker.Check(brief, workouts) with { Calories = WorkoutCalories.Net(session.Workout, brief, catalogue) };
        var reviewed = new ReviewedWorkout(session.Workout, report, Replaced: false);
        var focus = SessionFocus.Of(session.Workout, programme.Request.Session.Focus, catalogue);
        if (report.Caps.Count > 0)
        {
            // Limitations, readiness or kit have changed since it was written: what goes against them is mended now.
            reviewed = review.Review(brief with { Days = 1, Focus = focus }, session.Workout);
        }

        var plan = Plan.Keep(
            actor.UserId,
            PlanOrigin.Programme,
            programme.Request.Session with { Minutes = week.SessionMinutes, Focus = focus },
            new(reviewed.Workout, reviewed.Report, RulesPlanner.Name, WorkoutMinutes.Of(reviewed.Workout, catalogue)),
            programme.Seed,
            now);
        plan.Rename($"{session.Name}, week {session.Week}");
        return plan;
    }

    private async Task<bool> RescheduleAsync(
        Actor actor,
        Guid programmeId,
        bool insist,
        Func<IReadOnlyList<ScheduledSession>, IReadOnlyList<DayOfWeek>, DateOnly, IReadOnlyList<ScheduledSession>> change,
        CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var programme = await FindAsync(db, actor, programmeId, cancellationToken);
        if (programme.ArchivedAt is not null && !insist)
        {
            return false;
        }

        var before = await db.ScheduleAsync(programmeId, cancellationToken);
        var after = change(before, programme.Request.Weekdays, await TodayOfAsync(actor, cancellationToken));
        var moved = before.Zip(after).Where(pair => pair.First.PlannedOn != pair.Second.PlannedOn).Select(pair => pair.Second).ToList();
        if (moved.Count == 0)
        {
            return false;
        }

        var isMoved = await MoveAsync(db, actor, programme, moved, cancellationToken);
        return isMoved || !insist
            ? isMoved
            : throw new Refusal(RefusalCode.Conflict, "This programme was changed in another window. Have a look at it as it is now, then try again.");
    }

    /// <summary>Moves sessions to their new days, unless the programme was changed meanwhile.</summary>
    private static async Task<bool> MoveAsync(VigorDb db, Actor actor, Programme programme, IReadOnlyList<ScheduledSession> moved, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var isOurs = await db.ProgrammesOf(actor)
            .Where(other => other.Id == programme.Id && other.Revision == programme.Revision)
            .ExecuteUpdateAsync(set => set.SetProperty(other => other.Revision, programme.Revision + 1), cancellationToken);
        if (isOurs == 0)
        {
            return false;
        }

        foreach (var session in moved)
        {
            await db.ProgrammeSessionsOf(actor)
                .Where(other => other.Id == session.Id && other.State == ProgrammeSessionState.Planned)
                .ExecuteUpdateAsync(set => set.SetProperty(other => other.PlannedOn, session.PlannedOn), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private async Task ChangeStateAsync(Actor actor, Guid sessionId, ProgrammeSessionState from, ProgrammeSessionState to, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var changed = await db.ProgrammeSessionsOf(actor)
            .Where(session => session.Id == sessionId && (session.State == from || session.State == to))
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.State, to), cancellationToken);
        if (changed == 0)
        {
            await ProgrammeOfAsync(actor, sessionId, cancellationToken);
            throw new Refusal(RefusalCode.Conflict, "This workout is done. You find it in your history.");
        }
    }

    private async Task<Guid> ProgrammeOfAsync(Actor actor, Guid sessionId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.ProgrammeSessionsOf(actor)
            .Where(session => session.Id == sessionId)
            .Select(session => (Guid?)session.ProgrammeId)
            .SingleOrDefaultAsync(cancellationToken) ?? throw Refusal.NotFound("workout");
    }
}
