using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Plans.Editing;

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
    /// <param name="started">What they told.</param>
    /// <param name="at">When it was.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <exception cref="Refusal">There is no such plan or workout, or a warning sign is open.</exception>
    public static async Task<(Session Session, EventResult Result)> BeginAsync(VigorDb db, Actor actor, WorkoutEvent.Started started, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (await db.Sessions.AnyAsync(session => session.Id == started.Workout, cancellationToken))
        {
            return (await db.OwnSessionAsync(actor, started.Workout, cancellationToken), default);
        }

        var profile = await db.ProfileOfAsync(actor, cancellationToken);
        var start = LocalStart.In(profile, at);

        // What is being done can always be gone on with: its sets are there to be kept and finished.
        if (started.Plan is { } plan && await db.OpenSessionAsync(actor, plan, at, start.Day, cancellationToken) is { } open)
        {
            return (await db.OwnSessionAsync(actor, open, cancellationToken), new(EventOutcome.Merged, "You had begun this workout already. What you do now goes into it."));
        }

        profile.Readiness.RequireNoFlag();
        var (name, workout) = await BeginningAsync(db, actor, started, cancellationToken);
        var session = Session.Start(actor.UserId, name, workout, start, started.Plan, id: started.Workout);
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

    private static async Task<(string Name, Workout Workout)> BeginningAsync(VigorDb db, Actor actor, WorkoutEvent.Started started, CancellationToken cancellationToken)
    {
        if (started.Plan is { } planId)
        {
            var plan = await db.Plans.AsNoTracking().SingleOrDefaultAsync(plan => plan.Id == planId && plan.UserId == actor.UserId, cancellationToken) ?? throw Refusal.NotFound("plan");
            return (plan.Name, RampFolding.Fold(plan.Workout));
        }

        if (started.Past is { } pastId)
        {
            return await AgainAsync(db, actor, pastId, cancellationToken);
        }

        return (Free, Empty(Free));
    }
}
