namespace Vigor.Core.Coach.Local;

/// <summary>The words of all languages that Vigor's own coach reads, and which of them a question is in.</summary>
internal sealed class Glossaries
{
    private readonly SortedDictionary<string, Glossary> byCode = new(Glossary.ReadAll().ToDictionary(), StringComparer.Ordinal);

    /// <summary>The words of a language; null when it is none of these.</summary>
    /// <param name="code">Two letters of ISO 639-1.</param>
    public Glossary? Of(string? code) => code is null ? null : byCode.GetValueOrDefault(code);

    /// <summary>The language of a few words without the small ones that tell one, such as "Muskelaufbau Beine"; null for English.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="isKnown">Whether a word is known in English.</param>
    public Glossary? Likely(string question, Func<string, bool> isKnown)
    {
        const double Most = 0.5;
        var words = PlainWords.Of(question);
        var strange = string.Join(' ', words.Where(word => !isKnown(word)));
        var (best, known) = byCode.Values.Select(glossary => (glossary, glossary.Knows(question))).MaxBy(read => read.Item2);
        return known >= Most * words.Length && best.Knows(strange) > 0 ? best : null;
    }

    /// <summary>The language of a question by its small words, unless another knows far more of it; null for English.</summary>
    public Glossary? Told(string question)
    {
        const int FarMore = 2;
        if (Of(Tongue.Of(question)) is not { } told)
        {
            return null;
        }

        var best = Best(question);
        return best.Knows(question) >= told.Knows(question) + FarMore ? best : told;
    }

    /// <summary>English words for what a question is about, by the language that knows most of it.</summary>
    public string InEnglish(string question) => Best(question).InEnglish(question);

    private Glossary Best(string question) => byCode.Values.MaxBy(glossary => glossary.Knows(question))!;
}
