using Vigor.Core.People.Measures;

namespace Vigor.Core.Training.Import;

/// <summary>
/// Where other applications put the tape. They measure left and right by themselves, of which Vigor keeps the mean, and some
/// the belly beside the waist, which counts where there is no waist.
/// </summary>
/// <param name="Part">The part it is of.</param>
/// <param name="Name">Its name in the file, as plain words.</param>
/// <param name="IsStandIn">Whether it counts only where the part itself was not measured.</param>
internal sealed record TapePlace(MeasuredPart Part, string Name, bool IsStandIn = false)
{
    private static readonly Dictionary<string, MeasuredPart> Parts = new(StringComparer.Ordinal)
    {
        ["waist"] = MeasuredPart.Waist,
        ["chest"] = MeasuredPart.Chest,
        ["hip"] = MeasuredPart.Hips,
        ["shoulder"] = MeasuredPart.Shoulders,
        ["neck"] = MeasuredPart.Neck,
        ["bicep"] = MeasuredPart.UpperArm,
        ["arm"] = MeasuredPart.UpperArm,
        ["upper arm"] = MeasuredPart.UpperArm,
        ["forearm"] = MeasuredPart.Forearm,
        ["thigh"] = MeasuredPart.Thigh,
        ["calf"] = MeasuredPart.Calf,
        ["calve"] = MeasuredPart.Calf,
    };

    /// <summary>The place that a name means, such as "Left Bicep" or "hips"; null for what no tape measures.</summary>
    public static TapePlace? Of(string name)
    {
        var words = PlainWords.Of(name.Replace('_', ' ')).Select(word => word.Length > 3 && word[^1] == 's' ? word[..^1] : word).ToList();
        var line = string.Join(' ', words);
        if (line is "abdomen" or "abdominal" or "belly" or "stomach")
        {
            return new(MeasuredPart.Waist, line, IsStandIn: true);
        }

        return Parts.TryGetValue(string.Join(' ', words.Where(word => word is not ("left" or "right"))), out var part) ? new(part, line) : null;
    }

    /// <summary>One measure for each day and part: the newest of each place, and of two places their mean.</summary>
    public static IReadOnlyList<BodyMeasure> Together(IEnumerable<TakenMeasure> taken)
    {
        var newest = new Dictionary<(DateOnly Day, TapePlace Place), int>();
        foreach (var (measure, place) in taken)
        {
            newest[(measure.Day, place)] = measure.Millimetres;
        }

        return
        [
            .. newest
                .GroupBy(pair => (pair.Key.Day, pair.Key.Place.Part))
                .Select(group => new BodyMeasure(group.Key.Day, group.Key.Part, (int)Math.Round(Proper(group).Average(), MidpointRounding.AwayFromZero)))
                .OrderBy(measure => measure.Day).ThenBy(measure => measure.Part),
        ];
    }

    private static IEnumerable<int> Proper(IEnumerable<KeyValuePair<(DateOnly Day, TapePlace Place), int>> group)
    {
        var places = group.ToList();
        var proper = places.Where(pair => !pair.Key.Place.IsStandIn).ToList();
        return (proper.Count > 0 ? proper : places).Select(pair => pair.Value);
    }
}
