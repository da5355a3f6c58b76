using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;

namespace Vigor.Core.Plans;

/// <summary>The door to plans.</summary>
public sealed class PlanService(IDbContextFactory<VigorDb> contexts)
{
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
