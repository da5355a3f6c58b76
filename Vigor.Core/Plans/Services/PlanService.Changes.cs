using Microsoft.EntityFrameworkCore;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans.Checking;
using Vigor.Core.Plans.Composing;
using Vigor.Core.Plans.Dosing;
using Vigor.Core.Plans.Editing;
using Vigor.Core.Plans.Writing;

namespace Vigor.Core.Plans.Services;

/// <content>Changing what a plan consists of: each change is checked at once and can be taken back.</content>
public sealed partial class PlanService
{
    /// <summary>Field of the refusal that a deliberate yes overcomes.</summary>
    public const string Confirmation = PlanEditor.Confirmation;

    /// <summary>Up to four exercises that can stand in a place of a plan: same pattern and main muscle, own kit, nothing ruled out.</summary>
    /// <param name="actor">Whose plan.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="index">The place, from 0.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <exception cref="Refusal">There is no such plan or place.</exception>
    public async Task<IReadOnlyList<Exercise>> SwapOptionsAsync(Actor actor, Guid planId, int index, CancellationToken cancellationToken = default)
    {
        var plan = await GetAsync(actor, planId, cancellationToken);
        var brief = BriefOf(await profiles.GetAsync(actor, cancellationToken), plan.Request, plan.Seed);
        return PlanSwaps.Options(new ExercisePool(await ownExercises.CatalogueAsync(actor, cancellationToken), brief), plan.Workout, index);
    }

    /// <summary>Changes a plan, checks the whole again and keeps it. What it was before can be taken back once.</summary>
    /// <param name="actor">Whose plan.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="edit">What is to change.</param>
    /// <param name="revision">The <see cref="Plan.Revision"/> that was looked at when the choice was made.</param>
    /// <param name="isConfirmed">Whether the owner said yes to an exercise that their limitations rule out.</param>
    /// <param name="cancellationToken">Cancels before the change is kept.</param>
    /// <exception cref="Refusal">
    /// There is no such plan or place, a value is out of range, the plan was changed meanwhile, or the exercise is ruled out and
    /// not confirmed: the field is <see cref="Confirmation"/> then.
    /// </exception>
    public Task<Plan> ChangeAsync(Actor actor, Guid planId, PlanEdit edit, int revision, bool isConfirmed = false, CancellationToken cancellationToken = default) =>
        ReviseAsync(
            actor,
            planId,
            revision,
            (plan, profile, known) =>
            {
                var request = PlanEditor.RequestAfter(plan.Request, edit);
                PlanLimits.Check(request);
                var brief = BriefOf(profile, request, plan.Seed);
                var (workout, change) = new PlanEditor(known, new PlanReview(known, new PlanChecker(known), planner)).Apply(plan.Workout, edit, brief, isConfirmed);
                plan.Change(request, workout, new PlanChecker(known).Check(brief, workout), WorkoutMinutes.Of(workout, known), change);
            },
            cancellationToken);

    /// <summary>Takes the last change of a plan back.</summary>
    /// <exception cref="Refusal">There is no such plan, nothing to take back, or the plan was changed meanwhile.</exception>
    public Task<Plan> UndoAsync(Actor actor, Guid planId, int revision, CancellationToken cancellationToken = default) =>
        ReviseAsync(
            actor,
            planId,
            revision,
            (plan, profile, known) =>
            {
                var before = plan.Before ?? throw new Refusal(RefusalCode.Conflict, "There is nothing to take back.");
                var brief = BriefOf(profile, before.Request, plan.Seed);
                plan.TakeBack(new PlanChecker(known).Check(brief, before.Workout), WorkoutMinutes.Of(before.Workout, known));
            },
            cancellationToken);

    private async Task<Plan> ReviseAsync(Actor actor, Guid planId, int revision, Action<Plan, Profile, ExerciseCatalogue> revise, CancellationToken cancellationToken)
    {
        var profile = await profiles.GetAsync(actor, cancellationToken);
        var known = await ownExercises.CatalogueAsync(actor, cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var plan = await db.Plans.SingleOrDefaultAsync(plan => plan.Id == planId && plan.UserId == actor.UserId, cancellationToken)
            ?? throw Refusal.NotFound("workout");
        if (plan.Revision != revision)
        {
            throw ChangedMeanwhile();
        }

        revise(plan, profile, known);
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

    private static Refusal ChangedMeanwhile() =>
        new(RefusalCode.Conflict, "This plan was changed in another window. Have a look at it as it is now, then try again.");
}
