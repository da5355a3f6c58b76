using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Core.Plans.Checking;
using Vigor.Core.Plans.Dosing;
using Vigor.Core.Plans.Programmes;
using Vigor.Core.Plans.Programmes.Blocks;
using Vigor.Core.Plans.Writing;

namespace Vigor.Core.Plans.Services;

/// <summary>The door to programmes: write, read, put away. What happens to their sessions is in the other half.</summary>
public sealed partial class ProgrammeService(
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
    /// <exception cref="Refusal">A value is out of range, goals or level are not known yet, a warning sign is open, or there are too many programmes in use.</exception>
    public async Task<Guid> CreateAsync(Actor actor, ProgrammeRequest request, double? recentWeeklySets = null, CancellationToken cancellationToken = default)
    {
        var profile = await profiles.GetAsync(actor, cancellationToken);
        profile.Readiness.RequireNoFlag();
        var today = profile.DayOf(time.GetUtcNow());
        ProgrammeLimits.Check(request, today);
        request = PregnantProgramme.Shortened(request, [.. profile.Limitations, .. request.Session.Limitations], request.StartsOn ?? today);
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
        var workouts = await db.ProgrammeSessionsOf(actor).AsNoTracking()
            .Where(session => session.ProgrammeId == programmeId && session.Week == week)
            .OrderBy(session => session.Number)
            .Select(session => new ProgrammeWorkout(session.Id, session.Workout))
            .ToListAsync(cancellationToken);
        return [.. workouts.Select(workout => workout with { Workout = workout.Workout.WithRampsInTheirLifts() })];
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

    private IEnumerable<ProgrammeSession> SessionsOf(Programme programme, IReadOnlyList<WrittenWeek> weeks)
    {
        var days = ProgrammeCalendar.Days(programme.StartsOn, programme.Request.Weekdays, weeks.Sum(week => week.Workouts.Count));
        return weeks
            .SelectMany(week => week.Workouts.Select(workout => (week.Week, Workout: workout)))
            .Select((written, index) => new ProgrammeSession
            {
                Id = Guid.CreateVersion7(),
                ProgrammeId = programme.Id,
                UserId = programme.UserId,
                Week = written.Week.Number,
                IsRecovery = written.Week.Phase == WeekPhase.Recovery,
                Number = index + 1,
                Name = written.Workout.Name,
                Minutes = WorkoutMinutes.Of(written.Workout, catalogue),
                Workout = written.Workout,
                PlannedOn = days[index],
            });
    }

    private async Task ChangeAsync(Actor actor, Guid programmeId, Func<IQueryable<Programme>, Task<int>> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await change(db.ProgrammesOf(actor).Where(programme => programme.Id == programmeId)) == 0)
        {
            throw Refusal.NotFound("programme");
        }
    }

    private static async Task<Programme> FindAsync(VigorDb db, Actor actor, Guid programmeId, CancellationToken cancellationToken) =>
        await db.ProgrammesOf(actor).AsNoTracking().SingleOrDefaultAsync(programme => programme.Id == programmeId, cancellationToken)
        ?? throw Refusal.NotFound("programme");

    private async Task<DateOnly> TodayOfAsync(Actor actor, CancellationToken cancellationToken) =>
        (await profiles.GetAsync(actor, cancellationToken)).DayOf(time.GetUtcNow());

    private static PlanBrief BriefOf(Profile profile, ProgrammeRequest request, DateOnly day, int seed)
    {
        var brief = PlanBrief.From(profile, request.Session, day, seed);
        return brief with
        {
            Limitations = PregnantProgramme.AtTheEnd(brief.Limitations, (request.StartsOn ?? day).AddDays(7 * request.Weeks)),
            Days = request.Weekdays.Count,
            Weekdays = [.. ProgrammeCalendar.Days(request.StartsOn ?? day, request.Weekdays, request.Weekdays.Count).Select(date => date.DayOfWeek)],
        };
    }
}
