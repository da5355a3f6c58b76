using CsCheck;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Training;
using Vigor.Core.Training.Suggestions;

namespace Vigor.Tests.Training.Suggestions;

public sealed class ProgressionTests
{
    private static readonly Exercise Bench = Gym.Catalogue.Get(Gym.Bench);
    private static readonly Exercise Squat = Gym.Exercise("squat", "Squat", MovementPattern.Squat, LoadType.External, EquipmentItem.Barbell);
    private static readonly Exercise Curl = Gym.Exercise("curl", "Curl", MovementPattern.IsolationUpper, LoadType.External, EquipmentItem.Dumbbell);
    private static readonly Exercise PushUp = Gym.Exercise("push-up", "Push-up", MovementPattern.HorizontalPush, LoadType.BodyWeight);
    private static readonly Exercise Plank = Gym.Catalogue.Get(Gym.Plank);

    [Theory]
    [InlineData(EffortScale.Rpe, "Same weight: every set reached 12 reps, now the same at RPE 8.")]
    [InlineData(EffortScale.RepsInReserve, "Same weight: every set reached 12 reps, now the same with 2 in reserve.")]
    public void Reasons_speak_of_exertion_as_the_person_does(EffortScale scale, string reason)
    {
        var next = Progression.Next(Planned() with { TargetRpe = 8 }, Bench, Logged(Gym.Reps(12, 60, 9.5m), Gym.Reps(12, 60, 9)), 2, UnitSystem.Metric, scale);

        Assert.Equal((reason, 60m), (next.Reason, next.Load?.Kilograms));
    }

    [Fact]
    public void Every_set_at_the_top_earns_the_next_weight_and_the_lower_end()
    {
        Assert.Equal((62.5m, 8), Step(Bench, 60, 12, 12));
        Assert.Equal((105m, 8), Step(Squat, 100, 12, 12));
        Assert.Equal((24m, 8), Step(Curl, 22, 12, 12));
    }

    [Fact]
    public void A_small_lift_takes_the_small_step_and_a_smaller_one_earns_it_with_reps()
    {
        Assert.Equal((42.5m, 8), Step(Squat, 40, 12, 12));
        Assert.Equal((10m, 13), Step(Curl, 10, 12, 12));
        Assert.Equal((12m, 8), Step(Curl, 10, 14, 14));
    }

    [Fact]
    public void Below_the_top_the_weight_stays_and_a_rep_is_added()
    {
        Assert.Equal((60m, 10), Step(Bench, 60, 12, 9));
        Assert.Equal((60m, 12), Step(Bench, 60, 12));
    }

    [Fact]
    public void Harder_than_aimed_for_holds_the_weight_and_much_easier_raises_it()
    {
        Assert.Equal((60m, 12), Step(Bench, [Gym.Reps(12, 60, 9), Gym.Reps(12, 60, 9.5m)]));
        Assert.Equal((62.5m, 8), Step(Bench, [Gym.Reps(9, 60, 6), Gym.Reps(9, 60, 6)]));
        Assert.Equal((60m, 10), Step(Bench, [Gym.Reps(9, 60, 7), Gym.Reps(9, 60, 7)]));
    }

    [Fact]
    public void Far_below_the_range_it_gets_lighter() => Assert.Equal((55m, 8), Step(Bench, 60, 6, 5));

    [Fact]
    public void The_third_miss_in_a_row_at_one_weight_takes_a_tenth_off()
    {
        var miss = Logged(Gym.Reps(8, 60), Gym.Reps(7, 60));
        var hit = Logged(Gym.Reps(9, 60), Gym.Reps(8, 60));
        var lighter = Logged(Gym.Reps(8, 57.5m), Gym.Reps(7, 57.5m));

        Assert.Equal(52.5m, After(miss, miss, miss).Load?.Kilograms);
        Assert.Contains("3 times in a row", After(miss, miss, miss).Reason, StringComparison.Ordinal);
        foreach (var next in (Suggestion[])[After(miss, miss), After(miss, miss, hit), After(miss, hit, miss, miss), After(hit, miss, miss), After(miss, lighter, miss)])
        {
            Assert.Equal(60m, next.Load?.Kilograms);
        }

        static Suggestion After(List<LoggedSet> last, params List<LoggedSet>[] before) => Progression.Next(Planned(), Bench, last, 2, UnitSystem.Metric, before: before);
    }

    [Fact]
    public void An_accessory_lift_that_was_far_too_hard_gets_a_step_lighter_where_the_step_is_small()
    {
        var accessory = Planned() with { Role = ExerciseRole.Accessory };

        Assert.Equal(57.5m, Next(Bench, 60, 10).Load?.Kilograms);
        Assert.Equal("One step lighter: last time you did 60 kg at RPE 10.", Next(Bench, 60, 10).Reason.Replace('\u00A0', ' '));
        Assert.Equal(60m, Next(Bench, 60, 9.5m).Load?.Kilograms);
        Assert.Equal(10m, Next(Curl, 10, 10).Load?.Kilograms);
        Assert.Equal(60m, Step(Bench, [Gym.Reps(10, 60, 10), Gym.Reps(10, 60, 10)]).Kilograms);

        Suggestion Next(Exercise exercise, decimal kilograms, decimal rpe) =>
            Progression.Next(accessory, exercise, Logged(Gym.Reps(10, kilograms, rpe), Gym.Reps(10, kilograms, rpe)), 2, UnitSystem.Metric);
    }

