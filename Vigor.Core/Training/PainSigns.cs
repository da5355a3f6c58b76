using Vigor.Core.People.Safety;

namespace Vigor.Core.Training;

/// <summary>What is asked of somebody who feels pain: signs that need help at once. The advice is that of the reader of health talk.</summary>
public static class PainSigns
{
    /// <summary>What is asked, and what is said to whom it is true of; the most urgent advice is that of the lowest tier.</summary>
    public static IReadOnlyList<(string Question, SafetyFinding Finding)> All { get; } =
    [
        Of("Pain or pressure in the chest, jaw or arm", "I have chest pain and pressure"),
        Of("Fainting, or hardly any breath at rest", "I just fainted"),
        Of("Weakness on one side, trouble speaking or seeing", "one side of my face is numb and I have trouble speaking"),
        Of("Numbness between the legs, or trouble with bladder or bowel", "numbness in the saddle area"),
        Of("A bone that may be broken or a joint out of place", "I think I broke my arm"),
        Of("A joint that is locked, hot or gives way", "my knee is locked and swollen and gives way"),
    ];

    /// <summary>The most urgent of some signs; null when none is true.</summary>
    /// <param name="signs">Places in <see cref="All"/>; those that are none are left out.</param>
    public static SafetyFinding? Worst(IEnumerable<int> signs) => signs
        .Where(sign => sign >= 0 && sign < All.Count)
        .Select(sign => All[sign].Finding)
        .MinBy(finding => finding.Tier);

    // The words are those under which the screen knows the sign: it would be a mistake of ours if it did not.
    private static (string Question, SafetyFinding Finding) Of(string question, string words) =>
        (question, HealthReader.Default.Read(words).Stopped ?? throw new InvalidOperationException($"The reader of health talk does not know: {words}"));
}
