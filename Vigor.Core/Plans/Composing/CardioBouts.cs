using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans.Checking;
using Vigor.Core.Plans.Dosing;

namespace Vigor.Core.Plans.Composing;

/// <summary>Writes cardio: easy or steady bouts no longer than the level bears, and short hard intervals for who may have them.</summary>
internal sealed class CardioBouts(ExercisePool pool, SeededChoice choice)
{
    /// <summary>Less than this is not worth changing over for.</summary>
    public const int LeastSeconds = 330;

    /// <summary>Less than this holds no intervals worth the name.</summary>
    public const int LeastForIntervals = 450;

    /// <summary>Seconds that a block takes besides moving.</summary>
    public const int OverheadSeconds = WorkoutMinutes.ArrangingSeconds + WorkoutMinutes.SetupSeconds;

    private const int LeastRounds = 3, MostRounds = 10, LongWork = 60, ShortWork = 30, ShortRecovery = 60, LongRecovery = 90, EnoughForLong = 240, EnoughTimeForLong = 700;

    // Nobody sets a clock to four minutes and seven seconds.
    private const int Step = 30;

    private const int ShortestBout = 180;

    // Without a machine and without going anywhere, the same movement grows stale after some minutes.
    private const int LongestOnTheSpot = 600;

    private const double TooLongOnTheSpot = -3, Tool = 1.5, Capped = -6, Warned = -2, Jarring = -2, Chance = 2;

    /// <summary>Bouts that fill the given seconds, with intervals when they are wanted and allowed.</summary>
    /// <param name="seconds">Seconds with changes and set-up.</param>
    /// <param name="taken">Slugs that are in the session already; those chosen are added.</param>
    /// <param name="hard">Seconds of it that may be hard work in intervals; 0 for none.</param>
    public List<PlannedExercise> Fill(double seconds, HashSet<string> taken, double hard)
    {
        var written = new List<PlannedExercise>();
        var intervals = hard > 0 ? Intervals(seconds, hard, taken) : null;
        var left = seconds - (intervals is null ? 0 : WorkoutMinutes.Seconds(intervals, pool.Catalogue.Find(intervals.Slug)));
        var longest = CardioChecks.LongestBout(pool.Brief) * 60;
        var bouts = Math.Max(1, (int)Math.Ceiling(left / (longest + OverheadSeconds)));
        for (var bout = 0; bout < bouts; bout++)
        {
            var length = (int)(Math.Min(longest, (left / (bouts - bout)) - OverheadSeconds) / Step) * Step;
            if (length < ShortestBout || Steady(length, taken) is not { } candidate)
            {
                continue;
            }

            taken.Add(candidate.Exercise.Slug);
            var planned = Bout(candidate, length);
            written.Add(planned);
            left -= WorkoutMinutes.Seconds(planned, candidate.Exercise);
        }

        if (intervals is not null)
        {
            written.Add(intervals);
        }

        return written;
    }

    private PlannedExercise Bout(ExerciseCandidate candidate, int seconds) => new()
    {
        Slug = candidate.Exercise.Slug,
        Role = ExerciseRole.Cardio,
        Sets = 1,
        Seconds = seconds,
        TargetRpe = pool.Brief.Intensity == Intensity.Light || candidate.IsCapped ? 5 : 6,
        Why = pool.Brief.Goals.Contains(FitnessGoal.Endurance)
            ? "Steady minutes build the base that lasting longer stands on."
            : "Steady minutes train heart and lungs without costing recovery.",
        Modification = PlanWords.Modification(candidate.Concern),
    };

