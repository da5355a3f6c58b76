using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Vigor.Core.People.Safety;

/// <summary>
/// What the JSON files beside this class hold: the answers in <c>texts</c>, words in <c>words</c>, what denies or dates a finding in
/// <c>context</c>, the rules in <c>emergencies</c>, <c>combinations</c> (of symptoms) and <c>other-flags</c>. Phrases are words that follow each other: <c>a|b</c> either word, <c>faint*</c> any
/// word that begins so, <c>*pain</c> any that ends so, <c>~4</c> up to four other words in between, <c>&lt;4&gt;</c> the same in
/// either order, <c>@chest</c> all words named so under <c>words</c>. Accents, apostrophes and case do not matter.
/// </summary>
internal sealed partial record SafetyRules
{
    private IReadOnlySet<string>? correct;

    private static readonly string[] Parts = ["texts", "words", "context", "emergencies", "combinations", "other-flags"];

    /// <summary>Fixed answers by name, Markdown.</summary>
    public required IReadOnlyDictionary<string, string> Texts { get; init; }

    /// <summary>The same answers in other languages, by language (ISO 639-1) and name.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> TextsIn { get; init; }

    /// <summary>Words of all languages that mean the same, by name, written <c>a|b|c</c>.</summary>
    public required IReadOnlyDictionary<string, string> Words { get; init; }

    /// <summary>Phrases that, right before a finding, say that it is not so: "no chest pain".</summary>
    public required IReadOnlyList<string> Negations { get; init; }

    /// <summary>Words that may stand between a negation and what it denies: "no real chest pain".</summary>
    public required IReadOnlyList<string> Fillers { get; init; }

    /// <summary>Words that a denied list may hold: "no chest pain, dizziness or fainting".</summary>
    public required IReadOnlyList<string> Listed { get; init; }

    /// <summary>Phrases that put their sentence, or with a clearance the message, into the past.</summary>
    public required IReadOnlyList<string> Past { get; init; }

    /// <summary>Phrases that say it goes on; they outweigh the past.</summary>
    public required IReadOnlyList<string> Present { get; init; }

    /// <summary>Phrases of this day; they outweigh a past that is no nearer to the finding.</summary>
    public required IReadOnlyList<string> Days { get; init; }

    /// <summary>Phrases of people other than the one who writes.</summary>
    public required IReadOnlyList<string> Kin { get; init; }

    /// <summary>Phrases that make somebody else's history of what follows.</summary>
    public required IReadOnlyList<string> Others { get; init; }

    /// <summary>Phrases that say that it happens now, to whomever.</summary>
    public required IReadOnlyList<string> Acute { get; init; }

    /// <summary>Phrases that, before a finding, ask for knowledge about it.</summary>
    public required IReadOnlyList<string> Knowledge { get; init; }

    /// <summary>Phrases that, right after a finding, speak of it as of a thing to know.</summary>
    public required IReadOnlyList<string> AboutIt { get; init; }

    /// <summary>Phrases that may ask for knowledge or tell of what is there: "is chest pain normal".</summary>
    public required IReadOnlyList<string> Unclear { get; init; }

    /// <summary>Phrases that suppose what follows.</summary>
    public required IReadOnlyList<string> Conditional { get; init; }

    /// <summary>Phrases that only seem to suppose: it has happened.</summary>
    public required IReadOnlyList<string> Happened { get; init; }

    /// <summary>Figures of speech.</summary>
    public required IReadOnlyList<string> Figures { get; init; }

    /// <summary>Words of somebody who jokes.</summary>
    public required IReadOnlyList<string> Laughter { get; init; }

    /// <summary>Phrases of what exercise does to everybody.</summary>
    public required IReadOnlyList<string> Effects { get; init; }

    /// <summary>Phrases that no effect of exercise explains away.</summary>
    public required IReadOnlyList<string> Sharper { get; init; }

    /// <summary>Phrases that ask whether something does harm.</summary>
    public required IReadOnlyList<string> Harm { get; init; }

    /// <summary>Phrases that say that it is over.</summary>
    public required IReadOnlyList<string> Over { get; init; }

    /// <summary>Phrases of what is to be avoided rather than there.</summary>
    public required IReadOnlyList<string> Spared { get; init; }

    /// <summary>Phrases of little trouble.</summary>
    public required IReadOnlyList<string> Mild { get; init; }

