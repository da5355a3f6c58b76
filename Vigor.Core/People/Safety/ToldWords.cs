using System.Text.RegularExpressions;

namespace Vigor.Core.People.Safety;

/// <summary>A message as plain words, read once for all that is looked for in it.</summary>
internal sealed partial class ToldWords
{
    public ToldWords(string text)
    {
        Text = text;
        Words = PlainWords.Sentences(Amount().Replace(text, "${amount} ${unit}"));
        Language = Tongue.Of(text);
    }

    /// <summary>What was written.</summary>
    public string Text { get; }

    /// <summary>Its words in order, each with the number of its sentence.</summary>
    public IReadOnlyList<(string Word, int Sentence)> Words { get; }

    /// <summary>Its language, two letters of ISO 639-1; null for English and for what cannot be told.</summary>
    public string? Language { get; }

    /// <summary>Every place where one of some phrases stands.</summary>
    public IEnumerable<(int Start, int End)> Find(IEnumerable<Phrase> phrases) => phrases.SelectMany(phrase => phrase.Find(Words));

    /// <summary>Whether one of some phrases stands anywhere.</summary>
    public bool Has(IEnumerable<Phrase> phrases) => Find(phrases).Any();

    /// <summary>Whether two places lie in one sentence.</summary>
    public bool AreTogether(int one, int other) => Words[one].Sentence == Words[other].Sentence;

    // "10kg" is "10 kg".
    [GeneratedRegex(@"\b(?<amount>\d+)(?<unit>kgs?|kilos?|lbs?|kcal|cals?|mg|k|weeks?|wks?|w|months?|bpm)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Amount();
}
