using Vigor.Core.Exercises;

namespace Vigor.Core.People.Safety;

/// <summary>A part of the body by its names in eight languages, with the phrases that tell of trouble there.</summary>
internal sealed class BodyPart
{
    private const string Well = "fine|healed|recovered|cured|okay|ok|gut|verheilt|geheilt|ordnung|bien|gueri*|curad*|bene|guarit*|bem|goed|genezen|dobrze|wyleczon*";

    // "A shoulder press hurts my wrist" is about the wrist.
    private static readonly string[] Exercises =
        ["press", "presses", "thrust", "thrusts", "raise", "raises", "shrug", "shrugs", "extension", "extensions", "circle", "circles", "day", "workout", "sleeves", "wraps", "straps", "curl", "curls", "hinge", "taps", "roller", "flexion", "bridge", "abduction"];

    private readonly Phrase place;

    /// <summary>Reads a part.</summary>
    /// <param name="area">Where it belongs.</param>
    /// <param name="words">Its names, written <c>a|b</c>.</param>
    /// <param name="data">Named words.</param>
    public BodyPart(BodyArea area, string words, SafetyRules data)
    {
        Area = area;
        place = data.Phrases([words])[0];
        var compounds = string.Join('|', words.Split('|').Where(word => word[^1] != '*').Select(word => $"{word}schmerz*|{word}probleme|{word}beschwerden|{word}verletzung|{word}pijn|{word}klachten|{word}blessure|{word}operation|{word}op"));
        Said = data.Phrases([$"{words} ~4 @trouble", $"@trouble ~4 {words}", compounds]);
        Healed = data.Phrases([$"{words} ~2 is|are|feels|has|have|ist|sind|va|vont|est|esta|estan|sta|stanno|estao|zijn|jest ~3 {Well}"]);
    }

    /// <summary>Where it belongs.</summary>
    public BodyArea Area { get; }

    /// <summary>Phrases that tell of trouble there.</summary>
    public Phrase[] Said { get; }

    /// <summary>Phrases that say that it is well again.</summary>
    public Phrase[] Healed { get; }

    /// <summary>Whether it is only part of the name of an exercise.</summary>
    public bool IsExercise(ToldWords told, (int Start, int End) hit)
    {
        var places = place.Find(told.Words).Where(found => found.Start >= hit.Start && found.End <= hit.End).ToList();
        return places.Count > 0 && places.TrueForAll(found => found.End < told.Words.Count && Exercises.Contains(told.Words[found.End].Word));
    }
}
