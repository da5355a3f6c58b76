using System.Globalization;
using Vigor.Core.Exercises;
using Vigor.Core.Plans.Writing;

namespace Vigor.Core.Plans.Editing;

/// <summary>
/// Changes a plan as its owner wishes. What the rules think of it is said afterwards, with the new score; only what a
/// limitation rules out asks for a second, deliberate yes.
/// </summary>
internal sealed class PlanEditor(ExerciseCatalogue catalogue, PlanReview review)
{
    /// <summary>Field of the refusal that a deliberate yes overcomes.</summary>
    public const string Confirmation = "confirm";

    private const int MostExercises = 30;

    /// <summary>The plan changed.</summary>
    /// <param name="workout">As it is.</param>
    /// <param name="edit">What is to change.</param>
    /// <param name="brief">What the plan is judged by, other minutes and kit included.</param>
    /// <param name="isConfirmed">Whether the owner has said yes to what a limitation rules out.</param>
    /// <returns>The workout, and the change in words.</returns>
    /// <exception cref="Refusal">The place is gone, a value is out of range, or it asks for the owner's confirmation.</exception>
    public (Workout Workout, string Change) Apply(Workout workout, PlanEdit edit, PlanBrief brief, bool isConfirmed) => edit switch
    {
        PlanEdit.Swap swap => Swap(workout, swap, brief, isConfirmed),
        PlanEdit.Dose dose => Dose(workout, dose),
        PlanEdit.Move move => Move(workout, move),
        PlanEdit.Remove remove => Remove(workout, remove.Place),
        PlanEdit.Add add => Add(workout, add.Slug, brief, isConfirmed),
        PlanEdit.Pair pair => Pair(workout, pair),
        PlanEdit.Remark remark => Remark(workout, remark),
        PlanEdit.Shorten shorten => Refitted(workout, brief, string.Create(CultureInfo.InvariantCulture, $"You made it fit {shorten.Minutes} minutes.")),
        PlanEdit.Equip equip => Refitted(workout, brief, $"You made it fit {Kit(equip.Equipment)}."),
        _ => throw new ArgumentOutOfRangeException(nameof(edit)),
    };

    /// <summary>The request after a change: other minutes or other kit are asked for from then on.</summary>
    public static PlanRequest RequestAfter(PlanRequest request, PlanEdit edit) => edit switch
    {
        PlanEdit.Shorten shorten => request with { Minutes = shorten.Minutes },
        PlanEdit.Equip equip => request with { Equipment = equip.Equipment },
        _ => request,
    };

    private (Workout Workout, string Change) Swap(Workout workout, PlanEdit.Swap swap, PlanBrief brief, bool isConfirmed)
    {
        Place(workout, swap.Place);
        var from = NameOf(workout.Exercises[swap.Place]);
        var replacement = Known(swap.Slug);
        Admit(replacement, brief, isConfirmed);
        return (PlanSwaps.Apply(catalogue, brief, workout, swap.Place, replacement), $"You swapped {from} for {replacement.Name}.");
    }

    private (Workout Workout, string Change) Dose(Workout workout, PlanEdit.Dose dose)
    {
        Place(workout, dose.Place);
        Require(dose.Sets is >= 1 and <= PlanLimits.Sets, nameof(PlanEdit.Dose.Sets), $"Choose 1 to {PlanLimits.Sets} sets.");
        Require(dose.Reps is null != dose.Seconds is null, nameof(PlanEdit.Dose.Reps), "Give reps or seconds.");
        Require(dose.Seconds is null or (>= PlanLimits.ShortestSet and <= PlanLimits.LongestSet), nameof(PlanEdit.Dose.Seconds), $"Choose {PlanLimits.ShortestSet} to {PlanLimits.LongestSet} seconds.");
        Require(dose.RestSeconds is 0 or (>= PlanLimits.ShortestRest and <= PlanLimits.LongestRest), nameof(PlanEdit.Dose.RestSeconds), $"Rest 0, or {PlanLimits.ShortestRest} to {PlanLimits.LongestRest} seconds.");
        var exercises = workout.Exercises.ToList();
        exercises[dose.Place] = exercises[dose.Place] with { Sets = dose.Sets, Reps = dose.Reps, Seconds = dose.Seconds, RestSeconds = dose.RestSeconds };
        return (workout with { Exercises = exercises }, $"You changed sets, reps or rest of {NameOf(exercises[dose.Place])}.");
    }

    private (Workout Workout, string Change) Move(Workout workout, PlanEdit.Move move)
    {
        Place(workout, move.Place);
        Place(workout, move.To);
        var exercises = workout.Exercises.ToList();
        var moved = exercises[move.Place];
        exercises.RemoveAt(move.Place);
        exercises.Insert(move.To, moved);
        return (workout with { Exercises = exercises }, $"You moved {NameOf(moved)}.");
    }

