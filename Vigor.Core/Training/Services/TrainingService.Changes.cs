using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.OwnExercises;
using Vigor.Core.Plans;
using Vigor.Core.Plans.Composing;
using Vigor.Core.Plans.Editing;
using Vigor.Core.Training.Editing;
using Vigor.Core.Training.Events;
using Vigor.Core.Training.Playing;

namespace Vigor.Core.Training.Services;

/// <content>Workouts without a plan, and changes to workouts: while they are done and afterwards.</content>
public sealed partial class TrainingService
{
    /// <summary>Name of a workout that nobody has named.</summary>
    public const string FreeWorkout = SessionBeginning.Free;

    private const int MostTries = 5, MostFound = 8;

    private static readonly DateOnly Earliest = new(2000, 1, 1);

    /// <summary>Starts a workout without a plan, or goes on with one that was started today and has nothing in it yet.</summary>
    /// <returns>The session's id.</returns>
    /// <exception cref="Refusal">There is none to go on with, and a warning sign is open.</exception>
    public async Task<Guid> StartFreeAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        var profile = await db.ProfileOfAsync(actor, cancellationToken);
        var today = profile.DayOf(now);
        var sets = db.SetEntries;
        var empty = await db.SessionsOf(actor)
            .Where(session => session.PlanId == null && session.FinishedAt == null && session.LocalDay == today && session.Name == FreeWorkout)
            .Where(session => !sets.Any(set => set.SessionId == session.Id && set.DeletedAt == null))
            .Select(session => (Guid?)session.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (empty is { } open)
        {
            return open;
        }

        profile.Readiness.RequireNoFlag();
        var session = Session.Start(actor.UserId, FreeWorkout, SessionBeginning.Empty(FreeWorkout), LocalStart.In(profile, now));
        db.Sessions.Add(session);
        await db.SaveChangesAsync(cancellationToken);
        return session.Id;
    }

    /// <summary>Starts a past workout once more.</summary>
    /// <returns>The new session's id.</returns>
    /// <exception cref="Refusal">There is no such workout that is theirs, or a warning sign is open.</exception>
    public async Task<Guid> StartAgainAsync(Actor actor, Guid pastId, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var profile = await db.ProfileOfAsync(actor, cancellationToken);
        profile.Readiness.RequireNoFlag();
        var (name, workout) = await SessionBeginning.AgainAsync(db, actor, pastId, cancellationToken);
        var session = Session.Start(actor.UserId, name, workout, LocalStart.In(profile, time.GetUtcNow()));
        db.Sessions.Add(session);
        await db.SaveChangesAsync(cancellationToken);
        return session.Id;
    }

    /// <summary>What a past workout consisted of in the end, to be kept as a workout of its own.</summary>
    /// <exception cref="Refusal">There is no such workout that is theirs.</exception>
    public async Task<Workout> WorkoutOfAsync(Actor actor, Guid pastId, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var (name, workout) = await SessionBeginning.AgainAsync(db, actor, pastId, cancellationToken);
        return workout with { Name = name };
    }

    /// <summary>Writes down a workout of the past; its exercises and sets are added afterwards.</summary>
    /// <returns>The session's id.</returns>
    /// <exception cref="Refusal">It has no name, is not in the past, or is past belief.</exception>
    public async Task<Guid> WriteDownAsync(Actor actor, PastWorkout past, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var profile = await db.ProfileOfAsync(actor, cancellationToken);
        var name = Session.CheckedName(past.Name);
        var local = past.Day.ToDateTime(past.Time);

        // A time that daylight saving skips is read as the hour after it.
        var startedAt = new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(profile.Zone.IsInvalidTime(local) ? local.AddHours(1) : local, profile.Zone), TimeSpan.Zero);
        if (past.Day < Earliest)
        {
            throw Refusal.Invalid(nameof(PastWorkout.Day), "Workouts can be written down from the year 2000 on.");
        }

        if (startedAt > time.GetUtcNow())
        {
            throw Refusal.Invalid(nameof(PastWorkout.Day), "This is in the future. Choose a day and time in the past.");
        }

