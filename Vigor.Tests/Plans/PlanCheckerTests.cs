using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using static Vigor.Tests.Plans.Briefs;

namespace Vigor.Tests.Plans;

/// <summary>Takes a good workout, breaks one thing, and looks at what it costs.</summary>
public sealed class PlanCheckerTests
{
    private static readonly Workout Good = Planner.Write(Usual);

    [Fact]
    public void The_checks_add_up_to_a_hundred()
    {
        var report = Checker.Check(Usual, Good);

        Assert.Equal(22, report.Checks.Count);
        Assert.Equal(100, report.Checks.Sum(check => check.Weight));
        Assert.All(report.Checks, check => Assert.InRange(check.Points, 0, check.Weight));
        Assert.Equal(100, Checker.Check(Usual with { Focus = [FocusArea.Cardio] }, Good).Checks.Sum(check => check.Weight));
    }

    [Fact]
    public void An_exercise_nobody_knows_caps_at_79() =>
        AssertCapped(79, "Known exercises", Usual, WithMain(planned => planned with { Slug = "moon-squat" }));

    [Fact]
    public void Equipment_nobody_owns_caps_at_69() =>
        AssertCapped(69, "Equipment you have", Usual with { Equipment = EquipmentSet.Of(EquipmentLevel.None) }, Good);

    [Fact]
    public void A_ruled_out_exercise_caps_at_49()
    {
        var shoulder = Usual with { Limitations = [new(BodyArea.Shoulder, LimitationSeverity.Moderate)] };

        AssertCapped(49, "Limitations respected", shoulder, With(Good, Row("dumbbell-shoulder-press")));
    }

    [Fact]
    public void A_capped_exercise_without_a_word_of_caution_costs_points_but_no_cap()
    {
        var shoulder = Usual with { Limitations = [new(BodyArea.Shoulder, LimitationSeverity.Mild)] };
        var fine = Planner.Write(shoulder);
        var report = Checker.Check(shoulder, With(fine, Row("dumbbell-shoulder-press")));

        Assert.True(Points(report, "Limitations respected") < 11);
        Assert.DoesNotContain(report.Caps, cap => cap.Contains("limitations", StringComparison.Ordinal));
    }

    [Fact]
    public void Anything_but_gentle_movement_before_clearance_scores_nothing() =>
        Assert.Equal(0, Checker.Check(Usual with { Readiness = ReadinessOutcome.Red }, Good).Score);

    [Fact]
    public void Twice_the_time_caps_at_79() => AssertCapped(79, "Minutes", Usual with { AskedMinutes = 30 }, Good);

    [Fact]
    public void Half_the_time_caps_at_79() => AssertCapped(79, "Minutes", Usual with { AskedMinutes = 120 }, Good);

    [Fact]
    public void One_missing_movement_caps_at_89() =>
        AssertCapped(89, "Movements covered", Usual, Without(MovementPattern.Hinge));

    [Fact]
    public void Three_missing_movements_cap_at_59() => AssertCapped(
        59,
        "Movements covered",
        Usual,
        Without(MovementPattern.Hinge, MovementPattern.VerticalPull, MovementPattern.HorizontalPull));

    [Fact]
    public void Pushing_without_pulling_is_out_of_balance() =>
        AssertLost("Balance", Without(MovementPattern.VerticalPull, MovementPattern.HorizontalPull));

    [Fact]
    public void Ten_sets_and_more_of_one_muscle_are_too_many_at_once() =>
        AssertLost("Sets in one workout", WithMain(planned => planned with { Sets = 10 }));

    [Fact]
    public void One_rep_does_not_fit_every_goal() =>
        AssertLost("Reps and times", WithMain(planned => planned with { Reps = new RepRange(1, 2) }));

    [Fact]
    public void No_rest_does_not_fit() => AssertLost("Rests", WithMain(planned => planned with { RestSeconds = 0 }));

    [Fact]
    public void Small_before_large_is_the_wrong_order() =>
        AssertLost("Order", Good with { Exercises = [Row("dumbbell-curl"), .. Good.Exercises] });

    [Fact]
    public void The_same_exercise_twice_is_the_wrong_order() =>
        AssertLost("Order", With(Good, Good.Exercises.First(planned => planned.Role == ExerciseRole.Main)));

    [Fact]
    public void Silence_about_progress_costs_points() =>
        AssertLost("Warm-up and what comes next", Good with { Progression = null, BackOff = " " });

    [Fact]
    public void A_skill_above_the_level_costs_points() =>
        AssertLost("Skill level", With(Good, Row("barbell-power-clean")));

    [Fact]
    public void A_day_that_is_missing_costs_points()
    {
        var report = Checker.Check(Usual with { Days = 3 }, [Good, Good]);

        Assert.Equal(2m, Points(report, "Days as asked"));
    }

    [Fact]
    public void A_muscle_trained_once_of_three_times_is_trained_too_rarely()
    {
        var upper = Planner.Write(Usual with { Focus = [FocusArea.Upper] });
        var lower = Planner.Write(Usual with { Focus = [FocusArea.Lower] });

        Assert.True(Points(Checker.Check(Usual with { Days = 3 }, [upper, upper, lower]), "How often") < 4);
    }

    private static void AssertCapped(int limit, string check, PlanBrief brief, Workout workout)
    {
        var report = Checker.Check(brief, workout);
        Assert.InRange(report.Score, 0, limit);
        Assert.NotEmpty(report.Caps);
        Assert.True(report.Checks.Single(one => one.Name == check) is { } found && found.Points < found.Weight);
    }

    private static void AssertLost(string check, Workout workout)
    {
        var (before, after) = (Checker.Check(Usual, Good), Checker.Check(Usual, workout));
        Assert.True(Points(after, check) < Points(before, check), $"{check}: {Points(before, check)} and {Points(after, check)}");
    }

    private static decimal Points(PlanReport report, string check) => report.Checks.Single(one => one.Name == check).Points;

    private static PlannedExercise Row(string slug) => new()
    {
        Slug = slug,
        Role = ExerciseRole.Accessory,
        Sets = 2,
        Reps = new RepRange(10, 12),
        RestSeconds = 90,
    };

    private static Workout With(Workout workout, PlannedExercise added) => workout with { Exercises = [.. workout.Exercises, added] };

    private static Workout Without(params MovementPattern[] patterns) => Good with
    {
        Exercises = [.. Good.Exercises.Where(planned => !patterns.Contains(Catalogue.Get(planned.Slug).Pattern))],
    };

    private static Workout WithMain(Func<PlannedExercise, PlannedExercise> change)
    {
        var changed = false;
        return Good with
        {
            Exercises =
            [
                .. Good.Exercises.Select(planned =>
                {
                    if (changed || planned.Role != ExerciseRole.Main)
                    {
                        return planned;
                    }

                    changed = true;
                    return change(planned);
                }),
            ],
        };
    }
}
