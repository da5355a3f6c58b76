using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Core.Plans.Checking;
using Vigor.Core.Plans.Writing;

namespace Vigor.Core.Plans;

/// <summary>The door to plans.</summary>
public sealed class PlanService(IDbContextFactory<VigorDb> contexts, ProfileService profiles, RulesPlanner planner, PlanChecker checker, TimeProvider time)
{
    /// <summary>Writes a workout for the actor and keeps it.</summary>
    public async Task<Plan> CreateAsync(Actor actor, PlanRequest request, CancellationToken cancellationToken = default)
    {
        var profile = await profiles.GetAsync(actor, cancellationToken);
        var now = time.GetUtcNow();
        var brief = PlanBrief.From(profile, request, profile.DayOf(now), seed: 1);
        var workout = planner.Write(brief);
        var report = checker.Check(brief, workout);
        var plan = new Plan
        {
            Id = Guid.CreateVersion7(),
            UserId = actor.UserId,
            Name = workout.Name,
            Workout = workout,
            Request = request,
            Report = report,
            Minutes = brief.Minutes,
            Score = report.Score,
            WrittenBy = RulesPlanner.Name,
            CreatedAt = now,
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
