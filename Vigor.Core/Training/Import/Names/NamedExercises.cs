using Vigor.Core.Exercises;

namespace Vigor.Core.Training.Import.Names;

/// <summary>
/// The exercises of a catalogue by what their names say: the same movement with other kit stands together, so that a name that
/// no list has is still found by its parts.
/// </summary>
internal sealed class NamedExercises
{
    private readonly Dictionary<string, List<Entry>> byMovement = new(StringComparer.Ordinal);

    /// <summary>An exercise under one of its names.</summary>
    /// <param name="Exercise">The exercise.</param>
    /// <param name="Kit">What it is done with.</param>
    /// <param name="IsNamed">Whether the name itself says with what.</param>
    private readonly record struct Entry(Exercise Exercise, IReadOnlyList<string> Kit, bool IsNamed);

    /// <summary>Adds an exercise under a name.</summary>
    public void Add(Exercise exercise, IEnumerable<string> words)
    {
        var reading = NameReading.Of(words);
        var entries = byMovement.TryGetValue(reading.Key, out var known) ? known : byMovement[reading.Key] = [];
        entries.Add(new(exercise, reading.Kit.Count > 0 ? reading.Kit : NameReading.KitOf(exercise), reading.Kit.Count > 0));
    }

    /// <summary>The exercise whose movement and kit a name tells; null where none or more than one does.</summary>
    public Exercise? Find(NameReading name)
    {
        foreach (var (key, without) in name.Shortened())
        {
            if (byMovement.TryGetValue(key, out var entries)
                && Chosen(entries, name.Kit) is { } exercise
                && MayDo(exercise, without, entries.Select(entry => entry.Exercise), key))
            {
                return exercise;
            }
        }

        return null;
    }

    /// <summary>An exercise with the movement that a name tells and near kin of its kit, which is worth a question.</summary>
    public Exercise? Kin(NameReading name)
    {
        IReadOnlyList<string> kin = name.Kit is [var kit] ? KinOf(kit) : [];
        return kin.Count == 0 || !byMovement.TryGetValue(name.Key, out var entries)
            ? null
            : kin.Select(other => Chosen(entries, [other])).FirstOrDefault(found => found is not null);
    }

    /// <summary>Exercises with the movement of a name that are loaded from outside.</summary>
    public IReadOnlyList<Exercise> Loaded(NameReading name) => OfKind(name, LoadType.External);

    /// <summary>Exercises with the movement of a name that are done with the body alone.</summary>
    public IReadOnlyList<Exercise> Unloaded(NameReading name) => OfKind(name, LoadType.BodyWeight);

    private IReadOnlyList<Exercise> OfKind(NameReading name, LoadType kind)
    {
        foreach (var (key, without) in name.Shortened())
        {
            if (byMovement.TryGetValue(key, out var entries))
            {
                List<Exercise> found = [.. entries.Select(entry => entry.Exercise).Where(exercise => exercise.LoadType == kind && MayDo(exercise, without, [exercise], key)).Distinct()];
                if (found.Count > 0)
                {
                    return found;
                }
            }
        }

        return [];
    }

    private static Exercise? Chosen(List<Entry> entries, IReadOnlyList<string> kit)
    {
        var fitting = kit.Count == 0
            ? entries
            : entries.FindAll(entry => kit.Any(entry.Kit.Contains));
        var exercises = fitting.Select(entry => entry.Exercise).Distinct().ToList();
        if (exercises.Count > 1 && kit.Count == 0)
        {
            // A name without kit means what goes by that name without it.
            exercises = [.. fitting.Where(entry => !entry.IsNamed).Select(entry => entry.Exercise).Distinct()];
        }

        return exercises.Count == 1 ? exercises[0] : null;
    }

    /// <summary>Whether words may be left out for an exercise: they do not tell it from others.</summary>
    private bool MayDo(Exercise exercise, IReadOnlyList<string> without, IEnumerable<Exercise> here, string key)
    {
        if (without.Count == 0)
        {
            return true;
        }

        if (without.Any(word => word is "single" or "arm" or "leg") && !(exercise.PerSide && without.Contains("single")))
        {
            return false;
        }

        var whole = NameReading.KeyOf(key.Split(' ').Concat(without).Order(StringComparer.Ordinal));
        if (byMovement.TryGetValue(whole, out var told) && told.Exists(entry => !here.Contains(entry.Exercise)))
        {
            return false;
        }

        // What is also called "seated" is not the standing one.
        return !without.Any(NameReading.IsPosture) || !OtherPostures(without, key).Any(other => other == exercise);
    }

    private IEnumerable<Exercise> OtherPostures(IReadOnlyList<string> without, string key)
    {
        foreach (var posture in NameReading.AllPostures)
        {
            var other = NameReading.KeyOf(key.Split(' ').Append(posture).Order(StringComparer.Ordinal));
            if (!without.Contains(posture) && byMovement.TryGetValue(other, out var entries))
            {
                foreach (var entry in entries)
                {
                    yield return entry.Exercise;
                }
            }
        }
    }

    private static string[] KinOf(string kit) => kit switch
    {
        "smith" => ["machine", "barbell"],
        "ezbar" => ["barbell"],
        "barbell" => ["ezbar"],
        "safetybar" => ["barbell"],
        _ => [],
    };
}
