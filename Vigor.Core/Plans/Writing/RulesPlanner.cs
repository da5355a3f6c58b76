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
    /// <param name="brief">What it must obey.</param>
    /// <param name="wanted">Slugs to prefer wherever they do as well.</param>
    public Workout Write(PlanBrief brief, IReadOnlySet<string>? wanted = null) => WriteWeek(brief with { Days = 1 }, wanted)[0];

    /// <summary>The workouts of a week, as many as the brief has days.</summary>
    /// <param name="brief">What they must obey.</param>
    /// <param name="wanted">Slugs to prefer wherever they do as well.</param>
    public IReadOnlyList<Workout> WriteWeek(PlanBrief brief, IReadOnlySet<string>? wanted = null)
    {
        var pool = new ExercisePool(catalogue, brief, wanted);
        var choice = new SeededChoice(brief.Seed);
        var assembly = new SessionAssembly(pool, choice);
        if (brief.IsCardioOnly)
        {
            return [.. Enumerable.Range(0, brief.Days).Select(assembly.Cardio)];
        }

        var days = new DayComposer(pool, choice).ComposeWeek();
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
