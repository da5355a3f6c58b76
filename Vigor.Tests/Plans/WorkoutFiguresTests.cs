using Vigor.Core.Exercises;
using Vigor.Core.Plans;
using Vigor.Core.Plans.Dosing;
using static Vigor.Tests.Plans.Briefs;

namespace Vigor.Tests.Plans;

public sealed class WorkoutFiguresTests
{
    [Fact]
    public void Sets_take_set_up_reps_and_rest_and_exercises_a_change() =>
        Assert.Equal((3 * (20 + (4 * 10) + 90)) + 30, Seconds(new() { Slug = "dumbbell-bench-press", Role = ExerciseRole.Main, Sets = 3, Reps = new(8, 12), RestSeconds = 90 }));

    [Fact]
    public void What_is_done_a_side_at_a_time_takes_twice_the_work() =>
        Assert.Equal((2 * (20 + (2 * 4 * 10) + 60)) + 30, Seconds(new() { Slug = "dumbbell-split-squat", Role = ExerciseRole.Main, Sets = 2, Reps = new(10, 10), RestSeconds = 60 }));

    [Fact]
    public void Timed_sets_take_their_seconds() =>
        Assert.Equal((3 * (20 + 30 + 45)) + 30, Seconds(new() { Slug = "plank", Role = ExerciseRole.Accessory, Sets = 3, Seconds = 30, RestSeconds = 45 }));

    [Fact]
    public void Warm_ups_need_no_arranging() =>
        Assert.Equal(180 + 10, Seconds(new() { Slug = "easy-walk", Role = ExerciseRole.Warmup, Sets = 1, Seconds = 180 }));

    [Fact]
    public void An_hour_of_lifting_costs_a_person_of_80_kg_about_200_net_kilocalories()
    {
        // 02054: (3.5 − 1) × 80 kg × 1 h = 200.
        var brief = Usual with { BodyWeightGrams = 80_000 };
        var workout = new Workout
        {
            Name = "One lift",
            Description = "",
            Exercises = [new() { Slug = "dumbbell-bench-press", Role = ExerciseRole.Main, Sets = 9, Reps = new(10, 10), RestSeconds = 335 }],
        };

        Assert.Equal(200, WorkoutCalories.Net(workout, brief, Catalogue));
    }

    [Fact]
    public void Without_a_body_weight_there_are_no_calories() =>
        Assert.Null(WorkoutCalories.Net(Planner.Write(Usual), Usual, Catalogue));

    [Fact]
    public void A_workout_that_was_done_takes_its_minutes_at_one_rate()
    {
        var (bench, pushUp, row) = (Catalogue.Find("barbell-bench-press")!, Catalogue.Find("push-up")!, Catalogue.All.First(exercise => exercise.Pattern == MovementPattern.Cardio));

        // 80 kg for an hour at 3.5 MET, less one for sitting still.
        Assert.Equal(200, WorkoutCalories.NetOfDone(60, 7, 80_000, [bench, pushUp]));
        Assert.Equal(400, WorkoutCalories.NetOfDone(60, 8, 80_000, [bench, pushUp]));
        Assert.Equal(160, WorkoutCalories.NetOfDone(60, null, 80_000, [pushUp]));
        Assert.True(WorkoutCalories.NetOfDone(60, null, 80_000, [row]) > 160);
        Assert.Null(WorkoutCalories.NetOfDone(60, 7, null, [bench]));
        Assert.Null(WorkoutCalories.NetOfDone(0, 7, 80_000, [bench]));
        Assert.Null(WorkoutCalories.NetOfDone(60, 7, 80_000, []));
    }

    [Fact]
    public void Every_exercise_has_a_value_in_the_Compendium() => Assert.All(Catalogue.All, exercise =>
    {
        var brief = Usual with { Focus = [FocusArea.Cardio], BodyWeightGrams = 70_000 };
        var workout = new Workout
        {
            Name = exercise.Name,
            Description = "",
            Exercises = [new() { Slug = exercise.Slug, Role = ExerciseRole.Cardio, Sets = 1, Seconds = 1800 }],
        };
        Assert.NotNull(WorkoutCalories.Net(workout, brief, Catalogue));
    });

    private static double Seconds(PlannedExercise planned) =>
        WorkoutMinutes.Seconds(new Workout { Name = "", Description = "", Exercises = [planned] }, ExerciseCatalogue.Default);
}