    /// <summary>Rounds of brisk or hard work with easy minutes between; how hard depends on who it is for.</summary>
    private PlannedExercise? Intervals(double seconds, double hard, HashSet<string> taken)
    {
        var work = hard >= EnoughForLong && seconds >= EnoughTimeForLong ? LongWork : ShortWork;
        var recovery = work == LongWork ? LongRecovery : ShortRecovery;
        var isCalm = pool.Brief.IsGentle || pool.Brief.Intensity == Intensity.Light;
        if (Brisk(taken, isCalm) is not { } candidate)
        {
            return null;
        }

        var overhead = WorkoutMinutes.Changeover(candidate.Exercise) + WorkoutMinutes.SetupSeconds;
        var rounds = Math.Min(MostRounds, (int)Math.Min(hard / work, (seconds - overhead) / (work + recovery)));
        if (rounds < LeastRounds)
        {
            return null;
        }

        taken.Add(candidate.Exercise.Slug);
        return new()
        {
            Slug = candidate.Exercise.Slug,
            Role = ExerciseRole.Cardio,
            Sets = rounds,
            Seconds = work,
            RestSeconds = recovery,
            TargetRpe = IntervalEffort(isCalm || candidate.IsCapped),
            Why = isCalm
                ? "Brisk for a while, then easy again: you should be able to talk throughout."
                : "Short hard work raises what your heart can do; the easy minutes between keep it good.",
            Modification = PlanWords.Modification(candidate.Concern),
        };
    }

    private decimal IntervalEffort(bool isCalm) => (isCalm, pool.Brief.Level) switch
    {
        (true, _) => 6,
        (_, FitnessLevel.Beginner) => 7,
        _ => 8,
    };

    private ExerciseCandidate? Brisk(HashSet<string> taken, bool isCalm)
    {
        ExerciseCandidate? best = null;
        var most = double.NegativeInfinity;
        foreach (var candidate in pool.Of(MovementPattern.Cardio))
        {
            var exercise = candidate.Exercise;
            if (taken.Contains(exercise.Slug) || (isCalm && exercise.Level != FitnessLevel.Beginner))
            {
                continue;
            }

            var points = (exercise.Equipment.Count > 0 ? Tool : 0)
                + (RiskFacets.Has(exercise, RiskTag.HardIntervals) == isCalm ? 0 : Tool)
                + OfConcern(candidate)
                + (exercise.Tags.Contains(RiskTag.Impact) && pool.Brief.Level == FitnessLevel.Beginner ? Jarring : 0)
                + pool.BonusOf(exercise)
                + (Chance * choice.Next());
            if (points > most)
            {
                (best, most) = (candidate, points);
            }
        }

        return best;
    }

    private ExerciseCandidate? Steady(int seconds, HashSet<string> taken)
    {
        var wanted = pool.Brief.Intensity switch
        {
            Intensity.Light => 3.8,
            Intensity.Intense => 7,
            _ => 5,
        };
        ExerciseCandidate? best = null;
        var most = double.NegativeInfinity;
        foreach (var candidate in pool.Of(MovementPattern.Cardio))
        {
            var exercise = candidate.Exercise;
            if (exercise.Level != FitnessLevel.Beginner || taken.Contains(exercise.Slug))
            {
                continue;
            }

            // Compendium headings 12 and 17 are running and walking.
            var goesSomewhere = exercise.MetCode[..2] is "12" or "17";
            var points = -Math.Abs(Compendium.Met(exercise.MetCode) - wanted)
                + (exercise.Equipment.Count > 0 ? Tool : 0)
                + OfConcern(candidate)
                + (exercise.Tags.Contains(RiskTag.Impact) && pool.Brief.Level == FitnessLevel.Beginner ? Jarring : 0)
                + (seconds > LongestOnTheSpot && !goesSomewhere && exercise.Equipment.Count == 0 ? TooLongOnTheSpot : 0)
                + pool.BonusOf(exercise)
                + (Chance * choice.Next());
            if (points > most)
            {
                (best, most) = (candidate, points);
            }
        }

        return best;
    }

    private static double OfConcern(ExerciseCandidate candidate)
    {
        if (candidate.IsCapped)
        {
            return Capped;
        }

        return candidate.Concern is null ? 0 : Warned;
    }
}
