using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.OwnExercises;
using Vigor.Core.Plans.Checking;
using Vigor.Core.Plans.Dosing;

namespace Vigor.Core.Plans.Services;

/// <summary>Keeps in a plan what was changed in a workout of it.</summary>
public sealed class PlanTakeover(IDbContextFactory<VigorDb> contexts, ExerciseCatalogue catalogue, TimeProvider time)
{
    private const string Change = "What you changed in a workout is kept here.";

    /// <summary>Lets a plan consist of what a workout of it came to consist of; what it was before can be taken back.</summary>
    /// <returns>Whether it does; not when the plan is gone, is being changed elsewhere, or nothing is left that it could consist of.</returns>
    public async Task<bool> TakeOverAsync(Actor actor, Guid planId, Workout workout, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var plan = await db.Plans.SingleOrDefaultAsync(plan => plan.Id == planId && plan.UserId == actor.UserId, cancellationToken);
        if (plan is null || workout.Exercises.Count == 0)
        {
            return false;
        }

        var profile = await db.Profiles.AsNoTracking().SingleOrDefaultAsync(profile => profile.UserId == actor.UserId, cancellationToken) ?? new Profile { UserId = actor.UserId };
        var known = await db.CatalogueOfAsync(actor, catalogue, cancellationToken);
        var kept = PlanLimits.Within(workout with { Name = plan.Workout.Name, Description = plan.Workout.Description });

        // Somebody who trains without having answered everything keeps what they changed all the same.
        var asked = plan.Request with { Goals = plan.Request.Goals.Concat(profile.Goals).Any() ? plan.Request.Goals : [FitnessGoal.GeneralFitness] };
        var brief = PlanBrief.From(profile with { Level = profile.Level ?? FitnessLevel.Intermediate }, asked, profile.DayOf(time.GetUtcNow()), plan.Seed);
        plan.Change(plan.Request, kept, new PlanChecker(known).Check(brief, kept), WorkoutMinutes.Of(kept, known), Change);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