    /// <summary>Phrases of much trouble.</summary>
    public required IReadOnlyList<string> Severe { get; init; }

    /// <summary>Words for an operation.</summary>
    public required IReadOnlyList<string> Operations { get; init; }

    /// <summary>Phrases that make a finding the person's own, by language (ISO 639-1).</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Own { get; init; }

    /// <summary>Correct words that are one slip away from a word of a rule.</summary>
    public required IReadOnlyList<string> NeverMisspelled { get; init; }

    /// <summary>The rules.</summary>
    public required IReadOnlyList<Rule> Rules { get; init; }

    /// <summary>The rules shipped with Vigor.</summary>
    public static SafetyRules Read()
    {
        var whole = new JsonObject { ["rules"] = new JsonArray() };
        foreach (var part in Parts)
        {
            using var file = typeof(SafetyRules).Assembly.GetManifestResourceStream($"safety/{part}")
                ?? throw new InvalidOperationException($"The safety rules are missing from the assembly: {part}.");
            foreach (var (name, value) in JsonNode.Parse(file)!.AsObject())
            {
                if (name == "rules")
                {
                    value!.AsArray().ToList().ForEach(rule => whole["rules"]!.AsArray().Add(rule!.DeepClone()));
                }
                else
                {
                    whole.Add(name, value!.DeepClone());
                }
            }
        }

        return whole.Deserialize<SafetyRules>(new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Converters = { new JsonStringEnumConverter() },
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        })!;
    }

    /// <summary>A fixed answer in the language of a message where there is one, else in English.</summary>
    /// <exception cref="KeyNotFoundException">There is no answer of this name.</exception>
    public string Answer(string name, string? language) =>
        language is not null && TextsIn.TryGetValue(language, out var texts) && texts.TryGetValue(name, out var text) ? text : Texts[name];

    /// <summary>The patterns that a pattern stands for, with its named words put in.</summary>
    /// <exception cref="KeyNotFoundException">A name is not among <see cref="Words"/>.</exception>
    public IEnumerable<string> Expand(string pattern)
    {
        var whole = Name().Replace(pattern, name => Words[name.Groups[1].Value]);
        var parts = EitherOrder().Split(whole);
        return parts.Length == 1
            ? [whole]
            : [$"{parts[0]} ~{parts[1]} {parts[2]}", $"{parts[2]} ~{parts[1]} {parts[0]}"];
    }

    /// <summary>The phrases that some patterns stand for.</summary>
    /// <param name="patterns">The patterns; none when absent.</param>
    /// <param name="isOneClause">Whether a gap ends at a word such as "and".</param>
    /// <param name="isExact">Whether no slip is forgiven.</param>
    public Phrase[] Phrases(IEnumerable<string>? patterns, bool isOneClause = false, bool isExact = false) =>
        [.. (patterns ?? []).SelectMany(Expand).Select(pattern => new Phrase(pattern, Correct, isOneClause, isExact))];

    private IReadOnlySet<string> Correct => correct ??= NeverMisspelled.ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex("@([a-z-]+)")]
    private static partial Regex Name();

    [GeneratedRegex(@" <(\d+)> ")]
    private static partial Regex EitherOrder();

    /// <summary>One red flag.</summary>
    /// <param name="Name">Its name in the log; one that stops training also reads well after "a warning sign:", for the person sees it.</param>
    /// <param name="Tier">How urgent.</param>
    /// <param name="Text">Name of the answer.</param>
    /// <param name="Says">Phrases, one of which must be there.</param>
    /// <param name="Unless">Phrases that take back a match they overlap: "chest press".</param>
    /// <param name="With">Phrases, one of which must be anywhere in the message as well; none needed when empty.</param>
    /// <param name="EvenPast">Whether it counts however long ago it was.</param>
    /// <param name="Pumps">Whether a pump or soreness explains it.</param>
    internal sealed record Rule(
        string Name,
        SafetyTier Tier,
        string Text,
        IReadOnlyList<string> Says,
        IReadOnlyList<string>? Unless = null,
        IReadOnlyList<string>? With = null,
        bool EvenPast = false,
        bool Pumps = false)
    {
        /// <summary>Whether it counts however it is said: what somebody writes of wanting to die is never taken for a question, and no coach answers what is redirected.</summary>
        public bool IsAlwaysReported => Text == "self-harm" || Tier is SafetyTier.Redirect;
    }
}
