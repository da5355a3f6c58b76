using CsCheck;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Training;
using Vigor.Core.Training.Suggestions;

namespace Vigor.Tests.Training.Suggestions;

/// <summary>A first load is careful, can be made, and follows from who lifts it.</summary>
public sealed class FirstLoadTests
{
    private static readonly Exercise[] Weighed = [.. ExerciseCatalogue.Default.All.Where(exercise => exercise.LoadType == LoadType.External && !exercise.Assisted && FirstLoad.IsWeighed(exercise))];

    private static readonly Gen<Exercise> ALift = Gen.Int[0, Weighed.Length - 1].Select(number => Weighed[number]);

    private static readonly Gen<Profile> AProfile = Gen.Select(Gen.Int[30, 200], Gen.Enum<Sex>(), Gen.Enum<FitnessLevel>()).Select((kilograms, sex, level) => new Profile
    {
        UserId = Guid.Empty,
        BodyWeightGrams = kilograms * 1000,
        Sex = sex,
        Level = level,
    });

    [Fact]
    public void Every_weighed_lift_gets_a_load_that_can_be_made_and_is_far_from_a_maximum() =>
        Gen.Select(AProfile, ALift, Gen.Enum<UnitSystem>(), Gen.Int[3, 20]).Sample((profile, exercise, units, reps) =>
        {
            var next = FirstLoad.Of(Plain, Planned(exercise, reps), exercise, profile, units);
            if (!next.IsGuess)
            {
                // What is weighed and never loaded with much, such as a mobility drill with a plate, is left to the person.
                Assert.True(exercise.Pattern is MovementPattern.Mobility or MovementPattern.Cardio, exercise.Slug);
                return;
            }

            var amount = units.Amount(next.Load!.Value);
            Assert.Equal(0, amount % LoadSteps.Smallest(exercise, units));
            Assert.InRange(next.Load.Value.Grams, 1, Math.Max(20_412, (int)(profile.BodyWeightGrams! * 1.5m)));
        });

    [Fact]
    public void More_training_more_body_weight_and_fewer_reps_never_mean_less() =>
        Gen.Select(AProfile, ALift, Gen.Int[0, 60]).Sample((profile, exercise, more) =>
        {
            int Grams(Profile who, int reps) => FirstLoad.Of(Plain, Planned(exercise, reps), exercise, who, UnitSystem.Metric).Load?.Grams ?? 0;
            var heavier = profile with { BodyWeightGrams = Math.Min(300_000, profile.BodyWeightGrams!.Value + (more * 1000)) };
            Assert.True(Grams(heavier, 10) >= Grams(profile, 10));
            Assert.True(Grams(profile with { Level = FitnessLevel.Advanced }, 10) >= Grams(profile with { Level = FitnessLevel.Beginner }, 10));
            Assert.True(Grams(profile, 5) >= Grams(profile, 15));
        });

    [Fact]
    public void Nothing_is_guessed_without_a_level_in_a_recovery_week_or_where_something_is_known()
    {
        var bench = ExerciseCatalogue.Default.Get("barbell-bench-press");
        var somebody = new Profile { UserId = Guid.Empty, Level = FitnessLevel.Intermediate };
        Assert.True(FirstLoad.Of(Plain, Planned(bench, 8), bench, somebody, UnitSystem.Metric).IsGuess);
        Assert.Equal(Plain, FirstLoad.Of(Plain, Planned(bench, 8), bench, somebody with { Level = null }, UnitSystem.Metric));
        Assert.Equal(Plain, FirstLoad.Of(Plain, Planned(bench, 8) with { LoadShare = 0.6m }, bench, somebody, UnitSystem.Metric));
        var known = Plain with { Load = new(60_000) };
        Assert.Equal(known, FirstLoad.Of(known, Planned(bench, 8), bench, somebody, UnitSystem.Metric));
    }

    private static Suggestion Plain { get; } = new(null, 8, null, "First time.");

    private static PlannedExercise Planned(Exercise exercise, int reps) => new() { Slug = exercise.Slug, Role = ExerciseRole.Main, Sets = 3, Reps = new RepRange(reps, reps) };
}
