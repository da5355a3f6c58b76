using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;

namespace Vigor.Core.Plans;

/// <summary>The door to plans.</summary>
public sealed class PlanService(IDbContextFactory<VigorDb> contexts, TimeProvider time)
{
    /// <summary>Writes a workout for the actor and keeps it.</summary>
    public async Task<Plan> CreateAsync(Actor actor, PlanRequest request, CancellationToken cancellationToken = default)
    {
        var plan = new Plan
        {
            Id = Guid.CreateVersion7(),
            UserId = actor.UserId,
            Name = "Full body",
            Workout = new Workout
            {
                Name = "Full body",
                Description = "The essentials.",
                Exercises = [.. new[] { "goblet-squat", "push-up", "glute-bridge" }.Select(slug => new PlannedExercise { Slug = slug, Role = ExerciseRole.Main, Sets = 3, Reps = new RepRange(8, 12), RestSeconds = 90, TargetRpe = 8 })],
            },
            Request = request,
            Report = new PlanReport(0, [], [], []),
            Minutes = 20,
            Score = 0,
            WrittenBy = "Vigor's own planner",
            CreatedAt = time.GetUtcNow(),
        };
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.Plans.Add(plan);
        await db.SaveChangesAsync(cancellationToken);
        return plan;
    }

    /// <summary>One of the actor's plans.</summary>
    /// <exception cref="Refusal">There is none with this id that is theirs.</exception>
    public async Task<Plan> GetAsync(Actor actor, Guid planId, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Plans.AsNoTracking()
            .SingleOrDefaultAsync(plan => plan.Id == planId && plan.UserId == actor.UserId, cancellationToken)
            ?? throw Refusal.NotFound("plan");
    }
}
