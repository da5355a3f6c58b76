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
    /// <exception cref="Refusal">There is no set and no body weight in it, or more than half of its lines cannot be read.</exception>
    public static ImportScan Of(LogFile file, ExerciseCatalogue known, UnitSystem usual)
    {
        if (file.IsOfBody)
        {
            return OfBody(file);
        }

        var problems = new List<LineProblem>();
        var exercises = new Dictionary<string, (int Sets, bool IsTimed)>(StringComparer.OrdinalIgnoreCase);
        var starts = new HashSet<(DateTime Start, string? Session)>();
        var weights = new Weights();
        var (sets, problemCount, standTogether, isSilent, last) = (0, 0, true, false, default((DateTime, string?)?));
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
            standTogether &= starts.Add((set.Start, set.Session)) || last == (set.Start, set.Session);
            last = (set.Start, set.Session);
            var (count, isTimed) = exercises.GetValueOrDefault(set.Exercise, (0, true));
            exercises[set.Exercise] = (count + 1, isTimed && set.Reps is null);
            isSilent |= set is { Units: null, Weight: not null } or { SilentDistance: not null };
            if (set is { Weight: { } weight, Units: null })
            {
                weights.Add(Math.Abs(weight));
            }
        }

        if (sets == 0 || problemCount > sets)
        {
            throw Refusal.Invalid("file", problems.Count == 0
                ? "There is no set in this file."
                : Unreadable(problems[0]));
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
                DateOnly.FromDateTime(starts.Min(workout => workout.Start)),
                DateOnly.FromDateTime(starts.Max(workout => workout.Start)),
                [.. matches.OrderByDescending(match => match.IsQuestion).ThenBy(match => match.Slug is not null).ThenByDescending(match => match.Sets)],
                isSilent ? weights.Guess(usual) : null,
                problems,
                problemCount),
            standTogether);
    }

    private static ImportScan OfBody(LogFile file)
    {
        var (days, problems, others) = (new SortedSet<DateOnly>(), new List<LineProblem>(), 0);
        foreach (var (weight, problem) in file.Weights())
        {
            if (weight is not null)
            {
                days.Add(weight.Day);
            }
            else if (problem is not null)
            {
                problems.Add(problem);
            }
            else
            {
                others++;
            }
        }

        if (days.Count == 0 || problems.Count > days.Count + others)
        {
            throw Refusal.Invalid("file", problems.Count == 0
                ? "There is no body weight in this file, and that is all of the body that Vigor keeps."
                : Unreadable(problems[0]));
        }

        return new(
            new(file.Application, 0, 0, days.Min, days.Max, [], null, [.. problems.Take(ImportPreview.MostProblems)], problems.Count) { BodyWeights = days.Count, OtherMeasurements = others },
            StandTogether: true);
    }

    private static string Unreadable(LineProblem first) =>
        $"More than half of this file cannot be read, so nothing was imported. The first trouble is in line {first.Line}: {first.Sentence}";

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
