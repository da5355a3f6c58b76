using System.Collections.Frozen;

namespace Vigor.Core.Coach.Local.Retrieval;

/// <summary>Words as they are compared in search: without those that every question has, and cut to a stem.</summary>
internal static class Terms
{
    private static readonly FrozenSet<string> Stopwords = FrozenSet.Create(
        StringComparer.Ordinal,
        "a", "about", "actually", "against", "all", "also", "am", "an", "and", "any", "anything", "are", "as", "at", "be", "been", "being", "but", "by", "can", "cannot", "cant", "could", "d", "did", "do", "during", "does", "doing", "done", "dont", "explain",
        "for", "from", "get", "getting", "give", "go", "going", "good", "got", "had", "has", "have", "hello", "help", "helps", "hey", "hi", "how", "i", "id", "if", "im", "in", "into", "is", "it", "its", "ive", "just",
        "know", "lately", "let", "like", "ll", "lot", "make", "matter", "may", "me", "mean", "meaning", "means", "might", "mine", "more", "most", "must", "my", "myself", "need", "of", "ok", "okay", "on", "or", "our", "out", "per", "please", "really", "recommend", "recommended",
        "s", "shall", "should", "so", "some", "something", "tell", "than", "thanks", "that", "the", "their", "them", "then", "there", "these", "they", "thing", "things", "think", "this", "those", "to", "too",
        "bro", "btw", "cause", "cos", "cuz", "dude", "gonna", "gotta", "hrs", "kinda", "literally", "lol", "outta", "pls", "plz", "r", "rn", "super", "tbh", "tho", "though", "u", "ur", "wanna", "wont", "youre",
        "up", "us", "use", "very", "want", "was", "we", "were", "what", "whats", "when", "which", "while", "who", "why", "will", "with", "would", "write", "you", "your", "yes");

    private static readonly string[] Endings = ["ings", "ing", "ies", "edly", "ed", "es", "ly", "s"];

    /// <summary>The words of a text that say something, stemmed; all of them when none is left otherwise.</summary>
    public static string[] Of(string text)
    {
        var words = PlainWords.Of(text);
        var telling = words.Where(word => IsTelling(word, Stem(word))).Select(Stem).ToArray();
        return telling.Length > 0 ? telling : [.. words.Select(Stem)];
    }

    /// <summary>Whether a word is none of those that every question has.</summary>
    public static bool IsTelling(string word, string stem) => !Stopwords.Contains(word) && !Stopwords.Contains(stem);

    /// <summary>Cuts English endings, lightly: "squatting", "squats" and "squat" become one, "press" stays.</summary>
    public static string Stem(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length < 3 || !word.EndsWith(ending, StringComparison.Ordinal) || !CanEndIn(word, ending))
            {
                continue;
            }

            var stem = ending == "ies" ? $"{word[..^3]}y" : word[..^ending.Length];
            return ending[0] is 'i' or 'e' && stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'e') ? stem[..^1] : Trim(stem);
        }

        return Trim(word);
    }

    private static bool CanEndIn(string word, string ending) => ending switch
    {
        "s" => word[^2] is not ('s' or 'u'),
        // "Daily" and "belly" are words of their own.
        "ly" => word.Length > 5,
        "es" => word[^3] is 's' or 'x' or 'z' or 'h' or 'o',
        _ => true,
    };

    // "Exercise" and "exercising" meet without their last e.
    private static string Trim(string stem) => stem.Length > 4 && stem[^1] == 'e' ? stem[..^1] : stem;
}
