using Vigor.Core.Coach.Facts;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Plans.Services;
using Vigor.Core.Training.Playing;
using Vigor.Core.Training.Services;

namespace Vigor.Core.Coach.Cards;

/// <summary>Finds what can stand in for an exercise: in the workout that is being done, else in the plan.</summary>
public sealed class SwapChoice(PlanService plans, TrainingService training)
{
    /// <summary>Whether an exercise is there to be swapped.</summary>
    public static bool Stands(CoachFacts facts, string slug) =>
        facts.Session is { } session ? InSession(session, slug) is not null : facts.Plan is { } plan && InPlan(plan, slug) is not null;

    /// <summary>The swap that suits the person; null when there is none.</summary>
    /// <param name="actor">Whose workout.</param>
    /// <param name="facts">What is known of them.</param>
    /// <param name="from">Slug of the exercise to go; it must stand there.</param>
    /// <param name="wanted">What they ask for; the best that suits when absent or when it does not suit them.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<CardAction?> ForAsync(Actor actor, CoachFacts facts, string from, Exercise? wanted, CancellationToken cancellationToken)
    {
        if (wanted is not null && wanted.Slug != from && !Stands(facts, wanted.Slug) && Suits(wanted, facts.Profile))
        {
            return Of(facts, from, wanted.Slug);
        }

        IReadOnlyList<Exercise> options = facts switch
        {
            { Session: { } session } when InSession(session, from) is { } exercise => await training.SwapOptionsAsync(actor, session.Id, exercise.Position, cancellationToken),
            { Session: null, Plan: { } plan } when InPlan(plan, from) is { } place => await plans.SwapOptionsAsync(actor, plan.Id, place, cancellationToken),
            _ => [],
        };
        return options.FirstOrDefault(exercise => !Stands(facts, exercise.Slug) && Suits(exercise, facts.Profile)) is { } best ? Of(facts, from, best.Slug) : null;
    }

    /// <summary>Where an exercise stands in a workout, and not to warm up for itself; null when it does not.</summary>
    internal static ExerciseState? InSession(SessionState session, string slug) =>
        session.Shown.FirstOrDefault(exercise => exercise.Planned.Slug == slug && exercise.Planned.Role is not (ExerciseRole.Warmup or ExerciseRole.Cooldown));

    /// <summary>Where an exercise is done for its own sake, and not to warm up for itself; null when it is not.</summary>
    internal static int? InPlan(Plan plan, string slug)
    {
        var place = plan.Workout.Exercises.ToList().FindIndex(planned => planned.Slug == slug && planned.Role is not (ExerciseRole.Warmup or ExerciseRole.Cooldown));
        return place < 0 ? null : place;
    }

    private static CardAction Of(CoachFacts facts, string from, string to) => facts.Session is { } session
        ? new CardAction.SwapInSession(session.Id, from, to)
        : new CardAction.SwapExercise(facts.Plan!.Id, from, to);

    private static bool Suits(Exercise exercise, Profile profile) =>
        exercise.CanBeDoneWith(profile.Equipment)
        && profile.Limitations.All(limitation => ContraindicationTable.For(exercise, limitation.Area, limitation.Severity)?.Action != ContraindicationAction.Exclude);
}
