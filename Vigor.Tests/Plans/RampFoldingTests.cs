using Vigor.Core.Plans;
using Vigor.Core.Plans.Editing;

namespace Vigor.Tests.Plans;

/// <summary>Leading sets are an exercise of the warm-up in plans, and the first sets of their lift in workouts.</summary>
public sealed class RampFoldingTests
{
    private static readonly PlannedExercise Walk = new() { Slug = "easy-walk", Role = ExerciseRole.Warmup, Sets = 1, Seconds = 90 };
    private static readonly PlannedExercise Ramp = new() { Slug = "bench-press", Role = ExerciseRole.Warmup, Sets = 2, Reps = new RepRange(5, 8) };
    private static readonly PlannedExercise Bench = new() { Slug = "bench-press", Role = ExerciseRole.Main, Sets = 3, Reps = new RepRange(5, 8), RestSeconds = 120 };
    private static readonly PlannedExercise Drill = new() { Slug = "push-up", Role = ExerciseRole.Warmup, Sets = 1, Reps = new RepRange(8, 8) };

    [Fact]
    public void A_lift_takes_its_leading_sets_and_gives_them_back()
    {
        var workout = new Workout { Name = "Push", Description = "", Exercises = [Walk, Drill, Ramp, Bench] };
        var folded = RampFolding.Fold(workout);
        Assert.Equal(["easy-walk", "push-up", "bench-press"], folded.Exercises.Select(planned => planned.Slug));
        Assert.Equal([new RampSet(40, 8), new RampSet(60, 5)], folded.Exercises[2].Ramp);
        Assert.Equal(
            [(Walk.Slug, Walk.Role, 1), (Drill.Slug, Drill.Role, 1), (Ramp.Slug, Ramp.Role, 2), (Bench.Slug, Bench.Role, 3)],
            RampFolding.Unfold(folded).Exercises.Select(planned => (planned.Slug, planned.Role, planned.Sets)));
        Assert.All(RampFolding.Unfold(folded).Exercises, planned => Assert.Null(planned.Ramp));
    }

    [Fact]
    public void What_leads_up_to_nothing_stays_as_it_is()
    {
        var workout = new Workout { Name = "Push", Description = "", Exercises = [Walk, Drill] };
        Assert.Same(workout, RampFolding.Fold(workout));
    }
}
