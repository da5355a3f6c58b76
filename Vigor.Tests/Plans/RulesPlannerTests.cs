using CsCheck;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Plans.Dosing;
using static Vigor.Tests.Plans.Briefs;

namespace Vigor.Tests.Plans;

public sealed class RulesPlannerTests
{
    private static readonly ExerciseRole[] Working = [ExerciseRole.Main, ExerciseRole.Accessory, ExerciseRole.Cardio, ExerciseRole.Mobility];

    /// <summary>
    /// Two sets of each of seven movements do not always fit into 30 to 35 minutes: a movement may then be left out, which caps the score at 89,
    /// and no other rule is broken.
    /// </summary>
    [Fact]
    public void Every_workout_for_every_person_is_good_and_breaks_no_hard_rule() => Any.Sample(
        brief =>
        {
            var report = Checker.Check(brief, Planner.Write(brief));
            var isTight = brief.Minutes is >= 30 and <= 35;
            Assert.DoesNotContain(report.Caps, cap => !isTight || !cap.StartsWith("Covers ", StringComparison.Ordinal));
            Assert.True(report.Score >= (isTight ? 89 : 90), $"{report.Score}: {Lost(report)}");
        },
        iter: 3000, threads: 1);

    [Fact]
    public void What_is_planned_can_be_done_with_the_kit_at_the_level_and_in_spite_of_limitations() => Any.Sample(
        brief => Assert.All(Planner.Write(brief).Exercises, planned =>
        {
            var exercise = Catalogue.Get(planned.Slug);
            Assert.True(exercise.CanBeDoneWith(brief.Equipment), exercise.Name);
            Assert.True(exercise.Level <= brief.Level, exercise.Name);
            foreach (var limitation in brief.Limitations)
            {
                var action = ContraindicationTable.For(exercise, limitation.Area, limitation.Severity)?.Action;
                Assert.NotEqual(ContraindicationAction.Exclude, action);
                Assert.False(action == ContraindicationAction.Cap && planned.Modification is null, $"{exercise.Name} says nothing about the {limitation.Area}.");
                Assert.False(action == ContraindicationAction.Cap && planned.TargetRpe > 6 && planned.Role != ExerciseRole.Cardio, $"{exercise.Name} is not light.");
            }
        }),
        iter: 150, threads: 1);

    [Fact]
    public void Every_dose_is_one_that_can_be_done() => Any.Sample(
        brief =>
        {
            var workout = Planner.Write(brief);
            Assert.InRange(workout.Name.Length, 1, PlanLimits.Name);
            Assert.All(workout.Exercises, planned =>
            {
                Assert.InRange(planned.Sets, 1, PlanLimits.Sets);
                Assert.True(planned.Reps is null != planned.Seconds is null, planned.Slug);
                Assert.True(planned.Seconds is null or (>= 5 and <= 5400), planned.Slug);
                Assert.True(planned.RestSeconds is 0 or (>= 30 and <= 300), planned.Slug);
                Assert.False(string.IsNullOrWhiteSpace(planned.Why), planned.Slug);
            });
            var working = workout.Exercises.Where(planned => Working.Contains(planned.Role)).Select(planned => planned.Slug).ToList();
            Assert.Equal(working.Distinct(), working);
        },
        iter: 200, threads: 1);

    [Fact]
    public void A_workout_begins_with_a_warm_up_ends_with_a_cool_down_and_says_how_to_go_on() => Any.Sample(
        brief =>
        {
            var workout = Planner.Write(brief);
            Assert.Equal(ExerciseRole.Warmup, workout.Exercises[0].Role);
            Assert.Equal(ExerciseRole.Cooldown, workout.Exercises[^1].Role);
            Assert.False(string.IsNullOrWhiteSpace(workout.Progression));
            Assert.False(string.IsNullOrWhiteSpace(workout.BackOff));
        },
        iter: 150, threads: 1);

    [Fact]
    public void The_same_seed_gives_the_same_workout_and_another_seed_another()
    {
        var names = Enumerable.Range(0, 20).Select(seed => Slugs(Usual with { Seed = seed })).ToList();

        Assert.Equal(names, Enumerable.Range(0, 20).Select(seed => Slugs(Usual with { Seed = seed })));
        Assert.True(names.Distinct().Count() > 15);
    }

