namespace Vigor.Core.Plans.Composing;

/// <summary>
/// Numbers that look random and are the same for the same seed in every process and version, which
/// <see cref="Random"/> does not promise. SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
/// </summary>
internal sealed class SeededChoice(int seed)
{
    private ulong state = (uint)seed;

    /// <summary>The next number, from 0 up to 1.</summary>
    public double Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
