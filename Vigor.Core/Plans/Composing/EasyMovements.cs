using Vigor.Core.Exercises;
using Vigor.Core.Plans.Dosing;

namespace Vigor.Core.Plans.Composing;

/// <summary>
/// Writes warm-ups and cool-downs. About five easy minutes, then what leads up to each lift; holding stretches only at the end
/// (Iversen 2021: a specific warm-up suffices, static stretching serves flexibility alone).
/// </summary>
internal sealed class EasyMovements(ExercisePool pool, SeededChoice choice)
{
    private const int StretchSeconds = 30;
    private const int DrillReps = 8;
    private const int LeastPulse = 45;

    // Timed movements that swing or roll warm up; all other timed mobility is a held stretch or a breath.
    private static readonly HashSet<string> Swinging =
        ["arm-circle", "hip-circle", "ankle-circle", "wrist-circle", "shoulder-roll", "foam-roll-thigh", "foam-roll-upper-back"];

    /// <summary>The warm-up for what is trained, in about the given seconds.</summary>
    public List<PlannedExercise> Warmup(IReadOnlyCollection<Muscle> trained, double seconds)
    {
        var written = new List<PlannedExercise>();
        var drills = seconds switch
        {
            < 150 => 1,
            < 240 => 2,
            _ => 3,
        };
        foreach (var candidate in Matching(trained, IsDrill, drills, onlyTrained: false))
        {
            written.Add(new()
            {
                Slug = candidate.Exercise.Slug,
                Role = ExerciseRole.Warmup,
                Sets = 1,
                Reps = candidate.Exercise.LoadType == LoadType.Timed ? null : new RepRange(DrillReps, DrillReps),
                Seconds = candidate.Exercise.LoadType == LoadType.Timed ? 20 : null,
                Why = $"Loosens your {PlanWords.Muscles(candidate.Exercise.Primary)} before the work begins.",
                Modification = PlanWords.Modification(candidate.Concern),
            });
        }

        if (Pulse() is { } pulse)
        {
            var left = seconds - written.Sum(planned => WorkoutMinutes.Seconds(planned, Entry(planned)));
            written.Insert(0, new()
            {
                Slug = pulse.Exercise.Slug,
                Role = ExerciseRole.Warmup,
                Sets = 1,
                Seconds = (int)Math.Max(LeastPulse, left - WorkoutMinutes.EasyChangeoverSeconds),
                Why = "Raises pulse and temperature; you should still be able to talk with ease.",
                Modification = PlanWords.Modification(pulse.Concern),
            });
        }

        return written;
    }

    /// <summary>The cool-down for what was trained and nothing else, in about the given seconds.</summary>
    public List<PlannedExercise> Cooldown(IReadOnlyCollection<Muscle> trained, double seconds)
    {
        var written = new List<PlannedExercise>();
        var left = seconds;
        foreach (var candidate in Matching(trained, IsStretch, 4, onlyTrained: true))
        {
            var stretch = Stretch(candidate, ExerciseRole.Cooldown);
            var takes = WorkoutMinutes.Seconds(stretch, candidate.Exercise);
            if (written.Count > 0 && takes > left)
            {
                continue;
            }

            written.Add(stretch);
            left -= takes;
        }

        return written;
    }

    /// <summary>A block of mobility as training of its own, in at most the given seconds.</summary>
    public List<PlannedExercise> Mobility(double seconds)
    {
        var written = new List<PlannedExercise>();
        var left = seconds;
        foreach (var candidate in Matching([], candidate => IsStretch(candidate) && !Swinging.Contains(candidate.Exercise.Slug), 12, onlyTrained: false))
        {
            var stretch = Stretch(candidate, ExerciseRole.Mobility) with { Sets = 2 };
            var takes = WorkoutMinutes.Seconds(stretch, candidate.Exercise);
            if (takes <= left)
            {
                written.Add(stretch);
                left -= takes;
            }
        }

        return written;
    }

