using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Vigor.Core.Ai.Services;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Core.Plans.Checking;
using Vigor.Core.Plans.Dosing;
using Vigor.Core.Plans.Writing;

namespace Vigor.Core.Plans.Services;

/// <summary>The door to plans.</summary>
public sealed partial class PlanService(
    IDbContextFactory<VigorDb> contexts,
    ProfileService profiles,
    OwnExerciseService ownExercises,
    RulesPlanner planner,
    PlanWriter writer,
    PlanAdmission admission,
    AiGateway gateway,
    TimeProvider time)
{
    /// <summary>Stands for the rules planner where a provider's name may stand.</summary>
    public const string OwnPlanner = PlanAdmission.OwnPlanner;

    private const int MostTries = 5;

    /// <summary>Who can write a plan: name and display name, the rules planner last.</summary>
    public IReadOnlyList<(string Name, string DisplayName)> Writers => admission.Writers;

    /// <summary>Writes, checks, where needed mends, and keeps a workout for the actor; tells how far it is.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="request">What for.</param>
    /// <param name="by">Name of the provider to ask first, or <see cref="OwnPlanner"/>; the usual order when absent.</param>
    /// <param name="cancellationToken">Ends it; nothing is kept then.</param>
    /// <exception cref="Refusal">A value is out of range, goals or level are not known yet, a warning sign is open or in the wish, or too many were asked for in a minute.</exception>
    public async IAsyncEnumerable<PlanProgress> WriteAsync(
        Actor actor,
        PlanRequest request,
        string? by = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var profile = await admission.AdmitAsync(actor, request, cancellationToken);
        var brief = PlanBrief.From(profile, request, profile.DayOf(time.GetUtcNow()), Random.Shared.Next());
        WrittenPlan? written = null;
        if (await admission.OwnReasonAsync(actor, profile, by, cancellationToken) is { } reason)
        {
            written = writer.WriteByRule(brief, by == OwnPlanner ? null : reason);
        }
        else
        {
            var monthly = await admission.MonthlyAsync(actor, cancellationToken);
            await foreach (var progress in writer.WriteAsync(actor, brief, by, monthly, result => written = result, cancellationToken))
            {
                yield return progress;
            }
        }

        yield return new PlanProgress.Ready(await KeepAsync(actor, request, brief, written!, cancellationToken));
    }

    /// <summary>Writes, checks, where needed mends, and keeps a workout for the actor.</summary>
    /// <exception cref="Refusal">As for <see cref="WriteAsync"/>.</exception>
    public async Task<Plan> CreateAsync(Actor actor, PlanRequest request, string? by = null, CancellationToken cancellationToken = default)
    {
        Plan? plan = null;
        await foreach (var progress in WriteAsync(actor, request, by, cancellationToken))
        {
            plan = (progress as PlanProgress.Ready)?.Plan;
        }

        return plan!;
    }

    /// <summary>One of the actor's plans.</summary>
    /// <exception cref="Refusal">There is none with this id that is theirs.</exception>
    public async Task<Plan> GetAsync(Actor actor, Guid planId, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Plans.AsNoTracking()
            .SingleOrDefaultAsync(plan => plan.Id == planId && plan.UserId == actor.UserId, cancellationToken)
            ?? throw Refusal.NotFound("workout");
    }

    /// <summary>The actor's plans, newest first.</summary>
    /// <param name="actor">Whose plans.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="shelf">Which of them.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async Task<PlanPage> ListAsync(Actor actor, int page = 1, PlanShelf shelf = PlanShelf.InUse, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var plans = await OnShelf(db.Plans.AsNoTracking().Where(plan => plan.UserId == actor.UserId), shelf)
            .OrderByDescending(plan => plan.CreatedAt)
            .ThenByDescending(plan => plan.Id)
            .Skip((Math.Clamp(page, 1, 1000) - 1) * PlanPage.Size)
            .Take(PlanPage.Size + 1)
            .Select(plan => new PlanSummary(plan.Id, plan.Name, plan.Minutes, plan.Score, plan.WrittenBy, plan.Rating, plan.IsFavourite, plan.CreatedAt))
            .ToListAsync(cancellationToken);
        return new([.. plans.Take(PlanPage.Size)], plans.Count > PlanPage.Size);
    }

    /// <summary>Another plan with the same exercises; changing one leaves the other as it is.</summary>
    /// <exception cref="Refusal">There is no such plan that is theirs.</exception>
    public async Task<Plan> DuplicateAsync(Actor actor, Guid planId, CancellationToken cancellationToken = default)
    {
        var plan = await GetAsync(actor, planId, cancellationToken);
        var copy = plan.Copy(time.GetUtcNow());
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.Plans.Add(copy);
        await db.SaveChangesAsync(cancellationToken);
        return copy;
    }

    /// <summary>Keeps a workout that its owner put together, checked like any other.</summary>
    /// <exception cref="Refusal">It has no exercise, or a name that cannot be kept.</exception>
    public async Task<Plan> KeepOwnAsync(Actor actor, Workout workout, CancellationToken cancellationToken = default)
    {
        if (workout.Exercises.Count == 0)
        {
            throw new Refusal(RefusalCode.Conflict, "There is no exercise in it that could be kept.");
        }

        var own = PlanLimits.Within(workout) with { Name = PlanLimits.CheckedName(workout.Name) };
        var profile = await profiles.GetAsync(actor, cancellationToken);
        var known = await ownExercises.CatalogueAsync(actor, cancellationToken);
        var minutes = WorkoutMinutes.Of(own, known);

        // Somebody who trains without having answered everything keeps workouts all the same.
        var request = new PlanRequest
        {
            Goals = profile.Goals.Count > 0 ? profile.Goals : [FitnessGoal.GeneralFitness],
            Minutes = Math.Clamp(minutes, PlanLimits.MinMinutes, PlanLimits.MaxMinutes),
        };
        var report = new PlanChecker(known).Check(BriefOf(profile with { Level = profile.Level ?? FitnessLevel.Intermediate }, request, seed: 0), own);
        var plan = Plan.Keep(actor.UserId, PlanOrigin.Own, request, new(own, report, "You", minutes), seed: 0, time.GetUtcNow());
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.Plans.Add(plan);
        await db.SaveChangesAsync(cancellationToken);
        return plan;
    }

    /// <summary>Marks a plan, or takes the mark away.</summary>
    /// <exception cref="Refusal">There is no such plan that is theirs.</exception>
    public Task<Plan> MarkAsync(Actor actor, Guid planId, bool isFavourite, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, planId, plan => plan.Favour(isFavourite), cancellationToken);

    /// <summary>Gives a plan another name.</summary>
    /// <exception cref="Refusal">Empty or too long, or there is no such plan that is theirs.</exception>
    public Task<Plan> RenameAsync(Actor actor, Guid planId, string name, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, planId, plan => plan.Rename(name), cancellationToken);

    /// <summary>Keeps the owner's rating.</summary>
    /// <exception cref="Refusal">Not 1 to 5, or there is no such plan that is theirs.</exception>
    public async Task<Plan> RateAsync(Actor actor, Guid planId, int rating, CancellationToken cancellationToken = default)
    {
        var plan = await ChangeAsync(actor, planId, plan => plan.Rate(rating), cancellationToken);
        if (plan is { Model: not null, RequestId: { } requestId })
        {
            await gateway.RateAsync(requestId, (rating - 1) * 25, cacheKey: null, cancellationToken);
        }

        return plan;
    }

    /// <summary>Puts a plan away: it leaves the list, its sessions stay.</summary>
    /// <exception cref="Refusal">There is no such plan that is theirs.</exception>
    public Task<Plan> ArchiveAsync(Actor actor, Guid planId, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, planId, plan => plan.Archive(time.GetUtcNow()), cancellationToken);

    /// <summary>Takes a plan out again that was put away.</summary>
    /// <exception cref="Refusal">There is no such plan that is theirs.</exception>
    public Task<Plan> RestoreAsync(Actor actor, Guid planId, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, planId, plan => plan.TakeOut(), cancellationToken);

    private async Task<Plan> ChangeAsync(Actor actor, Guid planId, Action<Plan> change, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var plan = await db.Plans.SingleOrDefaultAsync(plan => plan.Id == planId && plan.UserId == actor.UserId, cancellationToken)
                ?? throw Refusal.NotFound("workout");
            change(plan);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return plan;
            }
            catch (DbUpdateConcurrencyException) when (attempt < MostTries)
            {
                // Its exercises were changed in this moment; name, mark and rating go with any of them.
            }
        }
    }

    private static IQueryable<Plan> OnShelf(IQueryable<Plan> plans, PlanShelf shelf) => shelf switch
    {
        PlanShelf.Favourites => plans.Where(plan => plan.IsFavourite && plan.ArchivedAt == null),
        PlanShelf.PutAway => plans.Where(plan => plan.ArchivedAt != null),
        _ => plans.Where(plan => plan.ArchivedAt == null),
    };

    private async Task<Plan> KeepAsync(Actor actor, PlanRequest request, PlanBrief brief, WrittenPlan written, CancellationToken cancellationToken)
    {
        var plan = Plan.Keep(actor.UserId, PlanOrigin.Request, request, written, brief.Seed, time.GetUtcNow());
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            db.Plans.Add(plan);
            await db.SaveChangesAsync(cancellationToken);
        }

        if (written is { Model: not null, Receipt.RequestId: var requestId })
        {
            // How good the draft was says how good its writer is; routing may follow it.
            await gateway.RateAsync(requestId, written.DraftScore, cacheKey: null, cancellationToken);
        }

        return plan;
    }

    private PlanBrief BriefOf(Profile profile, PlanRequest request, int seed) => PlanBrief.From(profile, request, profile.DayOf(time.GetUtcNow()), seed);
}
