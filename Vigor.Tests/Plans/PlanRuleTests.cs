using CsCheck;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Plans.Checking;
using static Vigor.Tests.Plans.Briefs;

namespace Vigor.Tests.Plans;

/// <summary>The rules that a coach would hold a week to, over people of every kind.</summary>
public sealed class PlanRuleTests
{
    private const int Samples = 250;

    private static readonly Gen<PlanBrief> Whole =
        from person in Any
        from days in Gen.Int[1, 6]
        select person with { Days = days, Focus = [], Readiness = ReadinessOutcome.Green };

    [Fact]
    public void No_lift_has_a_single_set_from_half_an_hour_on() => Sessions(
        (brief, lifts) => Assert.All(lifts, planned => Assert.True(brief.Minutes < LiftChecks.RoomForDoses || planned.Sets > 1, planned.Slug)));

    [Fact]
    public void Nothing_that_cannot_be_loaded_is_done_for_few_reps() => Sessions(
        (_, lifts) => Assert.All(lifts, planned => Assert.True(
            planned.Reps is not { Max: <= 6 } || Exercise(planned).Pattern == MovementPattern.Power || ExerciseNature.IsLoaded(Exercise(planned)), planned.Slug)));

    [Fact]
    public void Bars_for_the_legs_are_never_hurried_and_never_follow_each_other() => Sessions(
        (_, lifts) =>
        {
            Assert.All(lifts.Where(planned => ExerciseNature.IsHeavyLower(Exercise(planned))), planned => Assert.True(planned.RestSeconds >= 90, planned.Slug));
            Assert.DoesNotContain(lifts.Zip(lifts.Skip(1)), pair => ExerciseNature.IsHeavyLower(Exercise(pair.First)) && ExerciseNature.IsHeavyLower(Exercise(pair.Second)));
        });

    [Fact]
    public void Lighter_sets_lead_up_to_loads_alone_and_are_never_more_than_the_working_sets_and_one() => Sessions(
        (_, lifts) => Assert.All(lifts.Where(planned => planned.Ramp is not null), planned =>
        {
            Assert.True(ExerciseNature.IsLoaded(Exercise(planned)), planned.Slug);
            Assert.True(planned.RampSets <= planned.Sets + 1 && planned.Reps is { Min: < 15 }, planned.Slug);
        }));

    [Fact]
    public void What_is_trivial_for_the_trained_stays_away_where_something_harder_is_possible() => Whole.Sample(
        brief =>
        {
            var check = Checker.Check(brief, Planner.WriteWeek(brief)).Checks.Single(check => check.Name == "Skill level");
            Assert.True(check.Points == check.Weight, check.Finding);
        },
        iter: Samples, threads: 1);

    [Fact]
    public void Sore_knees_never_begin_with_lunges() => Sessions(
        (brief, lifts) =>
        {
            var isSore = brief.Limitations.Any(limitation => limitation.Area == BodyArea.Knee && limitation.Severity >= LimitationSeverity.Moderate);
            Assert.False(isSore && lifts.Find(planned => planned.Role == ExerciseRole.Main) is { } main && Exercise(main).Pattern == MovementPattern.Lunge);
        });

    private static Exercise Exercise(PlannedExercise planned) => Catalogue.Get(planned.Slug);

    private static void Sessions(Action<PlanBrief, List<PlannedExercise>> holds) => Whole.Sample(
        brief =>
        {
            foreach (var workout in Planner.WriteWeek(brief))
            {
                holds(brief, [.. workout.Exercises.Where(planned => planned.Role is ExerciseRole.Main or ExerciseRole.Accessory)]);
            }
        },
        iter: Samples, threads: 1);
}
