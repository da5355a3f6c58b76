using Vigor.Core.Coach.Facts;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.Safety;

namespace Vigor.Core.Coach.Safety;

/// <summary>
/// Limitations that somebody tells the coach and not the profile: "I have a bad knee". They hold for the whole conversation,
/// however long it gets, beside those of the profile.
/// </summary>
internal static class SpokenLimitations
{
    // Body parts and trouble in the languages the safety screen knows.
    private const string Trouble =
        "hurt|hurts|hurting|pain|pains|painful|bad|ache|aches|achy|aching|injur*|sprain*|torn|tore|tear|surgery|operated|operation|arthritis|arthrosis|"
        + "sensitive|problem|problems|issue|issues|trouble|tendinitis|tendonitis|impingement|inflamed|weak|dodgy|bursitis|replacement|"
        + "weh|schmerz*|kaputt|verletz*|probleme|mal|douleur*|bless*|duele|duelen|dolor|lesion*|male|dolore|infortun*|doi|dor|lesao|pijn|blessure|boli|bol|bole|kontuzja";

    private const string Serious = "torn|tore|tear|surgery|operated|operation|replacement|broken|fracture*|severe|severely|kaputt|operiert|rupture";

    // Words that are one slip of the fingers away from a body part.
    private static readonly IReadOnlySet<string> Correct = new HashSet<string> { "arch", "arched", "arches", "costs", "spins", "spike", "spice", "kneel", "wrest", "pulse" };

    private static readonly Area[] Areas =
    [
        new(BodyArea.Knee, "knee|knees|kneecap|meniscus|acl|knie|knien|genou|genoux|rodilla|rodillas|ginocchio|ginocchia|joelho|joelhos|kolano|kolana", "knieschmerz*|knieproblem*|kniepijn|knieklachten"),
        new(BodyArea.Shoulder, "shoulder|shoulders|rotator|schulter|schultern|epaule|epaules|hombro|hombros|spalla|spalle|ombro|ombros|schouder|schouders|bark|barku", "schulterschmerz*|schulterproblem*|schouderpijn|schouderklachten"),
        new(BodyArea.LowerBack, "lumbar|disc|discs|spine|rucken|kreuz|bandscheibe|dos|lombaire*|espalda|schiena|costas|rug|plecy|plecow", "ruckenschmerz*|ruckenproblem*|rugpijn|rugklachten",
            $"my|lower back ~4 {Trouble}", $"{Trouble} ~3 my|lower back", "bad back", "back pain|problem|problems|injury|surgery|trouble|issue|issues|ache"),
        new(BodyArea.Wrist, "wrist|wrists|thumb|handgelenk*|poignet|poignets|muneca|munecas|polso|polsi|punho|pols|nadgarstek", "handgelenkschmerz*|polspijn"),
        new(BodyArea.Elbow, "elbow|elbows|ellenbogen|ellbogen|coude|coudes|codo|codos|gomito|gomiti|cotovelo|elleboog|lokiec", "ellenbogenschmerz*|elleboogpijn"),
        new(BodyArea.Hip, "hip|hips|groin|hufte|hanche|hanches|cadera|anca|quadril|heup|biodro", "huftschmerz*|heuppijn"),
        new(BodyArea.Ankle, "ankle|ankles|achilles|knochel|sprunggelenk|cheville|chevilles|tobillo|caviglia|tornozelo|enkel", "knochelschmerz*|enkelpijn"),
        new(BodyArea.Neck, "neck|nacken|nuque|cuello|collo|pescoco|nek|szyja", "nackenschmerz*|nekpijn"),
    ];

    private static readonly (BodyArea Area, Phrase[] Said)[] States =
    [
        (BodyArea.Pregnancy, Phrases("im ~2 pregnant", "i am ~2 pregnant", "my pregnancy", "while pregnant", "ich bin ~2 schwanger", "je suis ~1 enceinte", "estoy ~1 embarazada", "sono ~1 incinta", "estou ~1 gravida", "ik ben ~1 zwanger")),
        (BodyArea.Hypertension, Phrases("my ~2 high blood pressure", "i have ~2 high blood pressure", "i have ~2 hypertension", "ich habe ~2 bluthochdruck", "hypertension arterielle", "tengo ~2 hipertension")),
    ];

    private static readonly string[] Denials =
        ["no", "not", "never", "without", "dont", "doesnt", "didnt", "isnt", "arent", "kein", "keine", "keinen", "nicht", "sans", "pas", "sin", "senza", "non", "sem", "geen", "niet", "avoid", "prevent"];

    private static readonly string[] Doubts =
        ["if", "when", "until", "unless", "whether", "hope", "hopefully", "maybe", "almost", "pretend", "say", "imagine", "wenn", "falls", "bis", "hoffe", "fast", "quand", "espere", "presque", "cuando", "hasta", "casi", "se", "quando", "quasi", "quase", "als", "bijna"];

