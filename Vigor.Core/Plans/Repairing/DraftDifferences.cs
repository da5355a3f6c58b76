using System.Globalization;
using Vigor.Core.Plans.Composing;

namespace Vigor.Core.Plans.Repairing;

/// <summary>Says in words what became of a draft in the workout that was made of it.</summary>
internal sealed class DraftDifferences(ExercisePool pool, Workout draft, Workout made)
{
    private const double MuchChanged = 1 / 3.0;

    private readonly List<PlannedExercise> asked = [.. draft.Exercises.Where(IsWork).DistinctBy(planned => planned.Slug)];
    private readonly List<PlannedExercise> work = [.. made.Exercises.Where(IsWork)];

    /// <summary>Whether more than a third of what somebody would train is not what was asked for.</summary>
    public bool IsMuch => work.Count(planned => !IsAsAsked(planned)) > MuchChanged * Math.Max(1, work.Count);

    /// <summary>Whether nothing of the draft's own work is left.</summary>
    public bool IsAll => !work.Exists(planned => asked.Exists(other => other.Slug == planned.Slug));

    /// <summary>The changes, those of exercises before those of doses.</summary>
    public IReadOnlyList<string> InWords() =>
    [
        .. Exercises(),
        .. work.Where(planned => Asked(planned) is { } other && !IsSameDose(planned, other)).Select(Dose),
        .. Frame(ExerciseRole.Warmup, "warm-up"),
        .. Frame(ExerciseRole.Cooldown, "cool-down"),
        .. IsMuch ? ["Named and described anew, after what it has become."] : (string[])[],
    ];

    private IEnumerable<string> Exercises()
    {
        var added = work.Where(planned => Asked(planned) is null).ToList();
        foreach (var twice in draft.Exercises.Where(IsWork).GroupBy(planned => planned.Slug).Where(same => same.Count() > 1))
        {
            yield return $"Left out {NameOf(twice.Key)}: it was there twice.";
        }

        foreach (var gone in asked.Where(planned => !work.Exists(other => other.Slug == planned.Slug)))
        {
            if (pool.Catalogue.Find(gone.Slug) is not { } exercise)
            {
                yield return $"Left out {gone.Slug}: it is not in the library.";
                continue;
            }

            var isSuited = pool.Find(exercise) is not null;
            if (added.Find(planned => pool.Catalogue.Get(planned.Slug).Pattern == exercise.Pattern) is { } instead)
            {
                added.Remove(instead);
                yield return $"Swapped {exercise.Name} for {NameOf(instead.Slug)}, which {(isSuited ? "fits the goal better" : "suits you")}.";
            }
            else
            {
                yield return $"Left out {exercise.Name}: {(isSuited ? "the time goes to fewer lifts with enough sets" : "it does not suit you, and nothing like it does")}.";
            }
        }

        foreach (var planned in added)
        {
            yield return $"Added {NameOf(planned.Slug)}: {Reason(planned)}.";
        }
    }

    private string Reason(PlannedExercise planned)
    {
        var movement = BalancedMovementMeaning.Of(pool.Catalogue.Get(planned.Slug).Pattern);
        var isNew = movement is not null && !asked.Exists(other => pool.Catalogue.Find(other.Slug) is { } exercise && BalancedMovementMeaning.Of(exercise.Pattern) == movement);
        return (planned.Role, isNew) switch
        {
            (ExerciseRole.Cardio, _) => "conditioning belongs to the goal",
            (ExerciseRole.Mobility, _) => "it fills the time with something that helps",
            (_, true) => $"a {BalancedMovementMeaning.Name(movement!.Value)} was missing",
            _ => "the goal asks for it",
        };
    }

    private string Dose(PlannedExercise planned) => $"{NameOf(planned.Slug)}: {Said(planned)} instead of {Said(Asked(planned)!)}.";

    private static string Said(PlannedExercise planned)
    {
        var amount = planned.Seconds is { } seconds ? string.Create(CultureInfo.InvariantCulture, $"{seconds} s") : planned.Reps?.ToString() ?? "no number of reps";
        var rest = planned.RestSeconds > 0 ? string.Create(CultureInfo.InvariantCulture, $" with {planned.RestSeconds} s rest") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{planned.Sets} × {amount}{rest}");
    }

    private IEnumerable<string> Frame(ExerciseRole role, string name)
    {
        var (before, after) = (Slugs(draft, role), Slugs(made, role));
        if (after.Count > 0 && before.Count == 0)
        {
            yield return $"Added a {name}.";
        }
        else if (!before.SequenceEqual(after))
        {
            yield return $"Chose the {name} after what is trained.";
        }
    }

    private static List<string> Slugs(Workout workout, ExerciseRole role) =>
        [.. workout.Exercises.Where(planned => planned.Role == role).Select(planned => planned.Slug)];

    private static bool IsWork(PlannedExercise planned) => planned.Role is not (ExerciseRole.Warmup or ExerciseRole.Cooldown);

    private bool IsAsAsked(PlannedExercise planned) => Asked(planned) is { } other && other.Sets == planned.Sets && other.Reps == planned.Reps && other.Seconds == planned.Seconds;

    private static bool IsSameDose(PlannedExercise planned, PlannedExercise other) =>
        (planned.Sets, planned.Reps, planned.Seconds, planned.RestSeconds) == (other.Sets, other.Reps, other.Seconds, other.RestSeconds);

    private PlannedExercise? Asked(PlannedExercise planned) => asked.Find(other => other.Slug == planned.Slug);

    private string NameOf(string slug) => pool.Catalogue.Find(slug)?.Name ?? slug;
}
