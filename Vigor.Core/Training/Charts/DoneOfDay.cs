namespace Vigor.Core.Training.Charts;

/// <summary>Equal sets of an exercise on a day.</summary>
/// <param name="Day">The person's day.</param>
/// <param name="Reps">Reps of each.</param>
/// <param name="LoadGrams">Load of each.</param>
/// <param name="IsHelped">Whether a machine, a band or a partner carried some of the body.</param>
/// <param name="Seconds">The longest of them.</param>
/// <param name="Sets">How many.</param>
internal sealed record DoneOfDay(DateOnly Day, int? Reps, int? LoadGrams, bool IsHelped, int? Seconds, int Sets)
{
    /// <summary>Load times reps of all of them, in grams.</summary>
    public long VolumeGrams => LoadGrams > 0 && Reps > 0 ? (long)LoadGrams.Value * Reps.Value * Sets : 0;
}
