using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;

namespace Vigor.Core.Training.Events;

/// <summary>The beginning of a workout: of a plan, as a past one, or blank.</summary>
internal static class SessionBeginning
{
    /// <summary>Name of a workout that nobody has named.</summary>
    public const string Free = "Free workout";

    /// <summary>A workout without exercises.</summary>
    public static Workout Empty(string name) => new() { Name = name, Description = "", Exercises = [] };

    /// <summary>Begins the workout that a device has begun.</summary>
    /// <param name="db">The database.</param>
    /// <param name="actor">Who trains.</param>
    /// <param name="catalogue">What can be trained.</param>
    /// <param name="started">What they told.</param>
    /// <param name="at">When it was.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <exception cref="Refusal">There is no such plan or workout, or a warning sign is open.</exception>
    public static async Task<(Session Session, EventResult Result)> BeginAsync(
        VigorDb db, Actor actor, ExerciseCatalogue catalogue, WorkoutEvent.Started started, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (await db.Sessions.AnyAsync(session => session.Id == started.Workout, cancellationToken))
        {
            return (await db.OwnSessionAsync(actor, started.Workout, cancellationToken), default);
        }

        var profile = await db.ProfileOfAsync(actor, cancellationToken);
        var start = LocalStart.In(profile, at);

        // What is being done can always be gone on with: its sets are there to be kept and finished.
        var planId = started.Plan;
        if (planId is { } plan && await db.OpenSessionAsync(actor, plan, at, start.Day, cancellationToken) is { } open)
        {
            var begun = await db.OwnSessionAsync(actor, open, cancellationToken);
            if (started.Known is null || BegunWorkout.Begins(begun.Workout, started.Known))
            {
                return (begun, new(EventOutcome.Merged, "You had begun this workout already. What you do now goes into it."));
            }

            // Two workouts of one plan that consist of other exercises are two workouts.
            planId = null;
        }

        // What was done already is written down as it was; whoever is about to begin is asked to wait.
        if (started.Known is null)
        {
            profile.Readiness.RequireNoFlag();
        }

        var (name, workout, isPlanned) = await BeginningAsync(db, actor, catalogue, started, cancellationToken);
        var session = Session.Start(actor.UserId, name, workout, start, isPlanned ? planId : null, id: started.Workout);
        db.Sessions.Add(session);
        return (session, default);
    }

    /// <summary>What a past workout consisted of in the end, with as many sets of each exercise as were done.</summary>
    /// <exception cref="Refusal">There is no such workout.</exception>
    public static async Task<(string Name, Workout Workout)> AgainAsync(VigorDb db, Actor actor, Guid pastId, CancellationToken cancellationToken)
    {
        var past = await db.SessionsOf(actor).AsNoTracking().SingleOrDefaultAsync(session => session.Id == pastId, cancellationToken) ?? throw Refusal.NotFound("workout");
        var done = (await db.SetsOf(actor).Where(set => set.SessionId == pastId).Select(set => set.Position).ToListAsync(cancellationToken)).CountBy(position => position).ToDictionary();
        return (past.Name, past.Workout with
        {
            Exercises =
            [
                .. past.Shown()
                    .Select(position => (Planned: past.Workout.Exercises[position], Sets: done.GetValueOrDefault(position)))
                    .Select(exercise => exercise.Planned with { Sets = exercise.Sets == 0 ? exercise.Planned.Sets : Math.Min(exercise.Sets, PlanLimits.Sets) }),
            ],
        });
    }

    private static async Task<(string Name, Workout Workout, bool IsPlanned)> BeginningAsync(
        VigorDb db, Actor actor, ExerciseCatalogue catalogue, WorkoutEvent.Started started, CancellationToken cancellationToken)
    {
        if (started.Plan is not null || started.Known is not null)
        {
            var plan = started.Plan is { } planId ? await db.Plans.AsNoTracking().SingleOrDefaultAsync(plan => plan.Id == planId && plan.UserId == actor.UserId, cancellationToken) : null;
            if (plan is null && started.Known is null)
            {
                throw Refusal.NotFound("workout");
            }

            var planned = plan is null ? Empty(Session.CheckedName(started.Name ?? Free)) : plan.Workout;
            var workout = started.Known is { } slugs ? await BegunWorkout.OfAsync(db, actor, catalogue, planned, slugs, cancellationToken) : planned;
            return (plan?.Name ?? planned.Name, workout, plan is not null);
        }

        if (started.Past is { } pastId)
        {
            var (name, again) = await AgainAsync(db, actor, pastId, cancellationToken);
            return (name, again, false);
        }

        return (Free, Empty(Free), false);
    }
}