    private (Workout Workout, string Change) Remove(Workout workout, int place)
    {
        Place(workout, place);
        Require(workout.Exercises.Count > 1, "place", "A workout needs at least one exercise.");
        return (
            workout with { Exercises = [.. workout.Exercises.Where((_, index) => index != place)] },
            $"You took out {NameOf(workout.Exercises[place])}.");
    }

    private (Workout Workout, string Change) Add(Workout workout, string slug, PlanBrief brief, bool isConfirmed)
    {
        var exercise = Known(slug);
        Require(workout.Exercises.Count < MostExercises, "slug", $"A workout holds {MostExercises} exercises at most.");
        Require(workout.Exercises.All(planned => planned.Slug != slug || planned.Role == ExerciseRole.Warmup), "slug", $"{exercise.Name} is in the workout already.");
        Admit(exercise, brief, isConfirmed);
        var role = exercise.Pattern switch
        {
            MovementPattern.Cardio => ExerciseRole.Cardio,
            MovementPattern.Mobility => ExerciseRole.Mobility,
            _ => ExerciseRole.Accessory,
        };
        var added = PlanSwaps.Fresh(brief, exercise, role);
        var exercises = workout.Exercises.ToList();
        var after = exercises.FindLastIndex(planned => Part(planned.Role) <= Part(role));
        exercises.Insert(after + 1, added);
        return (workout with { Exercises = exercises }, $"You added {exercise.Name}.");
    }

    private (Workout Workout, string Change) Pair(Workout workout, PlanEdit.Pair pair)
    {
        Place(workout, pair.Place);
        var exercises = workout.Exercises.ToList();
        var (here, next) = (exercises[pair.Place], pair.Place + 1);
        if (!pair.IsJoined)
        {
            // One that is left alone of a group is done by itself too.
            var left = exercises.Count(planned => planned.Superset == here.Superset) <= 2 ? here.Superset : null;
            exercises = exercises.ConvertAll(planned => ReferenceEquals(planned, here) || (left is not null && planned.Superset == left) ? planned with { Superset = null } : planned);
            return (workout with { Exercises = exercises }, $"You do {NameOf(here)} by itself.");
        }

        Place(workout, next);
        var group = here.Superset ?? exercises[next].Superset ?? (exercises.Max(planned => planned.Superset) ?? 0) + 1;
        var other = exercises[next].Superset;
        exercises = [.. exercises.Select((planned, place) => place == pair.Place || place == next || (other is not null && planned.Superset == other) ? planned with { Superset = group } : planned)];
        return (workout with { Exercises = exercises }, $"You do {NameOf(here)} and {NameOf(exercises[next])} as a superset.");
    }

    private (Workout Workout, string Change) Remark(Workout workout, PlanEdit.Remark remark)
    {
        Place(workout, remark.Place);
        var text = remark.Text.Trim();
        Require(text.Length <= PlanLimits.Note, nameof(PlanEdit.Remark.Text), $"Keep the note to {PlanLimits.Note} characters.");
        var exercises = workout.Exercises.ToList();
        exercises[remark.Place] = exercises[remark.Place] with { Note = text.Length == 0 ? null : text };
        return (workout with { Exercises = exercises }, $"You changed the note on {NameOf(exercises[remark.Place])}.");
    }

    // The same rules for doses, order and time as for every draft.
    private (Workout Workout, string Change) Refitted(Workout workout, PlanBrief brief, string change) =>
        (review.Around(brief, workout).Workout, change);

    // The parts of a workout in the order they are done.
    private static int Part(ExerciseRole role) => role switch
    {
        ExerciseRole.Warmup => 0,
        ExerciseRole.Main or ExerciseRole.Accessory => 1,
        ExerciseRole.Cardio => 2,
        ExerciseRole.Mobility => 3,
        _ => 4,
    };

    private Exercise Known(string slug) => catalogue.Find(slug) ?? throw Refusal.Invalid("slug", "This exercise is not in the library.");

    private static void Admit(Exercise exercise, PlanBrief brief, bool isConfirmed)
    {
        if (!isConfirmed && Suitability.Of(brief, exercise) is { Action: ContraindicationAction.Exclude } concern)
        {
            throw Refusal.Invalid(Confirmation, $"{exercise.Name} does not go with your limitations. {concern.Reason} Vigor would leave it out.");
        }
    }

    private string NameOf(PlannedExercise planned) => catalogue.Find(planned.Slug)?.Name ?? planned.Slug;

    private static string Kit(EquipmentLevel level) => level == EquipmentLevel.None ? "no equipment" : "other equipment";

    private static void Place(Workout workout, int place) =>
        Require(place >= 0 && place < workout.Exercises.Count, "place", "This place in the workout does not exist any more.");

    private static void Require(bool holds, string field, string sentence)
    {
        if (!holds)
        {
            throw Refusal.Invalid(field, sentence);
        }
    }
}
