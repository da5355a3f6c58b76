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

    /// <summary>Seconds that a block takes besides moving.</summary>
    public const int OverheadSeconds = WorkoutMinutes.ChangeoverSeconds + WorkoutMinutes.SetupSeconds;

    private const int IntervalSeconds = 60, IntervalRest = 60, MostIntervals = 8;

    // Nobody sets a clock to four minutes and seven seconds.
    private const int Step = 30;

    // A little less than the fifth that may be hard, so that rounding never crosses it.
    private const double IntervalShare = 0.14;

    // Without a machine and without going anywhere, the same movement grows stale after some minutes.
    private const int LongestOnTheSpot = 600;

    private const double TooLongOnTheSpot = -3, Tool = 1.5, Capped = -6, Warned = -2, Jarring = -2, Chance = 2;

    /// <summary>Bouts that fill the given seconds, with intervals when they are wanted and allowed.</summary>
    /// <param name="seconds">Seconds with changes and set-up.</param>
    /// <param name="taken">Slugs that are in the session already; those chosen are added.</param>
    /// <param name="withIntervals">Whether hard intervals may be part of it.</param>
    public List<PlannedExercise> Fill(double seconds, HashSet<string> taken, bool withIntervals)
    {
        var written = new List<PlannedExercise>();
        var intervals = withIntervals ? Intervals(seconds, taken) : null;
        var left = seconds - (intervals is null ? 0 : WorkoutMinutes.Seconds(intervals, null));
        var longest = CardioChecks.LongestBout(pool.Brief) * 60;
        var bouts = Math.Max(1, (int)Math.Ceiling(left / (longest + OverheadSeconds)));
        for (var bout = 0; bout < bouts; bout++)
        {
            var length = (int)(Math.Min(longest, (left / (bouts - bout)) - OverheadSeconds) / Step) * Step;
            if (length < LeastSeconds - OverheadSeconds || Steady(length, taken) is not { } candidate)
            {
                continue;
            }

            taken.Add(candidate.Exercise.Slug);
            var planned = Bout(candidate, length);
            written.Add(planned);
            left -= WorkoutMinutes.Seconds(planned, null);
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

    private PlannedExercise? Intervals(double seconds, HashSet<string> taken)
    {
        var brief = pool.Brief;
        var count = Math.Min(MostIntervals, (int)(seconds * IntervalShare / IntervalSeconds));
        if (count < 2 || brief.Intensity != Intensity.Intense || brief.IsGentle || brief.Level == FitnessLevel.Beginner)
        {
            return null;
        }

        var candidate = pool.Of(MovementPattern.Cardio)
            .Where(candidate => candidate.Exercise.Level != FitnessLevel.Beginner
                && candidate.Concern is null
                && Compendium.Met(candidate.Exercise.MetCode) >= 7
                && !taken.Contains(candidate.Exercise.Slug))
            .MaxBy(candidate => (candidate.Exercise.Equipment.Count > 0 ? 1 : 0) + (Chance * choice.Next()));
        if (candidate is null)
        {
            return null;
        }

        taken.Add(candidate.Exercise.Slug);
        return new()
        {
            Slug = candidate.Exercise.Slug,
            Role = ExerciseRole.Cardio,
            Sets = count,
            Seconds = IntervalSeconds,
            RestSeconds = IntervalRest,
            TargetRpe = 8,
            Why = "Short hard minutes raise what your heart can do; easy minutes between keep them good.",
        };
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