    [Theory]
    [InlineData(7, 62.5)]
    [InlineData(11, 52.5)]
    [InlineData(15, 47.5)]
    [InlineData(29, 35)]
    public void After_a_break_it_begins_lighter(int days, double kilograms)
    {
        var next = Progression.Next(Planned(), Bench, Logged(Gym.Reps(12, 60), Gym.Reps(12, 60)), days, UnitSystem.Metric);
        Assert.Equal(Load.FromKilograms((decimal)kilograms), next.Load);
        Assert.Equal(days > 10, next.Reason.Contains("days since", StringComparison.Ordinal));
    }

    [Fact]
    public void The_first_time_leaves_the_weight_blank_unless_the_plan_has_one()
    {
        Assert.Null(Progression.Next(Planned(), Bench, [], 0, UnitSystem.Metric).Load);
        var target = Load.FromKilograms(40);
        Assert.Equal(target, Progression.Next(Planned() with { TargetLoad = target }, Bench, [], 0, UnitSystem.Metric).Load);
    }

    [Fact]
    public void Without_load_reps_grow_and_then_a_harder_variant_is_named()
    {
        Assert.Equal((null, 10), Step(PushUp, [Gym.Reps(9), Gym.Reps(9)]));
        var next = Progression.Next(Planned(), PushUp, Logged(Gym.Reps(12), Gym.Reps(12)), 2, UnitSystem.Metric, harder: "Decline push-up");
        Assert.Contains("Decline push-up", next.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20, 30)]
    [InlineData(30, 35)]
    [InlineData(58, 60)]
    [InlineData(70, 60)]
    public void A_hold_grows_by_five_seconds_to_a_minute(int held, int next)
    {
        var planned = new PlannedExercise { Slug = Gym.Plank, Role = ExerciseRole.Accessory, Sets = 1, Seconds = 30 };
        Assert.Equal(next, Progression.Next(planned, Plank, Logged(Gym.Held(held)), 2, UnitSystem.Metric).Seconds);
    }

    [Fact]
    public void Pounds_grow_in_steps_of_pounds()
    {
        var load = Load.FromPounds(135);
        var sets = Logged(new SetValues { Load = load, Reps = 12 }, new SetValues { Load = load, Reps = 12 });
        var next = Progression.Next(Planned(), Bench, sets, 2, UnitSystem.Imperial);
        Assert.Equal(140m, next.Load!.Value.Pounds);
        Assert.Contains("135 lb", next.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_load_of_the_other_unit_goes_on_with_one_that_can_be_made()
    {
        var pounds = Load.FromPounds(225);
        Assert.Equal(105m, Progression.Next(Planned(), Bench, Logged(Gym.Reps(12) with { Load = pounds }, Gym.Reps(12) with { Load = pounds }), 2, UnitSystem.Metric).Load?.Kilograms);
        Assert.Equal(pounds, Progression.Next(Planned(), Bench, Logged(Gym.Reps(9) with { Load = pounds }, Gym.Reps(9) with { Load = pounds }), 2, UnitSystem.Metric).Load);
    }

    [Fact]
    public void Whatever_was_done_the_next_step_is_a_tenth_at_most_and_its_reps_lie_near_the_range() =>
        Gen.Select(
            Gen.OneOf(Bench, Squat, Curl),
            Gen.Select(Gen.Int[0, 30], Gen.Int[1, 2720], Gen.OneOf<decimal?>([null, 5, 6.5m, 8, 9, 10])).List[1, 6],
            Gen.Int[0, 60],
            Gen.Enum<UnitSystem>())
        .Sample((exercise, done, days, units) =>
        {
            var sets = Logged([.. done.Select(set => Gym.Reps(set.Item1, set.Item2 / 2m, set.Item3))]);
            var heaviest = sets.Max(set => set.Values.Load!.Value.Grams);
            var next = Progression.Next(Planned(), exercise, sets, days, units);

            Assert.NotEmpty(next.Reason);
            Assert.InRange(next.Reps!.Value, 8, 14);

            // Two reps beyond the range earn a pair of dumbbells that is more than a tenth heavier.
            var earned = sets.All(set => set.Values.Reps >= 14);
            Assert.True(earned || next.Load!.Value.Grams <= (heaviest * 1.1) + 1, $"{heaviest} g to {next.Load}");
        });

    private static PlannedExercise Planned() =>
        new() { Slug = Gym.Bench, Role = ExerciseRole.Main, Sets = 2, Reps = new RepRange(8, 12), RestSeconds = 120, TargetRpe = 8 };

    private static (decimal? Kilograms, int? Reps) Step(Exercise exercise, decimal kilograms, params int[] reps) =>
        Step(exercise, [.. reps.Select(count => Gym.Reps(count, kilograms))]);

    private static (decimal? Kilograms, int? Reps) Step(Exercise exercise, SetValues[] sets)
    {
        var next = Progression.Next(Planned(), exercise, Logged(sets), 2, UnitSystem.Metric);
        return (next.Load?.Kilograms, next.Reps);
    }

    private static List<LoggedSet> Logged(params SetValues[] sets) =>
    [
        .. sets.Select((values, index) => new LoggedSet
        {
            Id = Guid.CreateVersion7(),
            ExerciseSlug = Gym.Bench,
            Position = 0,
            SetNumber = index + 1,
            Values = values,
            CompletedAt = DateTimeOffset.UnixEpoch,
        }),
    ];
}
