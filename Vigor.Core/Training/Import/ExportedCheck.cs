using Vigor.Core.Training.Editing;
using Vigor.Core.Training.Export;

namespace Vigor.Core.Training.Import;

/// <summary>
/// What is believed of a workout in Vigor's own file. Anybody can write one: what would break the player later is refused as it
/// is in a file of another application.
/// </summary>
internal static class ExportedCheck
{
    private const int MostSets = 1_000, MostNumber = 200, LongestSlug = 120;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Why a workout is not believed, in a sentence; null when it is.</summary>
    /// <param name="workout">The workout.</param>
    /// <param name="now">The moment.</param>
    public static string? Problem(ExportedWorkout workout, DateTimeOffset now)
    {
        if (workout is not { Name: not null, Sets: not null, Planned: { Exercises: not null, Name: not null } planned } || planned.Exercises.Any(exercise => exercise?.Slug is null) || workout.Sets.Any(set => set?.Exercise is null))
        {
            return "A part of this workout is missing.";
        }

        var (places, slugs) = (planned.Exercises.Count, planned.Exercises.Select(exercise => exercise.Slug).Concat(workout.Sets.Select(set => set.Exercise)));
        return Times(workout, now)
            ?? Unless(places <= SessionEditor.MostExercises, $"It has {places} exercises.")
            ?? Unless(workout.Sets.Count <= MostSets, $"It has {workout.Sets.Count} sets.")
            ?? Unless(slugs.All(slug => slug.Length is > 0 and <= LongestSlug), "An exercise has no name, or one that is too long.")
            ?? Unless(workout.Sets.All(set => set.Position >= 0 && set.Position < places && set.Number is >= 1 and <= MostNumber), "A set is in a place that is not there.")
            ?? Unless(workout.Sets.All(set => Enum.IsDefined(set.Kind)), "A set is of a kind that is not known.")
            ?? Unless(workout.Sets.All(set => set.CompletedAt >= workout.StartedAt - Day && set.CompletedAt <= now + Day), "A set was done at a time that cannot be.")
            ?? Unless(workout.Order is null || IsOrder(workout.Order, places), "Its order names places that are not there.");
    }

    private static string? Times(ExportedWorkout workout, DateTimeOffset now) =>
        Unless(workout.StartedAt.UtcDateTime >= Believable.Earliest && workout.StartedAt <= now + Day, $"{workout.StartedAt:yyyy-MM-dd} cannot be its day.")
        ?? Unless(Math.Abs(workout.LocalDay.DayNumber - DateOnly.FromDateTime(workout.StartedAt.UtcDateTime).DayNumber) <= 1, "Its day is not the day on which it began.")
        ?? Unless(workout.FinishedAt >= workout.StartedAt && workout.FinishedAt <= now + Day, "It ended before it began, or has not ended.");

    private static bool IsOrder(IReadOnlyList<int> order, int places) =>
        order.Count <= places && order.All(place => place >= 0 && place < places) && order.Distinct().Count() == order.Count;

    private static string? Unless(bool holds, string sentence) => holds ? null : sentence;
}
