using CsCheck;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using static Vigor.Tests.Plans.Briefs;

namespace Vigor.Tests.Plans;

public sealed class PlanReviewTests
{
    private static readonly Gen<Workout> Draft =
        from exercises in Exercise.List[0, 14]
        from name in OneOf("Leg day", "", new string('x', 200))
        select new Workout { Name = name, Description = "Written by somebody.", Exercises = exercises };

    private static Gen<PlannedExercise> Exercise =>
        from slug in Gen.Frequency((9, OneOf([.. Catalogue.All.Select(exercise => exercise.Slug)])), (1, Gen.Const("invented-exercise")))
        from role in Gen.Enum<ExerciseRole>()
        from sets in Gen.Int[-1, 30]
        from reps in Gen.Int[1, 60]
        from timed in Gen.Bool
        from both in Gen.Int[0, 9]
        from rest in Gen.Int[-10, 900]
        select new PlannedExercise
        {
            Slug = slug,
            Role = role,
            Sets = sets,
            Reps = timed && both > 0 ? null : new RepRange(reps, reps + 2),
            Seconds = timed ? reps * 20 : null,
            RestSeconds = rest,
        };

    [Fact]
    public void Whatever_is_written_what_comes_out_may_be_shown() => Gen.Select(Any, Draft).Sample(
        (brief, draft) =>
        {
            var reviewed = Review.Review(brief, draft);
            Assert.Empty(reviewed.Report.Caps);
            Assert.True(reviewed.Report.Score >= 90, $"{reviewed.Report.Score}");
            Assert.InRange(reviewed.Workout.Name.Length, 1, PlanLimits.Name);
            Assert.All(reviewed.Workout.Exercises, planned =>
            {
                Assert.InRange(planned.Sets, 1, PlanLimits.Sets);
                Assert.True(planned.Seconds is null or (>= PlanLimits.ShortestSet and <= PlanLimits.LongestSet), $"{planned.Seconds} s");
                Assert.True(planned.RestSeconds is 0 or (>= PlanLimits.ShortestRest and <= PlanLimits.LongestRest), $"rest {planned.RestSeconds} s");
            });
        },
        iter: 300, threads: 1);

    [Fact]
    public void A_good_workout_is_left_alone()
    {
        var workout = Planner.Write(Usual);
        var reviewed = Review.Review(Usual, workout);

        Assert.Same(workout, reviewed.Workout);
        Assert.Empty(reviewed.Report.Changes);
        Assert.False(reviewed.Replaced);
    }

    [Fact]
    public void A_good_workout_that_cannot_be_kept_as_it_is_gets_what_can()
    {
        var workout = Planner.Write(Usual);
        var reviewed = Review.Review(Usual, workout with { Name = new('x', 200) });

        Assert.Equal(workout.Name, reviewed.Workout.Name);
        Assert.Equal(workout.Exercises.Select(planned => planned.Slug), reviewed.Workout.Exercises.Select(planned => planned.Slug));
    }

    [Fact]
    public void A_draft_with_mistakes_keeps_what_is_good_in_it_and_says_what_was_changed()
    {
        var brief = Usual with { Equipment = EquipmentSet.Of(EquipmentLevel.Basic), Limitations = [new(BodyArea.Knee, LimitationSeverity.Severe)] };
        PlannedExercise[] exercises =
        [
            Lift("walking-lunge", 4),
            Lift("barbell-bench-press", 9),
            Lift("dumbbell-one-arm-row", 3),
            Lift("dumbbell-one-arm-row", 3),
            Lift("moon-press", 3),
            Lift("dumbbell-curl", 3),
        ];
        var reviewed = Review.Review(brief, new() { Name = "My way", Description = "Mine.", Exercises = exercises });

        Assert.False(reviewed.Replaced);
        Assert.NotEqual("My way", reviewed.Workout.Name);
        Assert.Contains(reviewed.Report.Changes, change => change.StartsWith("Named and described anew", StringComparison.Ordinal));
        Assert.Contains(reviewed.Workout.Exercises, planned => planned.Slug == "dumbbell-one-arm-row");
        Assert.Contains(reviewed.Report.Changes, change => change.StartsWith("Swapped Walking lunge for", StringComparison.Ordinal));
        Assert.Contains(reviewed.Report.Changes, change => change.Contains("moon-press", StringComparison.Ordinal));
        Assert.Contains(reviewed.Report.Changes, change => change.Contains("there twice", StringComparison.Ordinal));
        Assert.Contains("Added a warm-up.", reviewed.Report.Changes);
        Assert.Empty(reviewed.Report.Caps);
    }

    [Fact]
    public void What_cannot_be_mended_is_replaced_and_says_so()
    {
        var red = Usual with { Readiness = ReadinessOutcome.Red };
        var reviewed = Review.Review(red, new() { Name = "Max out", Description = "", Exercises = [Lift("barbell-deadlift", 10)] });

        Assert.DoesNotContain(reviewed.Workout.Exercises, planned => planned.Slug == "barbell-deadlift");
        Assert.NotEmpty(reviewed.Report.Changes);
    }

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static PlannedExercise Lift(string slug, int sets) =>
        new() { Slug = slug, Role = ExerciseRole.Main, Sets = sets, Reps = new RepRange(8, 10), RestSeconds = 120 };
}