    [Fact]
    public void Before_clearance_there_is_only_easy_walking_and_mobility() => Any.Sample(
        brief =>
        {
            var workout = Planner.Write(brief with { Readiness = ReadinessOutcome.Red, AskedIntensity = Intensity.Intense });
            Assert.All(workout.Exercises, planned =>
            {
                var exercise = Catalogue.Get(planned.Slug);
                Assert.True(exercise.Pattern == MovementPattern.Mobility || exercise.MetCode is "17190" or "02024", exercise.Name);
                Assert.True(planned.TargetRpe is null or <= 5, exercise.Name);
            });
            Assert.True(WorkoutMinutes.Of(workout, Catalogue) <= PlanBrief.MinutesBeforeClearance * 1.1);
            Assert.Contains(workout.Notes, note => note.Contains("clearance", StringComparison.Ordinal));
        },
        iter: 150, threads: 1);

    [Fact]
    public void With_amber_answers_nothing_is_explosive_or_hard() => Any.Sample(
        brief => Assert.All(Planner.Write(brief with { Readiness = ReadinessOutcome.Amber, AskedIntensity = Intensity.Intense }).Exercises, planned =>
        {
            Assert.NotEqual(MovementPattern.Power, Catalogue.Get(planned.Slug).Pattern);
            Assert.True(planned.TargetRpe is null or <= 7.5m, planned.Slug);
        }),
        iter: 150, threads: 1);

