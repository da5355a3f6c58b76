namespace Vigor.Core.Coach.Local;

/// <summary>Greetings, thanks, good-byes, and what else people say to a coach that is no question.</summary>
internal static class SmallTalk
{
    private const int LongestInWords = 6;

    private static readonly (string About, string[] Words, string Text)[] Kinds =
    [
        ("thanks", ["thanks", "thank", "thx", "cheers", "danke", "merci", "gracias", "grazie"], "You're welcome. I'm here when the next question comes up."),
        ("bye", ["bye", "goodbye", "ciao", "goodnight"], "Take care, and rest well. See you at the next workout."),
        ("hello", ["hi", "hello", "hey", "hallo", "morning", "evening", "bonjour", "hola", "moin", "yo"], "Hello, good to see you. Ask me about an exercise, your plan or your week, or about training in general. What is on your mind?"),
    ];

    // What is said beside the point, by how it begins or by all of it.
    private static readonly (string About, string[] Phrases, string Text)[] Asides =
    [
        ("how are you", ["how are you", "how are you doing", "how are you today", "hows it going", "how is it going", "whats up", "how do you do", "you okay", "wie gehts"], "Always rested, thank you; that is easy for a program. How are you, and what would you like to train?"),
        ("joke", ["tell me a joke", "another joke", "make me laugh", "say something funny"], "My best one: “I'll do one last set.” Jokes are not my strength, strength is. Ask me about that."),
        ("complaint", ["youre useless", "you are useless", "youre stupid", "you are stupid", "youre dumb", "you are dumb", "you suck", "useless", "i hate this app", "i hate you", "this app sucks", "this is useless", "that didnt help", "that is wrong", "thats wrong", "wrong answer", "you dont understand", "you dont get it", "bad answer", "not helpful", "that is not what i asked", "thats not what i asked"], "I am sorry, that missed what you meant. Say it once more with the exercise, the muscle or the number it is about, and I will try again. The thumb under an answer tells how good it was, too."),
        ("praise", ["youre great", "you are great", "good coach", "good bot", "i love you", "love you", "nice one", "well done", "great answer", "good answer", "very helpful", "that was helpful", "youre the best", "you are the best", "youre awesome", "perfect"], "That is good to hear. Come back with the next question whenever you like."),
        ("understood", ["ok", "okay", "alright", "got it", "i see", "cool", "nice", "great", "good", "fine", "sure", "makes sense", "understood", "understand", "will do", "ok cool", "oh ok", "sounds good", "no thanks", "nothing", "never mind", "nevermind"], "Good. I am here when there is more."),
        ("sorry", ["sorry", "my bad", "oops", "i am sorry", "im sorry"], "Nothing to be sorry for. What would you like to know?"),
    ];

    // A message that is nothing but pictures. Pain comes first: somebody who adds a thumb still hurts.
    private static readonly (string About, string[] Signs, string Text)[] Pictures =
    [
        ("hurt", ["🤕", "🩹", "🤒", "🚑"], "That looks like it hurts. Where is it, and since when? Tell me in a few words, and I say what to leave out and what still works."),
        ("sad", ["😭", "😢", "😞", "😩", "😫", "😔", "🥲", "😓", "😤", "💀"], "That looks like a hard day. Was it the training, or everything around it? Tell me in a sentence, and I see what I can do; an easy workout or a day off both count."),
        ("cheer", ["💪", "🔥", "🎉", "🏆", "🥇", "👍", "👏", "🙌", "❤", "😀", "😁", "😄", "😊", "🙂", "😎", "🤩", "✅", "💯", "🏋"], "Love it. What did you do, or what comes next? Tell me the lift, and I look it up."),
        ("picture", ["🤔", "😐", "🙄", "🤷", "😴"], "I cannot quite read that one. Say in a few words what you would like to know."),
    ];

    private static readonly string[] Around = ["you", "so", "much", "very", "a", "lot", "coach", "vigor", "there", "good", "for", "the", "help", "that", "all", "again", "see", "later", "and", "this", "was", "great", "ok", "okay", "how", "are", "today", "it", "helped"];

    /// <summary>A short reply when the message is nothing but small talk.</summary>
    public static LocalReply? Answer(string message)
    {
        var words = PlainWords.Of(message);
        if (words.Length == 0 && Pictures.FirstOrDefault(kind => kind.Signs.Any(sign => message.Contains(sign, StringComparison.Ordinal))) is { Text: { } said } kind)
        {
            return new(kind.About, said);
        }

        if (words.Length is 0 or > LongestInWords)
        {
            return null;
        }

        var whole = string.Join(' ', words.Where(word => word is not ("coach" or "vigor" or "lol" or "haha" or "so" or "very" or "really" or "please")));
        foreach (var (about, phrases, text) in Asides)
        {
            if (phrases.Contains(whole))
            {
                return new(about, text);
            }
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
