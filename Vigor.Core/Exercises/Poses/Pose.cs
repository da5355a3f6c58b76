using System.Globalization;
using System.Numerics;

namespace Vigor.Core.Exercises.Poses;

/// <summary>
/// How a body holds itself, as named values: directions of limbs in degrees, or places that hands and feet have to reach.
/// What the names mean stands at the head of <c>movements.txt</c>.
/// </summary>
internal sealed class Pose
{
    /// <summary>Names that belong to a pose; every other name of a movement is something that is drawn around the body.</summary>
    public static readonly IReadOnlySet<string> Names = new HashSet<string>(StringComparer.Ordinal)
    {
        "hip", "at", "t", "tw", "n", "sr", "bow", "arm", "fore", "arm2", "fore2", "h", "H", "h2", "H2", "el", "el2",
        "th", "sh", "th2", "sh2", "f", "f2", "kn", "kn2", "ft", "ft2",
    };

    // What says the same limb in another way, so that the last word counts.
    private static readonly Dictionary<string, string[]> Replaced = new(StringComparer.Ordinal)
    {
        ["arm"] = ["h", "H"],
        ["h"] = ["H", "arm", "fore"],
        ["H"] = ["h", "arm", "fore"],
        ["arm2"] = ["h2", "H2"],
        ["h2"] = ["H2", "arm2", "fore2"],
        ["H2"] = ["h2", "arm2", "fore2"],
        ["th"] = ["f"],
        ["f"] = ["th", "sh"],
        ["th2"] = ["f2"],
        ["f2"] = ["th2", "sh2"],
        ["hip"] = ["at"],
        ["at"] = ["hip"],
    };

    private static readonly HashSet<string> Directions = new(StringComparer.Ordinal) { "t", "n", "arm", "fore", "arm2", "fore2", "th", "sh", "th2", "sh2", "ft", "ft2" };

    // How far limbs lead outward of which only one direction is said.
    private static readonly Dictionary<string, float> Outward = new(StringComparer.Ordinal)
    {
        ["t"] = 0,
        ["arm"] = 5,
        ["fore"] = 3,
        ["th"] = 2,
        ["sh"] = 0,
        ["ft"] = 12,
    };

    // How somebody stands of whom nothing else is said.
    private static readonly Dictionary<string, float[]> Untold = new(StringComparer.Ordinal)
    {
        ["ft"] = [0, 12],
        ["ft2"] = [0, 12],
        ["tw"] = [0],
        ["sr"] = [0],
        ["bow"] = [0],
    };

    private readonly Dictionary<string, float[]> values = new(StringComparer.Ordinal);

    /// <summary>The joint that stands at a given place.</summary>
    public string Anchor { get; private set; } = "hip";

    /// <summary>Whether something is said of a name.</summary>
    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>A number of a name.</summary>
    public float Number(string name, int index, float otherwise) => values.TryGetValue(name, out var found) && index < found.Length ? found[index] : otherwise;

    /// <summary>Three numbers of a name as a direction or a place.</summary>
    public Vector3 Vector(string name, Vector3 otherwise) => new(Number(name, 0, otherwise.X), Number(name, 1, otherwise.Y), Number(name, 2, otherwise.Z));

    /// <summary>This pose with one thing said anew.</summary>
    /// <exception cref="FormatException">The text is no list of numbers.</exception>
    public Pose With(string name, string text)
    {
        var pose = Copy();
        foreach (var gone in Replaced.GetValueOrDefault(name, []))
        {
            pose.values.Remove(gone);
        }

        var parts = text.Split(',');
        if (name is "at")
        {
            pose.Anchor = parts[0];
            parts = parts[1..];
        }
        else if (name is "hip")
        {
            pose.Anchor = "hip";
        }

        float[] numbers = [.. parts.Select(part => float.Parse(part, CultureInfo.InvariantCulture))];
        pose.values[name] = numbers.Length == 1 && Outward.TryGetValue(name.TrimEnd('2'), out var outward) ? [numbers[0], outward] : numbers;
        return pose;
    }

    /// <summary>The pose a part of the way to another one.</summary>
    /// <param name="other">Where it leads.</param>
    /// <param name="part">0 is this pose, 1 the other.</param>
    public Pose Towards(Pose other, float part)
    {
        if (values.Keys.FirstOrDefault(name => !other.Has(name)) is { } lost)
        {
            throw new FormatException($"No way leads from a pose that has '{lost}' to one that has not.");
        }

        var between = new Pose { Anchor = Anchor };
        foreach (var (name, ends) in other.values)
        {
            // A far limb that was held as the near one begins there; a foot of which nothing was said stood flat.
            var starts = values.GetValueOrDefault(name) ?? values.GetValueOrDefault(name.TrimEnd('2')) ?? Untold.GetValueOrDefault(name) ?? ends;
            between.values[name] = [.. ends.Select((end, index) => index < starts.Length ? Between(starts[index], end, part, index == 0 && Directions.Contains(name)) : end)];
        }

        return between;
    }

    // Directions turn the shorter way round.
    private static float Between(float start, float end, float part, bool isDirection)
    {
        var way = end - start;
        return start + ((isDirection ? way - (360 * MathF.Round(way / 360)) : way) * part);
    }

    private Pose Copy()
    {
        var copy = new Pose { Anchor = Anchor };
        foreach (var (name, numbers) in values)
        {
            copy.values[name] = numbers;
        }

        return copy;
    }
}
