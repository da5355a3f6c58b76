using System.Collections.Frozen;

namespace Vigor.Core.Training.Import.Names;

/// <summary>The words of an exercise's name, written alike whatever application wrote them and in whatever order.</summary>
internal static class ExerciseWords
{
    /// <summary>Most words of a name; what follows says nothing more.</summary>
    private const int Most = 16;

    private const int ShortestPlural = 4;

    // What applications say of a thing in other words than the catalogue; words that say nothing stand for themselves.
    private static readonly FrozenDictionary<string, string[]> Synonyms = """
        bb barbell; db dumbbell; dumbell dumbbell; kb kettlebell; bw bodyweight; unassisted bodyweight; ohp overhead press; rdl romanian deadlift; lateral side; one single;
        pushup push up; pullup pull up; chinup chin up; situp sit up; stepup step up; pressdown press down; pushdown press down; pulldown pull down;
        skullcrusher skull crusher; ups up; benchpress bench press; flye fly; flie fly; crunche crunch; stiff straight; legged leg; armed arm; inclined incline;
        abductor abduction; adductor adduction; ergometer machine; lever machine; leverage machine; hammerstrength machine; nautilus machine;
        supinated underhand; reversed reverse; pronated overhand; narrow close; parallel neutral;
        alternate alternating; extention extension; trx suspension; hyperextension back extension; machin machine; cabel cable;
        isolateral; selectorized; grip; exercise; regular; standard; the; with; on; a; and; version; using; both; two
        """
        .Split(';', StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' '))
        .ToFrozenDictionary(words => words[0], words => words[1..], StringComparer.Ordinal);

    // Two words that are one thing; a bar that is straight is any bar.
    private static readonly (string Written, string Word)[] Phrases =
        [(" smith machine ", " smith "), (" hammer strength ", " machine "), (" plate loaded ", " machine "), (" iso lateral ", " "), (" reverse grip ", " underhand "), (" hammer grip ", " neutral "), (" underhand grip ", " underhand "), (" ez bar ", " ezbar "), (" e z bar ", " ezbar "), (" trap bar ", " trapbar "), (" hex bar ", " trapbar "), (" t bar ", " tbar "), (" v bar ", " vbar "), (" straight bar ", " "), (" on knee ", " kneeling "), (" medicine ball ", " medicineball "), (" stability ball ", " stabilityball "), (" swiss ball ", " stabilityball "), (" exercise ball ", " stabilityball "), (" side lateral ", " lateral "), (" safety bar ", " safetybar "), (" safety squat bar ", " safetybar "), (" ssb ", " safetybar ")];

    /// <summary>What it is done with and how one sits or holds, but not what the body does.</summary>
    private static readonly FrozenSet<string> Circumstances = FrozenSet.ToFrozenSet(
        [
            "barbell", "dumbbell", "kettlebell", "band", "cable", "machine", "smith", "ezbar", "trapbar", "tbar", "vbar", "plate", "rope", "trx", "suspension", "bodyweight",
            "weighted", "assisted", "incline", "decline", "seated", "standing", "lying", "kneeling", "single", "arm", "close", "wide", "grip", "sumo", "preacher", "concentration",
            "spider", "deficit", "pause", "hanging", "flat", "iso", "alternating", "hammer",
        ],
        StringComparer.Ordinal);

    /// <summary>The words, each once, in the catalogue's terms and in the singular.</summary>
    public static SortedSet<string> Of(string text)
    {
        var line = $" {string.Join(' ', NameGlossary.Translated([.. PlainWords.Of(text).Select(Singular).Take(Most)]))} ";
        foreach (var (written, word) in Phrases)
        {
            line = line.Replace(written, word, StringComparison.Ordinal);
        }

        return new(line.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Synonyms.GetValueOrDefault(word, [word])), StringComparer.Ordinal);
    }

    /// <summary>The words that say what the body does.</summary>
    public static SortedSet<string> Movement(IEnumerable<string> words) => new(words.Where(word => !Circumstances.Contains(word)), StringComparer.Ordinal);

    /// <summary>A word without the mark of the plural.</summary>
    public static string Singular(string word) => word.Length >= ShortestPlural && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
}
