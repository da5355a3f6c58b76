namespace Vigor.Core.Coach.Local;

/// <summary>Greetings, thanks and good-byes.</summary>
internal static class SmallTalk
{
    private const int LongestInWords = 6;

    private static readonly (string About, string[] Words, string Text)[] Kinds =
    [
        ("thanks", ["thanks", "thank", "thx", "cheers", "danke", "merci", "gracias", "grazie"], "You're welcome. I'm here when the next question comes up."),
        ("bye", ["bye", "goodbye", "ciao", "goodnight"], "Take care, and rest well. See you at the next session."),
        ("hello", ["hi", "hello", "hey", "hallo", "morning", "evening", "bonjour", "hola", "moin", "yo"], "Hello, good to see you. Ask me about an exercise, your plan or your week, or about training in general. What is on your mind?"),
    ];

    private static readonly string[] Around = ["you", "so", "much", "very", "a", "lot", "coach", "vigor", "there", "good", "for", "the", "help", "that", "all", "again", "see", "later", "and", "this", "was", "great", "ok", "okay", "how", "are", "today", "it", "helped"];

    /// <summary>A short reply when the message is nothing but small talk.</summary>
    public static LocalReply? Answer(string message)
    {
        var words = Wording.Words(message);
        if (words.Length is 0 or > LongestInWords)
        {
            return null;
        }

        foreach (var (about, known, text) in Kinds)
        {
            if (words.Any(known.Contains) && words.All(word => known.Contains(word) || Around.Contains(word)))
            {
                return new(about, text);
            }
        }

        return null;
    }
}