    private static PlannedExercise Stretch(ExerciseCandidate candidate, ExerciseRole role) => new()
    {
        Slug = candidate.Exercise.Slug,
        Role = role,
        Sets = 1,
        Seconds = StretchSeconds,
        Why = role == ExerciseRole.Cooldown
            ? $"Lets your {PlanWords.Muscles(candidate.Exercise.Primary)} settle after the work."
            : $"Gives your {PlanWords.Muscles(candidate.Exercise.Primary)} more room to move.",
        Modification = PlanWords.Modification(candidate.Concern),
    };

    private static bool IsDrill(ExerciseCandidate candidate) =>
        candidate.Exercise.LoadType == LoadType.BodyWeight || Swinging.Contains(candidate.Exercise.Slug);

    private static bool IsStretch(ExerciseCandidate candidate) =>
        candidate.Exercise.LoadType == LoadType.Timed && !Swinging.Contains(candidate.Exercise.Slug);

    private IEnumerable<ExerciseCandidate> Matching(IReadOnlyCollection<Muscle> trained, Func<ExerciseCandidate, bool> fits, int count, bool onlyTrained)
    {
        var all = pool.Of(MovementPattern.Mobility).Where(fits).ToList();
        var serving = all.FindAll(candidate => candidate.Exercise.Primary.Any(trained.Contains));

        // Where limitations leave no stretch for what was trained, a quiet breath ends the session as well.
        var ranked = (onlyTrained && serving.Count > 0 ? serving : all)
            .Select(candidate => (candidate, Points: Points(candidate, trained)))
            .OrderByDescending(pair => pair.Points)
            .Select(pair => pair.candidate)
            .ToList();
        var reached = new HashSet<Muscle>();
        var chosen = new List<ExerciseCandidate>();
        while (chosen.Count < count)
        {
            // Two stretches of one muscle say less than one each of two, and legs and trunk take turns.
            var fresh = ranked.Where(candidate => !candidate.Exercise.Primary.Any(reached.Contains)).ToList();
            var next = chosen.Count == 0 ? fresh.FirstOrDefault() : fresh.Find(candidate => IsLeg(candidate) != IsLeg(chosen[^1])) ?? fresh.FirstOrDefault();
            if (next is null)
            {
                break;
            }

            reached.UnionWith(next.Exercise.Primary);
            chosen.Add(next);
        }

        return chosen;
    }

    private static bool IsLeg(ExerciseCandidate candidate) => candidate.Exercise.Primary[0] >= Muscle.Glutes && candidate.Exercise.Primary[0] != Muscle.Neck;

    private double Points(ExerciseCandidate candidate, IReadOnlyCollection<Muscle> trained) =>
        (2 * candidate.Exercise.Primary.Count(trained.Contains))
        + candidate.Exercise.Secondary.Count(trained.Contains)
        + (candidate.Concern is null ? 0 : -4)
        + (candidate.Exercise.PerSide && pool.Brief.Minutes < TrainingTime.Short ? -3 : 0)
        + pool.BonusOf(candidate.Exercise)
        + (1.5 * choice.Next());

    private ExerciseCandidate? Pulse()
    {
        // The gentlest thing that moves the whole body: light calisthenics, walking, or a machine at hand.
        ExerciseCandidate? best = null;
        var most = double.NegativeInfinity;
        foreach (var candidate in pool.Of(MovementPattern.Cardio))
        {
            if (candidate.Exercise.Level != FitnessLevel.Beginner)
            {
                continue;
            }

            // Nobody goes for a walk of half a minute.
            var goesSomewhere = candidate.Exercise.MetCode[..2] is "12" or "17";
            var points = -Math.Abs(Compendium.Met(candidate.Exercise.MetCode) - 3.8)
                + (candidate.Concern is null ? 0 : -4)
                + (goesSomewhere && pool.Brief.Minutes < TrainingTime.Short ? -2 : 0)
                + pool.BonusOf(candidate.Exercise)
                + (2 * choice.Next());
            if (points > most)
            {
                (best, most) = (candidate, points);
            }
        }

        return best;
    }

    private Exercise? Entry(PlannedExercise planned) => pool.Catalogue.Find(planned.Slug);
}
