using Vigor.Core.Exercises;

namespace Vigor.Core.Plans.Composing;

/// <summary>The exercises that a brief allows, by pattern: kit, level, limitations and readiness are settled here once.</summary>
internal sealed class ExercisePool
{
    // Wide enough that a new seed gives another plan, too narrow to let a poor exercise win.
    private const double Chance = 2.5;

    // What somebody asked for by name is taken unless it is something to be careful with.
    private const double Wanted = 8;

    private const double OtherPattern = -4, UsedThisWeek = -2, AlmostTheSame = -4;

    private readonly List<ExerciseCandidate>[] byPattern = [.. Enum.GetValues<MovementPattern>().Select(_ => new List<ExerciseCandidate>())];

    private readonly IReadOnlySet<string> wanted;

    /// <summary>The exercises of a catalogue that a brief allows.</summary>
    /// <param name="catalogue">Where they come from.</param>
    /// <param name="brief">What they must suit.</param>
    /// <param name="wanted">Slugs to prefer; none when absent.</param>
    public ExercisePool(ExerciseCatalogue catalogue, PlanBrief brief, IReadOnlySet<string>? wanted = null)
    {
        this.wanted = wanted ?? new HashSet<string>();
        Brief = brief;
        Catalogue = catalogue;
        foreach (var exercise in catalogue.All)
        {
            if ((exercise.ByChoice && !this.wanted.Contains(exercise.Slug)) || exercise.Level > brief.Level || !exercise.CanBeDoneWith(brief.Equipment))
            {
                continue;
            }

            var concern = Suitability.Of(brief, exercise);
            if (concern?.Action == ContraindicationAction.Exclude)
            {
                LeftOut++;
                continue;
            }

            byPattern[(int)exercise.Pattern].Add(Candidate(exercise, concern));
        }

        // What is far too easy for somebody trained only stays where nothing harder of its kind is possible.
        foreach (var pattern in byPattern.Where(pattern => pattern.Exists(candidate => !ExerciseNature.IsTrivialFor(brief.Level, candidate.Exercise))))
        {
            pattern.RemoveAll(candidate => ExerciseNature.IsTrivialFor(brief.Level, candidate.Exercise));
        }
    }

    /// <summary>What the exercises were chosen for.</summary>
    public PlanBrief Brief { get; }

    /// <summary>Where the exercises come from.</summary>
    public ExerciseCatalogue Catalogue { get; }

    /// <summary>Exercises that limitations or readiness ruled out.</summary>
    public int LeftOut { get; }

    /// <summary>Points for an exercise that was asked for by name.</summary>
    public double BonusOf(Exercise exercise) => wanted.Contains(exercise.Slug) ? Wanted : 0;

    /// <summary>The allowed exercises of a pattern.</summary>
    public IReadOnlyList<ExerciseCandidate> Of(MovementPattern pattern) => byPattern[(int)pattern];

    /// <summary>The allowed exercise of a slug, or null; of those that only people choose, too.</summary>
    public ExerciseCandidate? Find(Exercise exercise)
    {
        if (!exercise.ByChoice)
        {
            return Of(exercise.Pattern).FirstOrDefault(candidate => candidate.Exercise.Slug == exercise.Slug);
        }

        var concern = Suitability.Of(Brief, exercise);
        return exercise.Level > Brief.Level || !exercise.CanBeDoneWith(Brief.Equipment) || concern?.Action == ContraindicationAction.Exclude ? null : Candidate(exercise, concern);
    }

    /// <summary>The best exercise for a place; null when there is none.</summary>
    /// <param name="slot">The place.</param>
    /// <param name="session">What is in the session already.</param>
    /// <param name="used">How often each slug is in the week already.</param>
    /// <param name="choice">Decides among exercises that are about as good.</param>
    /// <param name="fits">What else an exercise must satisfy; asked only of those that would be chosen.</param>
    public ExerciseCandidate? Best(
        Slot slot, IReadOnlyList<DraftExercise> session, Dictionary<string, int> used, SeededChoice choice, Func<ExerciseCandidate, bool>? fits = null)
    {
        ExerciseCandidate? best = null;
        var most = double.NegativeInfinity;
        for (var preference = 0; preference < slot.Patterns.Length; preference++)
        {
            foreach (var candidate in Of(slot.Patterns[preference]))
            {
                var exercise = candidate.Exercise;
                var alike = Alike(exercise, session);
                if (alike is null || (slot.Target is { } target && !exercise.Primary.Contains(target)))
                {
                    continue;
                }

                var points = candidate.Fit
                    + (preference * OtherPattern)
                    + alike.Value
                    + (UsedThisWeek * used.GetValueOrDefault(exercise.Slug))
                    + (Chance * choice.Next());
                if (points > most && fits?.Invoke(candidate) != false)
                {
                    (best, most) = (candidate, points);
                }
            }
        }

        return best;
    }

    private ExerciseCandidate Candidate(Exercise exercise, Contraindication? concern) =>
        new(exercise, concern, VolumeCounting.Credits(exercise), CandidateFit.Of(Brief, exercise, concern) + BonusOf(exercise));

    /// <summary>Points off for what stands beside almost the same movement with the same kit; null when it is there itself.</summary>
    private static double? Alike(Exercise exercise, IReadOnlyList<DraftExercise> session)
    {
        var points = 0.0;
        foreach (var item in session)
        {
            var other = item.Candidate.Exercise;
            if (ReferenceEquals(other, exercise))
            {
                return null;
            }

            // A curl and a fly are both small work with the same kit and have nothing else in common.
            var small = exercise.Mechanic == Mechanic.Isolation && other.Mechanic == Mechanic.Isolation;
            var alike = other.Pattern == exercise.Pattern && other.Requires == exercise.Requires && (!small || exercise.Primary[0] == other.Primary[0]);
            points += alike ? AlmostTheSame : 0;
        }

        return points;
    }
}
