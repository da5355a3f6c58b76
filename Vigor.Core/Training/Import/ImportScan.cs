using Vigor.Core.Exercises;
using Vigor.Core.People;

namespace Vigor.Core.Training.Import;

/// <summary>Looks a file through and stores nothing.</summary>
/// <param name="Preview">What it holds.</param>
/// <param name="StandTogether">Whether the sets of each workout stand together.</param>
internal sealed record ImportScan(ImportPreview Preview, bool StandTogether)
{
    /// <summary>No bar is loaded with more by most people, so a heavier number is in pounds.</summary>
    private const decimal HeaviestUsualKilograms = 250;

    /// <summary>Reads the whole file.</summary>
    /// <exception cref="Refusal">There is no set in it, or more than half of its lines cannot be read.</exception>
    public static ImportScan Of(LogFile file, ExerciseCatalogue known, UnitSystem usual)
    {
        var problems = new List<LineProblem>();
        var exercises = new Dictionary<string, (int Sets, bool IsTimed)>(StringComparer.OrdinalIgnoreCase);
        var starts = new HashSet<DateTime>();
        var weights = new Weights();
        var (sets, problemCount, standTogether, isSilent, last) = (0, 0, true, false, default(DateTime?));
        foreach (var (set, problem) in file.Sets())
        {
            if (problem is not null)
            {
                problemCount++;
                if (problems.Count < ImportPreview.MostProblems)
                {
                    problems.Add(problem);
                }
            }

            if (set is null or { IsNote: true })
            {
                continue;
            }

            sets++;
            standTogether &= starts.Add(set.Start) || last == set.Start;
            last = set.Start;
            var (count, isTimed) = exercises.GetValueOrDefault(set.Exercise, (0, true));
            exercises[set.Exercise] = (count + 1, isTimed && set.Reps is null);
            isSilent |= set is { Units: null, Weight: not null } or { SilentDistance: not null };
            if (set is { Weight: { } weight, Units: null })
            {
                weights.Add(weight);
            }
        }

        if (sets == 0 || problemCount > sets)
        {
            throw Refusal.Invalid("file", problems.Count == 0
                ? "There is no set in this file."
                : $"More than half of this file cannot be read, so nothing was imported. The first trouble is in line {problems[0].Line}: {problems[0].Sentence}");
        }

        var matcher = new ExerciseMatcher(known);
        var matches = exercises.Select(exercise =>
        {
            var found = matcher.Find(exercise.Key);
            return new ExerciseMatch(exercise.Key, exercise.Value.Sets, found?.Exercise.Slug, found?.Certainty ?? 0, IsTimed: exercise.Value.IsTimed);
        });
        return new(
            new(
                file.Application,
                starts.Count,
                sets,
                DateOnly.FromDateTime(starts.Min()),
                DateOnly.FromDateTime(starts.Max()),
                [.. matches.OrderByDescending(match => match.IsQuestion).ThenBy(match => match.Slug is not null).ThenByDescending(match => match.Sets)],
                isSilent ? weights.Guess(usual) : null,
                problems,
                problemCount),
            standTogether);
    }

    /// <summary>Guesses the unit of loads by what plates can make of them.</summary>
    private sealed class Weights
    {
        private int kilograms, pounds;
        private bool isTooHeavy;

        public void Add(decimal weight)
        {
            isTooHeavy |= weight > HeaviestUsualKilograms;

            // 2.5 kg is a step that pounds do not make, 5 lb from 45 on is one that kilograms hardly make.
            kilograms += weight % 5 is 2.5m || weight % 2.5m == 1.25m || weight % 10 == 0 ? 1 : 0;
            pounds += (weight - 45) % 10 == 0 && weight % 10 != 0 ? 1 : 0;
        }

        public UnitSystem Guess(UnitSystem usual) => isTooHeavy ? UnitSystem.Imperial
            : kilograms > pounds ? UnitSystem.Metric
            : pounds > kilograms ? UnitSystem.Imperial
            : usual;
    }
}
