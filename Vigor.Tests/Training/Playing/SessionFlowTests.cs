using CsCheck;
using Vigor.Core.Plans;
using Vigor.Core.Training;
using Vigor.Core.Training.Playing;

namespace Vigor.Tests.Training.Playing;

/// <summary>Where a workout goes on after a set.</summary>
public sealed class SessionFlowTests
{
    private static readonly Gen<Workout> Workouts = Gen.Select(Gen.Int[1, 4], Gen.Int[0, 2], Gen.Int[0, 120])
        .Array[1, 6]
        .Select(exercises => new Workout
        {
            Name = "Any",
            Description = "",
            Exercises =
            [
                .. exercises.Select((exercise, index) => new PlannedExercise
                {
                    Slug = $"exercise-{index}",
                    Role = ExerciseRole.Accessory,
                    Sets = exercise.Item1,
                    Superset = exercise.Item2 == 0 ? null : exercise.Item2,
                    RestSeconds = exercise.Item3,
                }),
            ],
        });

    [Fact]
    public void Following_it_does_every_planned_set_exactly_once_and_ends() =>
        Workouts.Sample(workout =>
        {
            int[] order = [.. Enumerable.Range(0, workout.Exercises.Count)];
            var done = new List<(int Position, int Number)>();
            int? position = 0;
            while (position is { } here)
            {
                done.Add((here, done.Count(set => set.Position == here) + 1));
                var flow = SessionFlow.After(workout.Exercises, order, done.ToLookup(set => set.Position, set => set.Number), done[^1]);
                Assert.True(flow.Position is not null || flow.RestSeconds == 0);
                position = flow.Position;
                Assert.True(done.Count <= workout.Exercises.Sum(planned => planned.Sets));
            }

            Assert.All(order, place => Assert.Equal(workout.Exercises[place].Sets, done.Count(set => set.Position == place)));
        });

    [Fact]
    public void A_superset_alternates_and_rests_once_a_round()
    {
        var workout = Of((2, 1, 60), (2, 1, 90), (1, null, 120));

        Assert.Equal(
            [(0, 0), (1, 90), (0, 0), (1, 90), (2, 0)],
            Walk(workout, [0, 1, 2]));
    }

    [Fact]
    public void Sets_that_lead_up_come_first_rest_shortly_and_are_not_counted()
    {
        var workout = Of((2, null, 120), (1, null, 60));
        workout = workout with { Exercises = [workout.Exercises[0] with { Ramp = [new(60, 5), new(80, 3)] }, workout.Exercises[1]] };
        Assert.Equal([(0, 45), (0, 60), (0, 120), (0, 120), (1, 0)], Walk(workout, [0, 1]));
    }

    [Fact]
    public void Who_leaves_out_the_leading_sets_is_not_sent_back_to_them()
    {
        int[] none = [], first = [1], working = [3], both = [3, 4];
        Assert.Equal((1, 2, 4, 5), (none.Due(2), first.Due(2), working.Due(2), both.Due(2)));
        Assert.Equal((0, 0, 1, 2), (none.WorkingDone(2), first.WorkingDone(2), working.WorkingDone(2), both.WorkingDone(2)));
    }

    [Fact]
    public void One_with_more_sets_than_its_partner_ends_alone_with_its_rest() =>
        Assert.Equal([(0, 0), (1, 90), (0, 90), (2, 0)], Walk(Of((2, 1, 60), (1, 1, 90), (1, null, 30)), [0, 1, 2]));

    [Fact]
    public void Partners_that_were_moved_apart_are_done_by_themselves() =>
        Assert.Equal([(0, 60), (2, 30), (1, 0)], Walk(Of((1, 1, 60), (1, 1, 90), (1, null, 30)), [0, 2, 1]));

    [Fact]
    public void What_was_taken_out_is_not_gone_on_with() =>
        Assert.Equal([(0, 60), (2, 0)], Walk(Of((1, null, 60), (1, null, 90), (1, null, 30)), [0, 2]));

    private static Workout Of(params (int Sets, int? Superset, int Pause)[] exercises) => new()
    {
        Name = "Any",
        Description = "",
        Exercises = [.. exercises.Select((exercise, index) => new PlannedExercise { Slug = $"exercise-{index}", Role = ExerciseRole.Accessory, Sets = exercise.Sets, Superset = exercise.Superset, RestSeconds = exercise.Pause })],
    };

    /// <summary>Each set's place with the rest after it.</summary>
    private static List<(int Position, int Pause)> Walk(Workout workout, int[] order)
    {
        var steps = new List<(int Position, int Pause)>();
        int? position = order[0];
        while (position is { } here)
        {
            var numbers = steps.Select(step => step.Position).Append(here).GroupBy(place => place).SelectMany(place => place.Select((_, index) => (place.Key, index + 1)));
            var flow = SessionFlow.After(workout.Exercises, order, numbers.ToLookup(set => set.Key, set => set.Item2), (here, steps.Count(step => step.Position == here) + 1));
            steps.Add((here, flow.RestSeconds));
            position = flow.Position;
        }

        return steps;
    }
}
