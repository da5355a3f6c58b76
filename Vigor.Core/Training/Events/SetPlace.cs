namespace Vigor.Core.Training.Events;

/// <summary>Where a set goes that a device has done. Two devices may fill the same place; nothing that either was told is thrown away.</summary>
/// <param name="Same">The other device's set that it is once more; absent when it is a set of its own.</param>
/// <param name="Number">Its number within the exercise, from 1; the one it was done as while nobody else has that.</param>
internal readonly record struct SetPlace(Guid? Same, int Number)
{
    /// <summary>Time between two devices' tellings of the same figures up to which they are one set; the product's own rule.</summary>
    public static readonly TimeSpan SameWithin = TimeSpan.FromMinutes(10);

    /// <summary>Where a set goes.</summary>
    /// <param name="sets">The exercise's sets that count.</param>
    /// <param name="number">The number it was done as.</param>
    /// <param name="values">What was done.</param>
    /// <param name="at">When.</param>
    /// <param name="device">The device; absent when it does not say.</param>
    /// <param name="isOnes">Whether a set is the device's own already, by an earlier meeting.</param>
    public static SetPlace Of(IReadOnlyList<SetEntry> sets, int number, SetValues values, DateTimeOffset at, Guid? device, Func<Guid, bool> isOnes)
    {
        // The same figures again and again are how most people train: only what another device did as this very set is this set.
        var same = sets.FirstOrDefault(other => (other.AskedNumber ?? other.SetNumber) == number && other.Device != device && !isOnes(other.Id)
            && LoggedSet.Of(other).Values == values && (other.CompletedAt - at).Duration() <= SameWithin);
        var taken = sets.Select(other => other.SetNumber).ToHashSet();
        return new(same?.Id, taken.Contains(number) ? Enumerable.Range(number, SetRules.MaxSetNumber + 1).First(free => !taken.Contains(free)) : number);
    }
}
