using Vigor.Core.Exercises;
using Vigor.Core.Plans.Composing;

namespace Vigor.Core.Plans.Writing;

/// <summary>
/// Writes plans by rule: no network, no cost, the same plan for the same brief and seed. It chooses exercises, weighs sets
/// over the whole week, then adds warm-up, cardio, cool-down and words.
/// </summary>
public sealed class RulesPlanner(ExerciseCatalogue catalogue)
{
    /// <summary>Display name of this writer.</summary>
    public const string Name = "Vigor's own planner";

    /// <summary>One workout.</summary>
    public Workout Write(PlanBrief brief) => WriteWeek(brief with { Days = 1 })[0];

    /// <summary>The workouts of a week, as many as the brief has days.</summary>
    public IReadOnlyList<Workout> WriteWeek(PlanBrief brief)
    {
        var pool = new ExercisePool(catalogue, brief);
        var choice = new SeededChoice(brief.Seed);
        var assembly = new SessionAssembly(pool, choice);
        if (brief.IsCardioOnly)
        {
            return [.. Enumerable.Range(0, brief.Days).Select(assembly.Cardio)];
        }

        var composer = new DayComposer(pool, choice);
        List<DraftDay> days = [.. DayTemplate.WeekFor(brief).Select(composer.Compose)];
        new SetAllocator(brief, days).Run();
        var movements = days
            .SelectMany(day => day.Exercises)
            .Where(exercise => exercise.Sets > 0)
            .Select(exercise => exercise.Movement)
            .OfType<BalancedMovement>()
            .ToHashSet();
        return [.. days.Select((day, number) => assembly.Strength(day, movements, number))];
    }
}