    [Theory]
    [InlineData(FocusArea.Upper, MovementPattern.HorizontalPush, MovementPattern.HorizontalPull, MovementPattern.VerticalPush, MovementPattern.VerticalPull, MovementPattern.IsolationUpper)]
    [InlineData(FocusArea.Lower, MovementPattern.Squat, MovementPattern.Lunge, MovementPattern.Hinge, MovementPattern.IsolationLower)]
    [InlineData(FocusArea.Core, MovementPattern.Core, MovementPattern.Carry)]
    public void A_focus_gets_most_of_the_sets(FocusArea focus, params MovementPattern[] patterns)
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var strength = Planner.Write(Usual with { Focus = [focus], AskedMinutes = 30, Seed = seed }).Exercises
                .Where(planned => planned.Role is ExerciseRole.Main or ExerciseRole.Accessory)
                .ToList();
            var inFocus = strength.Where(planned => patterns.Contains(Catalogue.Get(planned.Slug).Pattern)).Sum(planned => planned.Sets);
            Assert.True(inFocus * 2 >= strength.Sum(planned => planned.Sets), $"seed {seed}: {inFocus} of {strength.Sum(planned => planned.Sets)}");
        }
    }

    [Fact]
    public void Cardio_focus_means_cardio()
    {
        var workout = Planner.Write(Usual with { Focus = [FocusArea.Cardio] });

        Assert.DoesNotContain(workout.Exercises, planned => planned.Role is ExerciseRole.Main or ExerciseRole.Accessory);
        Assert.Contains(workout.Exercises, planned => planned.Role == ExerciseRole.Cardio);
    }

    [Fact]
    public void A_harder_intensity_asks_for_more_effort()
    {
        decimal Effort(Intensity intensity) =>
            Planner.Write(Usual with { AskedIntensity = intensity }).Exercises.Max(planned => planned.TargetRpe) ?? 0;

        Assert.True(Effort(Intensity.Light) < Effort(Intensity.Moderate));
        Assert.True(Effort(Intensity.Moderate) < Effort(Intensity.Intense));
    }

    [Fact]
    public void Strength_means_few_reps_and_long_rests_and_endurance_the_opposite()
    {
        var strength = Planner.Write(Usual with { Goals = [FitnessGoal.Strength] }).Exercises.First(planned => planned.Role == ExerciseRole.Main);
        var endurance = Planner.Write(Usual with { Goals = [FitnessGoal.Endurance] }).Exercises.First(planned => planned.Role == ExerciseRole.Main);

        Assert.True(strength.Reps!.Value.Max <= 6);
        Assert.True(strength.RestSeconds >= 180);
        Assert.True(endurance.Reps!.Value.Min >= 15);
        Assert.True(endurance.RestSeconds <= 90);
    }

    [Fact]
    public void A_short_session_says_what_was_left_for_another_day()
    {
        var workout = Planner.Write(Usual with { Goals = [FitnessGoal.Strength], AskedMinutes = 15 });

        Assert.Contains(workout.Notes, note => note.Contains("left for another day", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Beginners_lift_on_four_days_at_most(int days)
    {
        var week = Planner.WriteWeek(Usual with { Level = FitnessLevel.Beginner, Days = days });

        Assert.Equal(days, week.Count);
        Assert.True(week.Count(workout => workout.Exercises.Any(planned => planned.Role == ExerciseRole.Main)) <= 4);
    }

    [Fact]
    public void A_lift_that_carries_a_session_gets_more_than_one_set() => Gen.Select(Any, Gen.Int[1, 6], Gen.Int[60, 120]).Sample(
        (person, days, minutes) =>
        {
            var brief = person with { AskedMinutes = minutes, Days = days, Focus = [], Limitations = [], Readiness = ReadinessOutcome.Green };
            Assert.All(
                Planner.WriteWeek(brief).SelectMany(workout => workout.Exercises).Where(planned => planned.Role == ExerciseRole.Main),
                planned => Assert.True(planned.Sets > 1, $"{planned.Slug}, {minutes} min, {days} days, {brief.LeadGoal}"));
        },
        iter: 100, threads: 1);

    [Theory]
    [InlineData(FitnessGoal.MuscleGain)]
    [InlineData(FitnessGoal.Strength)]
    public void Four_days_train_both_the_squat_and_the_hinge_with_two_legs(FitnessGoal goal)
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var week = Planner.WriteWeek(Usual with { Goals = [goal], Days = 4, Seed = seed });
            var mains = week.SelectMany(workout => workout.Exercises).Where(planned => planned.Role == ExerciseRole.Main).ToList();
            Assert.Contains(mains, planned => Catalogue.Get(planned.Slug).Pattern == MovementPattern.Squat);
            Assert.True(goal != FitnessGoal.Strength || mains.TrueForAll(planned => Catalogue.Get(planned.Slug).Pattern != MovementPattern.Lunge), $"seed {seed}");
        }
    }

    [Theory]
    [InlineData(15, 4)]
    [InlineData(20, 5)]
    public void A_short_session_is_one_round_of_all_the_movements_that_fit(int minutes, int movements)
    {
        for (var seed = 0; seed < 40; seed++)
        {
            foreach (var goal in (FitnessGoal[])[FitnessGoal.WeightLoss, FitnessGoal.MuscleGain, FitnessGoal.Endurance, FitnessGoal.GeneralFitness])
            {
                var brief = Usual with { Goals = [goal], AskedMinutes = minutes, Seed = seed };
                var workout = Planner.Write(brief);
                var covered = workout.Exercises
                    .Where(planned => planned.Role is ExerciseRole.Main or ExerciseRole.Accessory)
                    .Select(planned => BalancedMovementMeaning.Of(Catalogue.Get(planned.Slug).Pattern))
                    .Distinct()
                    .Count();
                Assert.True(covered >= movements, $"{goal}, seed {seed}: {covered}");
                Assert.True(WorkoutMinutes.Seconds(workout, Catalogue) <= minutes * 66);
            }
        }
    }

    [Fact]
    public void Many_reps_keep_away_from_what_is_heavy_by_nature()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var week = Planner.WriteWeek(Usual with { Goals = [FitnessGoal.Endurance], Days = 4, Seed = seed });
            Assert.DoesNotContain(week.SelectMany(workout => workout.Exercises), planned => planned.Reps?.Min >= 15 && planned.Slug is "barbell-deadlift" or "pull-up" or "chin-up");
        }
    }

    [Fact]
    public void What_is_only_tolerable_is_left_out_where_something_better_is_there()
    {
        foreach (var area in Enum.GetValues<BodyArea>())
        {
            for (var seed = 0; seed < 10; seed++)
            {
                var limitation = new Limitation(area, LimitationSeverity.Mild);
                Assert.DoesNotContain(
                    Planner.Write(Usual with { Limitations = [limitation], Seed = seed }).Exercises,
                    planned => planned.Role is ExerciseRole.Main or ExerciseRole.Accessory
                        && ContraindicationTable.For(Catalogue.Get(planned.Slug), area, LimitationSeverity.Mild)?.Action == ContraindicationAction.Cap);
            }
        }
    }

    [Theory]
    [InlineData(BodyArea.Pregnancy, "maternity")]
    [InlineData(BodyArea.Hypertension, "breath")]
    public void What_asks_for_watchfulness_says_what_to_watch_for(BodyArea area, string word) =>
        Assert.Contains(Planner.Write(Usual with { Limitations = [new(area, LimitationSeverity.Mild)] }).Notes, note => note.Contains(word, StringComparison.Ordinal));

    [Fact]
    public void A_warm_up_lasts_long_enough_to_raise_the_pulse() => Gen.Select(Any, Gen.Int[40, 120]).Sample(
        (brief, minutes) => Assert.True(Planner.Write(brief with { AskedMinutes = minutes }).Exercises[0].Seconds is null or >= 60),
        iter: 100, threads: 1);

    private static string Slugs(PlanBrief brief) =>
        string.Join(' ', Planner.Write(brief).Exercises.Select(planned => $"{planned.Slug}:{planned.Sets}"));

    private static string Lost(PlanReport report) =>
        string.Join("; ", report.Checks.Where(check => check.Points < check.Weight).Select(check => $"{check.Name} {check.Points}/{check.Weight} {check.Finding}"));
}
