using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Vigor.Core.Coach.Facts;
using Vigor.Core.People;

namespace Vigor.Core.Coach.Answering;

/// <summary>
/// Tells a question that anybody could ask from one about the person. A general one is sent without a word about the person,
/// so that its answer may be given to others; in doubt a question is personal.
/// </summary>
internal static partial class GeneralQuestion
{
    private const int MostCharacters = 200;

    // "How do I do a push-up" is not about the person, although it says I.
    private static readonly string[] Frames =
    [
        "how do i ", "how can i ", "how would i ", "how does one ", "how do you ", "what do i do in ", "can you ", "could you ", "please ", "tell me ", "explain to me ", "show me ",
    ];

    // First persons and what points to now or to this person, in the languages the reader of health talk knows.
    private static readonly FrozenSet<string> Personal = FrozenSet.ToFrozenSet(
        [
            "i", "im", "ive", "id", "ill", "me", "my", "mine", "myself", "we", "our", "us", "you", "your",
            "today", "tomorrow", "yesterday", "tonight", "now", "week", "last", "again", "still", "this", "that", "it",
            "ich", "mir", "mich", "mein", "meine", "meinen", "meinem", "meiner", "heute", "morgen", "wir", "uns", "du", "dein",
            "je", "j", "moi", "mon", "ma", "mes", "aujourd", "hui", "demain", "nous",
            "yo", "mi", "mis", "me", "hoy", "mañana", "nosotros",
            "io", "mio", "mia", "miei", "oggi", "domani",
            "eu", "meu", "minha", "hoje", "amanhã",
            "ik", "mij", "mijn", "vandaag", "morgen",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a question holds nothing of the person, and nothing known of the person changes its answer.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="facts">What is known of the person.</param>
    /// <param name="isFirst">Whether nothing was said before.</param>
    public static bool Is(string question, CoachFacts facts, bool isFirst) =>
        isFirst
        && question.Length <= MostCharacters
        && facts.Profile.AnswerLanguage is null
        && facts.Profile.Limitations.Count == 0
        && facts.Profile.Readiness.On(facts.Day) == ReadinessOutcome.Green
        && facts.Session is null
        && IsGeneral(question);

    /// <summary>Whether the words alone are about nobody.</summary>
    public static bool IsGeneral(string question)
    {
        var text = question.Trim().ToLowerInvariant().Replace("’", "'", StringComparison.Ordinal);
        if (Array.Find(Frames, frame => text.StartsWith(frame, StringComparison.Ordinal)) is { } frame)
        {
            text = text[frame.Length..];
        }

        return Words().Matches(text).All(word => !Personal.Contains(word.Value));
    }

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Words();
}
