using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans.Checking;
using Vigor.Core.Plans.Repairing;
using Vigor.Core.Plans.Writing;

namespace Vigor.Core.Plans.Programmes;

/// <summary>The door to programmes.</summary>
public sealed class ProgrammeService(
    IDbContextFactory<VigorDb> contexts,
    ProfileService profiles,
    ExerciseCatalogue catalogue,
    ProgrammePlanner planner,
    PlanChecker checker,
    PlanReview review,
    TimeProvider time)
{
    /// <summary>Writes and keeps a programme for the actor.</summary>
    /// <param name="actor">Whose programme.</param>
    /// <param name="request">What they ask for.</param>
    /// <param name="recentWeeklySets">Mean weekly working sets of the last four weeks, when they are known.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>The programme's id.</returns>
    /// <exception cref="Refusal">A value is out of range, goals or level are not known yet, or there are too many programmes in use.</exception>
    public async Task<Guid> CreateAsync(Actor actor, ProgrammeRequest request, double? recentWeeklySets = null, CancellationToken cancellationToken = default)
    {
        var profile = await profiles.GetAsync(actor, cancellationToken);
        var today = profile.DayOf(time.GetUtcNow());
        ProgrammeLimits.Check(request, today);
        var brief = BriefOf(profile, request, today, Random.Shared.Next());
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.ProgrammesOf(actor).CountAsync(programme => programme.ArchivedAt == null, cancellationToken) >= ProgrammeLimits.Listed)
        {
            throw new Refusal(RefusalCode.Conflict, $"You have {ProgrammeLimits.Listed} programmes in use. Put one away first.");
        }

        var weeks = planner.Write(brief, request.Weeks, recentWeeklySets);
        var programme = new Programme
        {
            Id = Guid.CreateVersion7(),
            UserId = actor.UserId,
            Name = ProgrammeWords.Name(brief, request.Weeks),
            Request = request,
            StartsOn = request.StartsOn ?? today,
            Weeks = [.. weeks.Select(week => week.Week)],
            Score = weeks.Min(week => week.Week.Score),
            Seed = brief.Seed,
            CreatedAt = time.GetUtcNow(),
        };
        db.Programmes.Add(programme);
        db.ProgrammeSessions.AddRange(SessionsOf(programme, weeks));
        await db.SaveChangesAsync(cancellationToken);
        return programme.Id;
    }

    /// <summary>One of the actor's programmes with its calendar; sessions that were missed have moved on.</summary>
    /// <exception cref="Refusal">There is none with this id that is theirs.</exception>
    public async Task<ProgrammeDetail> GetAsync(Actor actor, Guid programmeId, CancellationToken cancellationToken = default)
    {
        await MoveMissedAsync(actor, programmeId, cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var programme = await FindAsync(db, actor, programmeId, cancellationToken);
        return new(
            programme.Id,
            programme.Name,
            programme.Request,
            programme.StartsOn,
            await TodayOfAsync(actor, cancellationToken),
            programme.Score,
            programme.Weeks,
            await db.ScheduleAsync(programmeId, cancellationToken),
            programme.ArchivedAt);
    }

    /// <summary>What the sessions of a week consist of, in their order.</summary>
    /// <exception cref="Refusal">There is no such programme that is theirs.</exception>
    public async Task<IReadOnlyList<ProgrammeWorkout>> WeekAsync(Actor actor, Guid programmeId, int week, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await FindAsync(db, actor, programmeId, cancellationToken);
        return await db.ProgrammeSessionsOf(actor).AsNoTracking()
            .Where(session => session.ProgrammeId == programmeId && session.Week == week)
            .OrderBy(session => session.Number)
            .Select(session => new ProgrammeWorkout(session.Id, session.Workout))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The actor's programmes that are in use, newest first, at most <see cref="ProgrammeLimits.Listed"/>.</summary>
    public async Task<IReadOnlyList<ProgrammeSummary>> ListAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var sessions = db.ProgrammeSessions;
        var rows = await db.ProgrammesOf(actor).AsNoTracking()
            .Where(programme => programme.ArchivedAt == null)
            .OrderByDescending(programme => programme.CreatedAt)
            .ThenByDescending(programme => programme.Id)
            .Take(ProgrammeLimits.Listed)
            .Select(programme => new
            {
                programme.Id,
                programme.Name,
                programme.Request,
                programme.StartsOn,
                programme.Score,
                Sessions = sessions.Count(session => session.ProgrammeId == programme.Id),
                Done = sessions.Count(session => session.ProgrammeId == programme.Id && session.State == ProgrammeSessionState.Done),
                ToCome = sessions.Count(session => session.ProgrammeId == programme.Id && session.State == ProgrammeSessionState.Planned),
                NextOn = sessions
                    .Where(session => session.ProgrammeId == programme.Id && session.State == ProgrammeSessionState.Planned)
                    .Min(session => (DateOnly?)session.PlannedOn),
            })
            .ToListAsync(cancellationToken);
        var today = await TodayOfAsync(actor, cancellationToken);
        return
        [
            .. rows.Select(row => new ProgrammeSummary(
                row.Id,
                row.Name,
                row.Request.Weeks,
                row.StartsOn,
                row.Sessions,
                row.Done,
                row.ToCome,
                row.NextOn < today ? ProgrammeCalendar.Days(today, row.Request.Weekdays, 1)[0] : row.NextOn,
                row.Score)),
        ];
    }

    /// <summary>The next session of the newest programme in use that is not finished; null when there is none.</summary>
    public async Task<NextSession?> TodayAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var sessions = db.ProgrammeSessions;
        var newest = await db.ProgrammesOf(actor).AsNoTracking()
            .Where(programme => programme.ArchivedAt == null
                && sessions.Any(session => session.ProgrammeId == programme.Id && session.State == ProgrammeSessionState.Planned))
            .OrderByDescending(programme => programme.CreatedAt)
            .Select(programme => (Guid?)programme.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (newest is not { } id)
        {
            return null;
        }

        var programme = await GetAsync(actor, id, cancellationToken);
        return programme.Next is { } next
            ? new(id, programme.Name, next, programme.Weeks[next.Week - 1], programme.Weeks.Count, programme.Today)
            : null;
    }

    /// <summary>Makes a plan of a session, or returns the one that was made before, so that it can be started.</summary>
    /// <returns>The plan's id.</returns>
    /// <exception cref="Refusal">There is no such session that is theirs, or it is done.</exception>
    public async Task<Guid> StartSessionAsync(Actor actor, Guid sessionId, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var session = await db.ProgrammeSessionsOf(actor).AsNoTracking().SingleOrDefaultAsync(session => session.Id == sessionId, cancellationToken)
            ?? throw Refusal.NotFound("session");
        if (session.State == ProgrammeSessionState.Done)
        {
            throw new Refusal(RefusalCode.Conflict, "This session is done. You find it in your history.");
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
                : throw new Refusal(RefusalCode.Conflict, "This session is not to come any more."),
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

    /// <summary>Gives a programme another name.</summary>
    /// <exception cref="Refusal">Empty or too long, or there is no such programme that is theirs.</exception>
    public Task RenameAsync(Actor actor, Guid programmeId, string name, CancellationToken cancellationToken = default)
    {
        var kept = PlanLimits.CheckedName(name);
        return ChangeAsync(actor, programmeId, own => own.ExecuteUpdateAsync(set => set.SetProperty(programme => programme.Name, kept), cancellationToken), cancellationToken);
    }

    /// <summary>Puts a programme away: it leaves the list, its calendar stands still.</summary>
    /// <exception cref="Refusal">There is no such programme that is theirs.</exception>
    public Task ArchiveAsync(Actor actor, Guid programmeId, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        return ChangeAsync(actor, programmeId, own => own.ExecuteUpdateAsync(set => set.SetProperty(programme => programme.ArchivedAt, now), cancellationToken), cancellationToken);
    }

    /// <summary>Takes a programme out again that was put away.</summary>
    /// <exception cref="Refusal">There is no such programme that is theirs.</exception>
    public Task RestoreAsync(Actor actor, Guid programmeId, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, programmeId, own => own.ExecuteUpdateAsync(set => set.SetProperty(programme => programme.ArchivedAt, (DateTimeOffset?)null), cancellationToken), cancellationToken);

    private async Task<Plan> PlanOfAsync(VigorDb db, Actor actor, ProgrammeSession session, CancellationToken cancellationToken)
    {
        var programme = await FindAsync(db, actor, session.ProgrammeId, cancellationToken);
        var workouts = await db.ProgrammeSessionsOf(actor).AsNoTracking()
            .Where(other => other.ProgrammeId == session.ProgrammeId && other.Week == session.Week)
            .OrderBy(other => other.Number)
            .Select(other => other.Workout)
            .ToListAsync(cancellationToken);
        var profile = await profiles.GetAsync(actor, cancellationToken);
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

        return new()
        {
            Id = Guid.CreateVersion7(),
            UserId = actor.UserId,
            Name = $"{session.Name}, week {session.Week}",
            Workout = reviewed.Workout,
            Request = programme.Request.Session with { Minutes = week.SessionMinutes, Focus = focus },
            Report = reviewed.Report,
            Minutes = WorkoutMinutes.Of(reviewed.Workout, catalogue),
            Score = reviewed.Report.Score,
            WrittenBy = RulesPlanner.Name,
            Seed = programme.Seed,
            CreatedAt = now,
        };
    }

    private IEnumerable<ProgrammeSession> SessionsOf(Programme programme, IReadOnlyList<WrittenWeek> weeks)
    {
        var days = ProgrammeCalendar.Days(programme.StartsOn, programme.Request.Weekdays, weeks.Sum(week => week.Workouts.Count));
        return weeks
            .SelectMany(week => week.Workouts.Select(workout => (week.Week.Number, Workout: workout)))
            .Select((written, index) => new ProgrammeSession
            {
                Id = Guid.CreateVersion7(),
                ProgrammeId = programme.Id,
                UserId = programme.UserId,
                Week = written.Number,
                Number = index + 1,
                Name = written.Workout.Name,
                Minutes = WorkoutMinutes.Of(written.Workout, catalogue),
                Workout = written.Workout,
                PlannedOn = days[index],
            });
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

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var isOurs = await db.ProgrammesOf(actor)
            .Where(other => other.Id == programmeId && other.Revision == programme.Revision)
            .ExecuteUpdateAsync(set => set.SetProperty(other => other.Revision, programme.Revision + 1), cancellationToken);
        if (isOurs == 0)
        {
            return insist
                ? throw new Refusal(RefusalCode.Conflict, "This programme was changed in another window. Have a look at it as it is now, then try again.")
                : false;
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
            throw new Refusal(RefusalCode.Conflict, "This session is done. You find it in your history.");
        }
    }

    private async Task ChangeAsync(Actor actor, Guid programmeId, Func<IQueryable<Programme>, Task<int>> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await change(db.ProgrammesOf(actor).Where(programme => programme.Id == programmeId)) == 0)
        {
            throw Refusal.NotFound("programme");
        }
    }

    private async Task<Guid> ProgrammeOfAsync(Actor actor, Guid sessionId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.ProgrammeSessionsOf(actor)
            .Where(session => session.Id == sessionId)
            .Select(session => (Guid?)session.ProgrammeId)
            .SingleOrDefaultAsync(cancellationToken) ?? throw Refusal.NotFound("session");
    }

    private static async Task<Programme> FindAsync(VigorDb db, Actor actor, Guid programmeId, CancellationToken cancellationToken) =>
        await db.ProgrammesOf(actor).AsNoTracking().SingleOrDefaultAsync(programme => programme.Id == programmeId, cancellationToken)
        ?? throw Refusal.NotFound("programme");

    private async Task<DateOnly> TodayOfAsync(Actor actor, CancellationToken cancellationToken) =>
        (await profiles.GetAsync(actor, cancellationToken)).DayOf(time.GetUtcNow());

    private static PlanBrief BriefOf(Profile profile, ProgrammeRequest request, DateOnly day, int seed) =>
        PlanBrief.From(profile, request.Session, day, seed) with { Days = request.Weekdays.Count };
}
