using System.Collections.Frozen;
using System.Numerics;
using Vigor.Core.Exercises;

namespace Vigor.Core.Training.Import.Names;

/// <summary>A name taken apart: what it is done with, and what the body does and how.</summary>
/// <param name="Kit">The kit that is named; empty where the name leaves it open.</param>
/// <param name="Movement">All other words, in order.</param>
internal sealed record NameReading(IReadOnlyList<string> Kit, IReadOnlyList<string> Movement)
{
    private const int MostIdle = 4, LongestAmount = 5;

    private static readonly FrozenSet<string> Kits = FrozenSet.ToFrozenSet(
        [
            "barbell", "dumbbell", "kettlebell", "band", "cable", "machine", "smith", "ezbar", "trapbar", "bodyweight", "suspension", "plate", "landmine", "medicineball", "stabilityball", "ring",
            "sled", "safetybar",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Postures = FrozenSet.ToFrozenSet(["standing", "seated", "lying", "kneeling"], StringComparer.Ordinal);

    /// <summary>How one may stand, sit or lie.</summary>
    public static IReadOnlyCollection<string> AllPostures => Postures;

    // What may be said of a lift without making it another one, unless the catalogue tells it apart by that.
    private static readonly FrozenSet<string> Idle = FrozenSet.ToFrozenSet(
        ["flat", "overhand", "medium", "rope", "vbar", "handle", "attachment", "alternating", "bicep", "tricep", "single", "arm", "leg", "conventional", "olympic", "horizontal", "vertical", "iso", "degree", "sec", "min", "rep", .. Postures], StringComparer.Ordinal);

    /// <summary>The movement as a key.</summary>
    public string Key => KeyOf(Movement);

    /// <summary>Takes the words of a name apart.</summary>
    public static NameReading Of(IEnumerable<string> words)
    {
        var kit = new List<string>();
        var movement = new List<string>();
        foreach (var word in words)
        {
            (Kits.Contains(word) ? kit : movement).Add(word);
        }

        // "Cable machine": the machine is the cable's.
        if (kit.Count > 1)
        {
            kit.Remove("machine");
        }

        return new(kit, movement);
    }

    /// <summary>What an exercise of the catalogue is done with, in the words of names.</summary>
    public static IReadOnlyList<string> KitOf(Exercise exercise)
    {
        if (exercise.Slug.StartsWith("smith-machine-", StringComparison.Ordinal))
        {
            return ["smith"];
        }

        return exercise.Equipment.Count == 0 ? ["bodyweight"] : [.. exercise.Equipment.Select(Word)];
    }

    /// <summary>The movement as it is, then without words that may say nothing, the fewest left out first.</summary>
    /// <returns>The shorter movement, and what was left out.</returns>
    public IEnumerable<(string Key, IReadOnlyList<string> Without)> Shortened()
    {
        yield return (Key, []);
        var idle = Movement.Where(word => Idle.Contains(word) || IsAmount(word)).Take(MostIdle).ToList();
        for (var count = 1; count <= idle.Count; count++)
        {
            for (var bits = 1; bits < 1 << idle.Count; bits++)
            {
                if (BitOperations.PopCount((uint)bits) == count)
                {
                    List<string> without = [.. idle.Where((_, place) => (bits & (1 << place)) != 0)];
                    var rest = Movement.Where(word => !without.Contains(word)).ToList();
                    if (rest.Count > 0)
                    {
                        yield return (KeyOf(rest), without);
                    }
                }
            }
        }
    }

    /// <summary>Whether a word says how one stands, sits or lies.</summary>
    public static bool IsPosture(string word) => Postures.Contains(word);

    /// <summary>Whether a word is a number with or without its unit, as in "plank 60s" or "bench 5x5".</summary>
    private static bool IsAmount(string word) => char.IsAsciiDigit(word[0]) && word.Length <= LongestAmount;

    /// <summary>Words as a key.</summary>
    public static string KeyOf(IEnumerable<string> words) => string.Join(' ', words);

    private static string Word(EquipmentItem item) => item switch
    {
        EquipmentItem.SuspensionTrainer => "suspension",
        EquipmentItem.WeightPlate => "plate",
        _ => item.ToString().ToLowerInvariant(),
    };
}