        var session = Session.Past(actor.UserId, name, SessionBeginning.Empty(name), new(startedAt, past.Day, profile.TimeZone), past.Minutes);
        db.Sessions.Add(session);
        await db.SaveChangesAsync(cancellationToken);
        return session.Id;
    }

    /// <summary>Changes what a workout consists of. Two devices that change it at once both get their way: the later edit is made on what the earlier one left.</summary>
    /// <exception cref="Refusal">There is no such session, the exercise is gone, or a value is out of range.</exception>
    public async Task<SessionState> ChangeAsync(Actor actor, Guid sessionId, SessionEdit edit, CancellationToken cancellationToken = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var session = await db.SessionsOf(actor).AsNoTracking().SingleOrDefaultAsync(session => session.Id == sessionId, cancellationToken)
                ?? throw Refusal.NotFound("workout");
            var sets = await db.LoggedSetsAsync(actor, sessionId, cancellationToken);
            var known = await db.CatalogueOfAsync(actor, catalogue, cancellationToken);
            var lastSets = edit is SessionEdit.Add add ? await PreviousSets.CountAsync(db, actor, sessionId, add.Slug, cancellationToken) : 0;
            var seen = session.Revision;
            SessionEditor.Revise(session, edit, known, position => sets.Count(set => set.Position == position), lastSets);
            var changed = await db.SessionsOf(actor)
                .Where(other => other.Id == sessionId && other.Revision == seen)
                .ExecuteUpdateAsync(
                    change => change
                        .SetProperty(other => other.Workout, session.Workout)
                        .SetProperty(other => other.Order, session.Order)
                        .SetProperty(other => other.CurrentPosition, session.CurrentPosition)
                        .SetProperty(other => other.Revision, session.Revision),
                    cancellationToken);
            if (changed == 1)
            {
                return await GetAsync(actor, sessionId, cancellationToken);
            }

            if (attempt == MostTries)
            {
                throw new Refusal(RefusalCode.Conflict, "This workout is being changed on another device. Try again.");
            }
        }
    }

    /// <summary>Exercises that a text means, as they would begin in a workout; without one those that the person does most.</summary>
    public async Task<FoundExercises> FindAsync(Actor actor, string text, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var known = await db.CatalogueOfAsync(actor, catalogue, cancellationToken);
        var profile = await db.ProfileOfAsync(actor, cancellationToken);
        var used = await db.MostUsedAsync(actor, LiftService.MostUsed, cancellationToken);
        var found = string.IsNullOrWhiteSpace(text) ? used.Select(known.Find).OfType<Exercise>().Take(MostFound) : known.Search(text, MostFound, used);
        return new(profile, [.. found.Select(exercise => Begun(known, exercise, profile))]);
    }

    /// <summary>The exercises of <see cref="SwapOptionsAsync"/>, as they would begin in a workout.</summary>
    /// <exception cref="Refusal">There is no such session or exercise.</exception>
    public async Task<FoundExercises> SwapsAsync(Actor actor, Guid sessionId, int position, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var (profile, known, options) = await OptionsAsync(db, actor, sessionId, position, cancellationToken);
        return new(profile, [.. options.Select(exercise => Begun(known, exercise, profile))]);
    }

    private ExerciseState Begun(ExerciseCatalogue known, Exercise exercise, Profile profile) =>
        StateOf(known, SessionEditor.Fresh(exercise, 0), 0, [], null, profile.DayOf(time.GetUtcNow()), profile) with { Exercise = exercise };

    /// <summary>Up to four exercises that can stand in for one: same pattern and main muscle, own kit, nothing ruled out.</summary>
    /// <exception cref="Refusal">There is no such session or exercise.</exception>
    public async Task<IReadOnlyList<Exercise>> SwapOptionsAsync(Actor actor, Guid sessionId, int position, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return (await OptionsAsync(db, actor, sessionId, position, cancellationToken)).Options;
    }

    private async Task<(Profile Profile, ExerciseCatalogue Known, IReadOnlyList<Exercise> Options)> OptionsAsync(
        VigorDb db, Actor actor, Guid sessionId, int position, CancellationToken cancellationToken)
    {
        var session = await db.SessionsOf(actor).AsNoTracking().SingleOrDefaultAsync(session => session.Id == sessionId, cancellationToken)
            ?? throw Refusal.NotFound("workout");
        var known = await db.CatalogueOfAsync(actor, catalogue, cancellationToken);
        var profile = await db.ProfileOfAsync(actor, cancellationToken);

        // Somebody who trains without having answered everything gets suggestions all the same.
        var request = new PlanRequest { Goals = profile.Goals.Count > 0 ? profile.Goals : [FitnessGoal.GeneralFitness] };
        var brief = PlanBrief.From(profile with { Level = profile.Level ?? FitnessLevel.Intermediate }, request, session.LocalDay, seed: 0);
        return (profile, known, PlanSwaps.Options(new ExercisePool(known, brief), session.Workout, position));
    }
}
