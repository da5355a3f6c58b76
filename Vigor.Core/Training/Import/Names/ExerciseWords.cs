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
        abductor abduction; adductor adduction; ergometer machine; lever machine; leverage machine; hammerstrength machine;
        supinated underhand; reversed reverse; pronated overhand; narrow close; parallel neutral;
        alternate alternating; extention extension; trx suspension; hyperextension back extension; machin machine; cabel cable;
        sitting seated; deltoid delt; pectoral pec; abdominal ab; abs ab; dumbel dumbbell; dumbbel dumbbell; barbel barbell; kettlebel kettlebell; banded band; legpress leg press; stepper stair machine;
        cybex machine; gym80 machine; gymleco machine; hoist machine; icarian machine; lifefitness machine; nautilus machine; panatta machine; precor machine; startrac machine; technogym machine;
        amrap; backoff; burnout; dropset; finisher; warmup;
        isolateral; selectorized; grip; exercise; regular; standard; the; with; on; a; an; and; for; version; using; both; two
        """
        .Split(';', StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' '))
        .ToFrozenDictionary(words => Singular(words[0]), words => words[1..], StringComparer.Ordinal);

    // Words that are one thing, or another way to say it; a bar that is straight is any bar, and how hard a set was is no exercise.
    private static readonly (string Written, string Word)[] Phrases =
        [(" dead lift ", " deadlift "), (" pull over ", " pullover "), (" military press ", " overhead press "), (" pec fly ", " chest fly "), (" hamstring curl ", " leg curl "), (" leg abduction ", " hip abduction "), (" leg adduction ", " hip adduction "), (" thigh abduction ", " hip abduction "), (" thigh adduction ", " hip adduction "), (" high to low ", " high "), (" low to high ", " low "), (" 1 arm ", " single arm "), (" 1 leg ", " single leg "), (" single hand ", " single arm "), (" single handed ", " single arm "), (" one handed ", " single arm "), (" life fitness ", " machine "), (" star trac ", " machine "), (" warm up ", " "), (" burn out ", " "), (" drop set ", " "), (" back off ", " "), (" top set ", " "), (" rest pause ", " "), (" myo rep ", " "),
        (" smith machine ", " smith "), (" hammer strength ", " machine "), (" plate loaded ", " machine "), (" iso lateral ", " "), (" reverse grip ", " underhand "), (" hammer grip ", " neutral "), (" underhand grip ", " underhand "), (" ez bar ", " ezbar "), (" e z bar ", " ezbar "), (" trap bar ", " trapbar "), (" hex bar ", " trapbar "), (" t bar ", " tbar "), (" v bar ", " vbar "), (" straight bar ", " "), (" on knee ", " kneeling "), (" medicine ball ", " medicineball "), (" stability ball ", " stabilityball "), (" swiss ball ", " stabilityball "), (" exercise ball ", " stabilityball "), (" side lateral ", " lateral "), (" safety bar ", " safetybar "), (" safety squat bar ", " safetybar "), (" ssb ", " safetybar ")];

    private static readonly FrozenSet<string> Machined = FrozenSet.ToFrozenSet(["row", "chest", "down", "shrug", "shoulder"], StringComparer.Ordinal);

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

        var words = new SortedSet<string>(line.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Synonyms.GetValueOrDefault(word, [word])), StringComparer.Ordinal);

        // A hammer curl is a grip; a hammer row is a machine's.
        if (words.Overlaps(Machined) && words.Remove("hammer"))
        {
            words.Add("machine");
        }

        return words;
    }

    /// <summary>The words that say what the body does.</summary>
    public static SortedSet<string> Movement(IEnumerable<string> words) => new(words.Where(word => !Circumstances.Contains(word)), StringComparer.Ordinal);

    /// <summary>A word without the mark of the plural.</summary>
    public static string Singular(string word) => word.Length >= ShortestPlural && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
}
