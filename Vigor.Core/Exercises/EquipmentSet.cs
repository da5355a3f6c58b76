using System.Collections;
using System.Numerics;

namespace Vigor.Core.Exercises;

/// <summary>An immutable set of <see cref="EquipmentItem"/>; subset tests cost one instruction, which the planner does by the thousand.</summary>
public readonly record struct EquipmentSet : IEnumerable<EquipmentItem>
{
    private readonly ulong bits;

    private EquipmentSet(ulong bits) => this.bits = bits;

    /// <summary>A set of the given items; repetitions count once.</summary>
    public EquipmentSet(params IEnumerable<EquipmentItem> items)
    {
        foreach (var item in items)
        {
            bits |= 1UL << (int)item;
        }
    }

    /// <summary>Number of items in the set.</summary>
    public int Count => BitOperations.PopCount(bits);

    /// <summary>What a person with this level has; the floor is understood, a wall is always there.</summary>
    public static EquipmentSet Of(EquipmentLevel level) => level switch
    {
        EquipmentLevel.None => new(EquipmentItem.Wall),
        EquipmentLevel.Basic => new(EquipmentItem.Wall, EquipmentItem.Dumbbell, EquipmentItem.Band),
        EquipmentLevel.Moderate => new(
            EquipmentItem.Wall,
            EquipmentItem.Dumbbell,
            EquipmentItem.Band,
            EquipmentItem.Kettlebell,
            EquipmentItem.Bench,
            EquipmentItem.PullUpBar,
            EquipmentItem.Box),
        EquipmentLevel.FullGym => new(Enum.GetValues<EquipmentItem>()),
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Unknown equipment level."),
    };

    /// <summary>Whether the item is in the set.</summary>
    public bool Contains(EquipmentItem item) => (bits & (1UL << (int)item)) != 0;

    /// <summary>Whether all of this set is in the other: an exercise that requires this can be done with that.</summary>
    public bool IsSubsetOf(EquipmentSet other) => (bits & ~other.bits) == 0;

    /// <summary>Items in either set.</summary>
    public EquipmentSet Union(EquipmentSet other) => new(bits | other.bits);

    /// <inheritdoc/>
    public IEnumerator<EquipmentItem> GetEnumerator()
    {
        for (var rest = bits; rest != 0; rest &= rest - 1)
        {
            yield return (EquipmentItem)BitOperations.TrailingZeroCount(rest);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The items' names, separated by commas.</summary>
    public override string ToString() => string.Join(", ", this);
}