    // "A shoulder press hurts my wrist" is about the wrist.
    private static readonly string[] Exercises = ["press", "presses", "thrust", "thrusts", "raise", "raises", "shrug", "shrugs", "extension", "extensions", "circle", "circles", "day", "workout", "sleeves"];

    /// <summary>What is known to need care once a message was read: more, or less when it says that something has healed.</summary>
    /// <param name="known">What was stated before in the conversation.</param>
    /// <param name="message">What the person writes now.</param>
    public static IReadOnlyList<Limitation> After(IReadOnlyList<Limitation> known, string message)
    {
        var words = PlainWords.Sentences(message);
        var healed = Areas.Where(area => area.Healed.SelectMany(phrase => phrase.Find(words)).Any(hit => IsPlain(message, words, hit))).Select(area => area.Name).ToList();
        return
        [
            .. known.Concat(In(words))
                .GroupBy(limitation => limitation.Area)
                .Where(same => !healed.Contains(same.Key))
                .Select(same => same.MaxBy(limitation => limitation.Severity)!),
        ];
    }

    /// <summary>Facts in which what was stated counts like the profile; of two for one area the stricter.</summary>
    public static CoachFacts With(CoachFacts facts, IReadOnlyList<Limitation> stated)
    {
        var added = stated.Where(one => !facts.Profile.Limitations.Any(known => known.Area == one.Area && known.Severity >= one.Severity)).ToList();
        return added.Count == 0
            ? facts
            : facts with { Profile = facts.Profile with { Limitations = [.. facts.Profile.Limitations.Where(known => added.TrueForAll(one => one.Area != known.Area)), .. added] } };
    }

    private static IEnumerable<Limitation> In(IReadOnlyList<(string Word, int Sentence)> words)
    {
        foreach (var (area, said) in States)
        {
            if (said.SelectMany(phrase => phrase.Find(words)).Any(hit => !IsDenied(words, hit)))
            {
                yield return new(area, LimitationSeverity.Moderate);
            }
        }

        foreach (var area in Areas)
        {
            if (area.Said.SelectMany(phrase => phrase.Find(words)).Any(hit => !IsDenied(words, hit) && !area.IsExercise(words, hit)))
            {
                yield return new(area.Name, area.Seriously.Any(phrase => phrase.Find(words).Any()) ? LimitationSeverity.Severe : LimitationSeverity.Moderate);
            }
        }
    }

    // "No knee pain", "my knee does not hurt", "without hurting my back".
    private static bool IsDenied(IReadOnlyList<(string Word, int Sentence)> words, (int Start, int End) hit)
    {
        const int Before = 3;
        return Enumerable.Range(Math.Max(0, hit.Start - Before), Math.Min(hit.Start, Before) + hit.End - hit.Start)
            .Any(index => words[index].Sentence == words[hit.Start].Sentence && Denials.Contains(words[index].Word));
    }

    // Only plain words end a limitation: not "my knee is not fine", "if my knee is fine" or "is my knee fine for squats?".
    private static bool IsPlain(string message, IReadOnlyList<(string Word, int Sentence)> words, (int Start, int End) hit) =>
        !message.Contains('?', StringComparison.Ordinal)
        && !Enumerable.Range(0, hit.End)
            .Where(index => words[index].Sentence == words[hit.Start].Sentence)
            .Any(index => Denials.Contains(words[index].Word) || Doubts.Contains(words[index].Word));

    private static Phrase[] Phrases(params string[] patterns) => [.. patterns.Select(pattern => new Phrase(pattern, Correct))];

    private sealed class Area(BodyArea name, string words, params string[] further)
    {
        private const string Well = "fine|healed|recovered|cured|okay|ok|gut|verheilt|geheilt|ordnung|bien|gueri*|curad*|bene|guarit*|bem|goed|genezen|dobrze|wyleczon*";

        private readonly Phrase place = new(words, Correct);

        public BodyArea Name { get; } = name;

        public Phrase[] Said { get; } = Phrases([$"{words} ~4 {Trouble}", $"{Trouble} ~4 {words}", .. further]);

        public Phrase[] Seriously { get; } = Phrases($"{words} ~4 {Serious}", $"{Serious} ~4 {words}");

        public Phrase[] Healed { get; } = Phrases($"{words} ~2 is|are|feels|has|have|ist|sind|va|vont|est|esta|estan|sta|stanno|estao|zijn|jest ~3 {Well}");

        /// <summary>Whether the body part is only the name of an exercise.</summary>
        public bool IsExercise(IReadOnlyList<(string Word, int Sentence)> all, (int Start, int End) hit)
        {
            var places = place.Find(all).Where(found => found.Start >= hit.Start && found.End <= hit.End).ToList();
            return places.Count > 0 && places.TrueForAll(found => found.End < all.Count && Exercises.Contains(all[found.End].Word));
        }
    }
}
