using Vigor.Core.People;
using Vigor.Core.Training.Import.Names;

namespace Vigor.Core.Training.Import.Files;

/// <summary>What is counted of the sets of a file while it is looked through.</summary>
internal sealed class SetsTally
{
    private readonly List<LineProblem> problems = [];
    private readonly Dictionary<string, (int Sets, int Loaded, bool IsTimed)> exercises = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>When workouts begin, in the order of the file, without those that are the same as the one before.</summary>
    private readonly List<(DateTime Start, string? Session)> starts = [];

    private readonly UnitGuess weights = new();

    private bool isSilent;

    /// <summary>Sets that can be read.</summary>
    public int Sets { get; private set; }

    /// <summary>Lines that cannot be read.</summary>
    public int ProblemCount { get; private set; }

    /// <summary>The first <see cref="ImportPreview.MostProblems"/> of them.</summary>
    public IReadOnlyList<LineProblem> Problems => problems;

    /// <summary>Counts a set, or a line that cannot be read.</summary>
    public void Add(ImportedSet? set, LineProblem? problem)
    {
        if (problem is not null)
        {
            ProblemCount++;
            if (problems.Count < ImportPreview.MostProblems)
            {
                problems.Add(problem);
            }
        }

        if (set is null or { IsNote: true })
        {
            return;
        }

        Sets++;
        if (starts.Count == 0 || starts[^1] != (set.Start, set.Session))
        {
            starts.Add((set.Start, set.Session));
        }

        var (count, loaded, isTimed) = exercises.GetValueOrDefault(set.Exercise, (0, 0, true));
        exercises[set.Exercise] = (count + 1, loaded + (set.Weight > 0 ? 1 : 0), isTimed && set.Reps is null);
        ImportBounds.Check(exercises.Count, Sets);
        isSilent |= set is { Units: null, Weight: not null } or { SilentDistance: not null };
        if (set is { Weight: { } weight, Units: null })
        {
            weights.Add(Math.Abs(weight));
        }
    }

    /// <summary>The workouts, and whether the sets of each stand together.</summary>
    /// <param name="startOf">When the workout began in which there was a set at some time.</param>
    public (IReadOnlySet<(DateTime Start, string? Session)> Workouts, bool StandTogether) Workouts(Func<DateTime, DateTime> startOf)
    {
        var workouts = new HashSet<(DateTime Start, string? Session)>();
        var (standTogether, last) = (true, default((DateTime, string?)?));
        foreach (var (time, session) in starts)
        {
            var workout = (startOf(time), session);
            standTogether &= workouts.Add(workout) || last == workout;
            last = workout;
        }

        return (workouts, standTogether);
    }

    /// <summary>What the exercises are taken for, questions first.</summary>
    /// <param name="matcher">Knows the exercises.</param>
    /// <param name="areOurs">Whether the names are Vigor's own, which weight does not change.</param>
    /// <param name="cancellationToken">Ends the looking.</param>
    public IReadOnlyList<ExerciseMatch> Matches(ExerciseMatcher matcher, bool areOurs, CancellationToken cancellationToken)
    {
        var matches = exercises.Select(exercise =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (sets, loaded, isTimed) = exercise.Value;
            var found = matcher.Find(exercise.Key, areOurs || isTimed ? null : 2 * loaded >= sets);
            return new ExerciseMatch(exercise.Key, sets, found?.Exercise.Slug, found?.Certainty ?? 0, IsTimed: isTimed);
        });
        return [.. matches.OrderByDescending(match => match.IsQuestion).ThenBy(match => match.Slug is not null).ThenByDescending(match => match.Sets)];
    }

    /// <summary>The unit that the loads are probably in; null when the file says it.</summary>
    public UnitSystem? SilentUnits(UnitSystem usual) => isSilent ? weights.Guess(usual) : null;
}
