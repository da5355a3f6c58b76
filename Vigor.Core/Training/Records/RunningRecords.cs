namespace Vigor.Core.Training.Records;

/// <summary>What each set of an exercise beats, told one after the other in the order in which they were done; as <see cref="PersonalRecords.Beaten(SetValues, IEnumerable{SetValues})"/>, without going through all of them each time.</summary>
internal sealed class RunningRecords
{
    private readonly HashSet<SetValues> free = [];
    private readonly List<SetValues> far = [];
    private PersonalRecords.Best best;

    /// <summary>Takes the next set.</summary>
    /// <returns>What it beats among those before it.</returns>
    public RecordKinds Take(SetValues set)
    {
        if (set.Kind == SetKind.WarmUp)
        {
            return RecordKinds.None;
        }

        var beaten = PersonalRecords.Beaten(set, best, [.. free, .. far]);
        best = best.And(set);
        if (PersonalRecords.IsFree(set))
        {
            free.Add(new() { Reps = set.Reps, Help = set.Help });
        }

        if (PersonalRecords.Speed(set) is { } speed && !far.Exists(other => IsNoSlower(other, set.Metres, speed)))
        {
            far.RemoveAll(other => set.Metres >= other.Metres && speed >= PersonalRecords.Speed(other));
            far.Add(new() { Metres = set.Metres, Seconds = set.Seconds });
        }

        return beaten;
    }

    private static bool IsNoSlower(SetValues other, int? metres, decimal speed) => other.Metres >= metres && PersonalRecords.Speed(other) >= speed;
}
