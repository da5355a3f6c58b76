using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans.Checking;
using Vigor.Core.Plans.Repairing;
using Vigor.Core.Plans.Writing;

namespace Vigor.Core.Plans;

/// <summary>The door to plans.</summary>
public sealed class PlanService(
    IDbContextFactory<VigorDb> contexts,
    ProfileService profiles,
    ExerciseCatalogue catalogue,
    RulesPlanner planner,
    PlanChecker checker,
    PlanReview review,
    TimeProvider time)
{
    /// <summary>Writes, checks, where needed mends, and keeps a workout for the actor.</summary>
    /// <exception cref="Refusal">A value is out of range, or goals or level are not known yet.</exception>
    public async Task<Plan> CreateAsync(Actor actor, PlanRequest request, CancellationToken cancellationToken = default)
    {
        PlanLimits.Check(request);
        var brief = await BriefAsync(actor, request, Random.Shared.Next(), cancellationToken);
        var reviewed = review.Review(brief, planner.Write(brief));
        var plan = new Plan
        {
            Id = Guid.CreateVersion7(),
            UserId = actor.UserId,
            Name = reviewed.Workout.Name,
            Workout = reviewed.Workout,
            Request = request,
            Report = reviewed.Report,
            Minutes = WorkoutMinutes.Of(reviewed.Workout, catalogue),
            Score = reviewed.Report.Score,
            WrittenBy = RulesPlanner.Name,
            Seed = brief.Seed,
            CreatedAt = time.GetUtcNow(),
        };
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.Plans.Add(plan);
        await db.SaveChangesAsync(cancellationToken);
        return plan;
    }

    /// <summary>Another plan for the same request; the first one stays.</summary>
    /// <exception cref="Refusal">There is no such plan that is theirs.</exception>
    public async Task<Plan> RegenerateAsync(Actor actor, Guid planId, CancellationToken cancellationToken = default) =>
        await CreateAsync(actor, (await GetAsync(actor, planId, cancellationToken)).Request, cancellationToken);

    /// <summary>One of the actor's plans.</summary>
    /// <exception cref="Refusal">There is none with this id that is theirs.</exception>
    public async Task<Plan> GetAsync(Actor actor, Guid planId, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Plans.AsNoTracking()
            .SingleOrDefaultAsync(plan => plan.Id == planId && plan.UserId == actor.UserId, cancellationToken)
            ?? throw Refusal.NotFound("plan");
    }

    /// <summary>The actor's plans that are not put away, newest first.</summary>
    /// <param name="actor">Whose plans.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async Task<PlanPage> ListAsync(Actor actor, int page = 1, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var plans = await db.Plans.AsNoTracking()
            .Where(plan => plan.UserId == actor.UserId && plan.ArchivedAt == null)
            .OrderByDescending(plan => plan.CreatedAt)
            .ThenByDescending(plan => plan.Id)
            .Skip((Math.Clamp(page, 1, 1000) - 1) * PlanPage.Size)
            .Take(PlanPage.Size + 1)
            .Select(plan => new PlanSummary(plan.Id, plan.Name, plan.Minutes, plan.Score, plan.WrittenBy, plan.Rating, plan.CreatedAt))
            .ToListAsync(cancellationToken);
        return new([.. plans.Take(PlanPage.Size)], plans.Count > PlanPage.Size);
    }

    /// <summary>Up to four exercises that can stand in a place of a plan: same pattern and main muscle, own kit, nothing ruled out.</summary>
    /// <param name="actor">Whose plan.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="index">The place, from 0.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <exception cref="Refusal">There is no such plan or place.</exception>
    public async Task<IReadOnlyList<Exercise>> SwapOptionsAsync(Actor actor, Guid planId, int index, CancellationToken cancellationToken = default)
    {
        var plan = await GetAsync(actor, planId, cancellationToken);
        var brief = await BriefAsync(actor, plan.Request, plan.Seed, cancellationToken);
        return PlanSwaps.Options(new ExercisePool(catalogue, brief), plan.Workout, index);
    }

    /// <summary>Puts another exercise in a place of a plan, checks the whole again and keeps it.</summary>
    /// <param name="actor">Whose plan.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="index">The place, from 0.</param>
    /// <param name="slug">The exercise that is to stand there.</param>
    /// <param name="revision">The <see cref="Plan.Revision"/> that was looked at when the choice was made.</param>
    /// <param name="cancellationToken">Cancels before the change is kept.</param>
    /// <exception cref="Refusal">There is no such plan or place, the exercise does not fit, or the plan was changed meanwhile.</exception>
    public async Task<Plan> SwapAsync(Actor actor, Guid planId, int index, string slug, int revision, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var plan = await db.Plans.SingleOrDefaultAsync(plan => plan.Id == planId && plan.UserId == actor.UserId, cancellationToken)
            ?? throw Refusal.NotFound("plan");
        if (plan.Revision != revision)
        {
            throw ChangedMeanwhile();
        }

        var brief = await BriefAsync(actor, plan.Request, plan.Seed, cancellationToken);
        var from = catalogue.Find(plan.Workout.Exercises.ElementAtOrDefault(index)?.Slug ?? "")?.Name;
        var workout = PlanSwaps.Apply(new ExercisePool(catalogue, brief), plan.Workout, index, slug);
        var report = checker.Check(brief, workout);
        plan.Workout = workout;
        plan.Report = report with { Changes = [.. plan.Report.Changes, $"You swapped {from} for {catalogue.Get(slug).Name}."] };
        plan.Score = report.Score;
        plan.Minutes = WorkoutMinutes.Of(workout, catalogue);
        plan.Revision++;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw ChangedMeanwhile();
        }

        return plan;
    }

    /// <summary>Gives a plan another name.</summary>
    /// <exception cref="Refusal">Empty or too long, or there is no such plan that is theirs.</exception>
    public Task RenameAsync(Actor actor, Guid planId, string name, CancellationToken cancellationToken = default)
    {
        var kept = PlanLimits.CheckedName(name);
        return ChangeAsync(actor, planId, plans => plans.ExecuteUpdateAsync(set => set.SetProperty(plan => plan.Name, kept), cancellationToken), cancellationToken);
    }

    /// <summary>Keeps the owner's rating.</summary>
    /// <exception cref="Refusal">Not 1 to 5, or there is no such plan that is theirs.</exception>
    public Task RateAsync(Actor actor, Guid planId, int rating, CancellationToken cancellationToken = default)
    {
        PlanLimits.CheckRating(rating);
        return ChangeAsync(actor, planId, plans => plans.ExecuteUpdateAsync(set => set.SetProperty(plan => plan.Rating, rating), cancellationToken), cancellationToken);
    }

    /// <summary>Puts a plan away: it leaves the list, its sessions stay.</summary>
    /// <exception cref="Refusal">There is no such plan that is theirs.</exception>
    public Task ArchiveAsync(Actor actor, Guid planId, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        return ChangeAsync(actor, planId, plans => plans.ExecuteUpdateAsync(set => set.SetProperty(plan => plan.ArchivedAt, now), cancellationToken), cancellationToken);
    }

    /// <summary>Takes a plan out again that was put away.</summary>
    /// <exception cref="Refusal">There is no such plan that is theirs.</exception>
    public Task RestoreAsync(Actor actor, Guid planId, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, planId, plans => plans.ExecuteUpdateAsync(set => set.SetProperty(plan => plan.ArchivedAt, (DateTimeOffset?)null), cancellationToken), cancellationToken);

    private async Task ChangeAsync(Actor actor, Guid planId, Func<IQueryable<Plan>, Task<int>> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await change(db.Plans.Where(plan => plan.Id == planId && plan.UserId == actor.UserId)) == 0)
        {
            throw Refusal.NotFound("plan");
        }
    }

    private async Task<PlanBrief> BriefAsync(Actor actor, PlanRequest request, int seed, CancellationToken cancellationToken)
    {
        var profile = await profiles.GetAsync(actor, cancellationToken);
        return PlanBrief.From(profile, request, profile.DayOf(time.GetUtcNow()), seed);
    }

    private static Refusal ChangedMeanwhile() =>
        new(RefusalCode.Conflict, "This plan was changed in another window. Have a look at it as it is now, then try again.");
}
