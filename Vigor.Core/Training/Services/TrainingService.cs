using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.OwnExercises;
using Vigor.Core.Plans;
using Vigor.Core.Training.Playing;
using Vigor.Core.Training.Suggestions;

namespace Vigor.Core.Training.Services;

/// <summary>The door to workouts that are being done: how they begin and how they stand. What happens within one is told to <see cref="EventLog"/>.</summary>
public sealed partial class TrainingService(IDbContextFactory<VigorDb> contexts, ExerciseCatalogue catalogue, TimeProvider time)
{
    /// <summary>Starts a workout from a plan, or goes on with the one that was started from it and is not finished.</summary>
    /// <returns>The session's id.</returns>
    /// <exception cref="Refusal">There is no plan with this id that is theirs, or a warning sign is open and nothing is being done yet.</exception>
    public async Task<Guid> StartAsync(Actor actor, Guid planId, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var plan = await db.Plans.AsNoTracking()
            .Where(plan => plan.Id == planId && plan.UserId == actor.UserId)
            .Select(plan => new { plan.Name, plan.Workout })
            .SingleOrDefaultAsync(cancellationToken)
            ?? throw Refusal.NotFound("workout");
        var now = time.GetUtcNow();
        var profile = await db.ProfileOfAsync(actor, cancellationToken);
        var today = profile.DayOf(now);

        // What is being done can always be gone back to: its sets are there to be kept and finished.
        if (await db.OpenSessionAsync(actor, planId, now, today, cancellationToken) is { } open)
        {
            return open;
        }

        profile.Readiness.RequireNoFlag();

        var session = Session.Start(actor.UserId, plan.Name, plan.Workout, LocalStart.In(profile, now), planId);
        db.Sessions.Add(session);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // A second tap may have been faster: the index lets one of them through.
            if (await db.OpenSessionAsync(actor, planId, now, today, cancellationToken) is { } other)
            {
                return other;
            }

            throw;
        }

        return session.Id;
    }

    /// <summary>Everything the player shows.</summary>
    /// <exception cref="Refusal">There is no session with this id that is theirs.</exception>
    public Task<SessionState> GetAsync(Actor actor, Guid sessionId, CancellationToken cancellationToken = default) => GetSinceAsync(actor, sessionId, seen: null, cancellationToken);

    /// <summary>
    /// The same for whoever has seen its exercises already: what was done the last times, which is most of the work, is looked up
    /// again only when something was told of them since.
    /// </summary>
    /// <param name="actor">Who trains.</param>
    /// <param name="sessionId">The workout.</param>
    /// <param name="seen">The <see cref="SessionState.Changes"/> that were seen.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="Refusal">There is no session with this id that is theirs.</exception>
    public async Task<SessionState> GetSinceAsync(Actor actor, Guid sessionId, int? seen, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var events = db.SessionEvents;
        var found = await db.SessionsOf(actor).AsNoTracking()
            .Where(session => session.Id == sessionId)
            .Select(session => new
            {
                Session = session,
                Told = events.Count(told => told.SessionId == session.Id && (told.Kind == EventKind.ExerciseKept || told.Kind == EventKind.PainTold)),
            })
            .SingleOrDefaultAsync(cancellationToken)
            ?? throw Refusal.NotFound("workout");
        var (session, changes) = (found.Session, found.Session.Revision + found.Told);
        var profile = await db.ProfileOfAsync(actor, cancellationToken);
        var sets = await db.LoggedSetsAsync(actor, sessionId, cancellationToken);
        string[] slugs = [.. session.Workout.Exercises.Select(planned => planned.Slug).Distinct()];
        var known = await db.CatalogueOfAsync(actor, catalogue, slugs, cancellationToken);
        string[] asked = seen == changes ? [] : slugs;
        var previous = await PreviousSets.ReadAsync(db, actor, sessionId, asked, cancellationToken);
        var kept = asked.Length == 0 ? new Dictionary<string, ExercisePreference>() : await db.PreferencesOfAsync(actor, asked, cancellationToken);
        var exercises = session.Workout.Exercises.Select((planned, position) =>
            StateOf(known, planned, position, previous.GetValueOrDefault(planned.Slug, []), kept.GetValueOrDefault(planned.Slug), session.LocalDay, profile));
        return new(
            session.Id,
            session.Name,
            session.PlanId,
            session.StartedAt,
            profile,
            [.. exercises],
            [.. session.Shown().Union(sets.Select(set => set.Position)).Where(position => position < session.Workout.Exercises.Count)],
            SessionProgress.Of(session, sets, time.GetUtcNow()),
            session.Intensity,
            session.Notes,
            session.Minutes)
        {
            Changes = changes,
            AreExercisesSeen = seen == changes,
        };
    }

    private static ExerciseState StateOf(
        ExerciseCatalogue known, PlannedExercise planned, int position, IReadOnlyList<IReadOnlyList<LoggedSet>> sessions, ExercisePreference? kept, DateOnly today, Profile profile)
    {
        var exercise = known.Find(planned.Slug);
        var units = kept?.Units ?? profile.Units;
        var previous = sessions.Count == 0 ? [] : sessions[0];
        var previousDay = previous.Count == 0 ? (DateOnly?)null : profile.DayOf(previous[0].CompletedAt);
        var daysSince = previousDay is { } day ? Math.Max(0, today.DayNumber - day.DayNumber) : 0;
        var harder = exercise?.Harder.Select(known.Find).FirstOrDefault(variant => variant is not null)?.Name;
        var next = kept?.PainSince is { } pain
            ? Progression.AfterPain(planned, pain)
            : Progression.Next(planned, exercise, previous, daysSince, units, profile.EffortScale, harder, [.. sessions.Skip(1)]);
        next = kept?.PainSince is null && previous.Count == 0 && exercise is not null ? FirstLoad.Of(next, planned, exercise, profile, units) : next;
        return new(position, planned, exercise, previous, previousDay, next, units, kept);
    }
}
