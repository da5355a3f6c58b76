using System.Collections.Frozen;

namespace Vigor.Core.Plans;

/// <summary>
/// Metabolic equivalents of the 2024 Adult Compendium of Physical Activities (Herrmann et al., JSHS 2024;13:6-12;
/// adults of 19 to 59 years), by its five-digit codes.
/// </summary>
internal static class Compendium
{
    private static readonly FrozenDictionary<string, double> Mets = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["01014"] = 7.0,
        ["01200"] = 6.8,
        ["02020"] = 7.5,
        ["02022"] = 3.8,
        ["02024"] = 2.8,
        ["02032"] = 6.0,
        ["02034"] = 3.5,
        ["02035"] = 5.0,
        ["02040"] = 7.5,
        ["02048"] = 5.0,
        ["02049"] = 9.0,
        ["02050"] = 6.0,
        ["02052"] = 5.0,
        ["02054"] = 3.5,
        ["02055"] = 5.8,
        ["02056"] = 3.0,
        ["02057"] = 6.5,
        ["02058"] = 9.8,
        ["02065"] = 9.3,
        ["02071"] = 5.0,
        ["02072"] = 7.5,
        ["02073"] = 11.0,
        ["02101"] = 2.3,
        ["02105"] = 2.8,
        ["02150"] = 2.3,
        ["02160"] = 4.0,
        ["02175"] = 2.3,
        ["02180"] = 3.5,
        ["02185"] = 2.7,
        ["02210"] = 7.0,
        ["02214"] = 11.0,
        ["12020"] = 7.5,
        ["12028"] = 6.5,
        ["12030"] = 8.5,
        ["12050"] = 9.3,
        ["12070"] = 11.0,
        ["12080"] = 11.8,
        ["12090"] = 12.0,
        ["15550"] = 12.3,
        ["15551"] = 11.8,
        ["15552"] = 8.3,
        ["17190"] = 3.8,
        ["17200"] = 4.8,
        ["17220"] = 5.5,
        ["18290"] = 8.0,
        ["18310"] = 6.0,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The MET value of a code.</summary>
    /// <exception cref="KeyNotFoundException">The code is not in the table.</exception>
    public static double Met(string code) => Mets[code];
}
