using Microsoft.Extensions.AI;
using Microsoft.ML.Tokenizers;

namespace Vigor.Core.Ai.Providers;

/// <summary>Counts tokens without asking a provider, by OpenAI's o200k vocabulary; a good stand-in for the others.</summary>
public sealed class TokenCounter
{
    /// <summary>Tokens a message costs beside its text: role and separators.</summary>
    private const int PerMessage = 8;

    private static readonly Lazy<Tokenizer> Vocabulary = new(() => TiktokenTokenizer.CreateForEncoding("o200k_base"));

    /// <summary>Loads the vocabulary, which takes some hundred milliseconds, before the first question needs it.</summary>
    public static void WarmUp() => _ = Vocabulary.Value;

    /// <summary>Tokens of a text.</summary>
    public int Count(string text) => text.Length == 0 ? 0 : Vocabulary.Value.CountTokens(text);

    /// <summary>Tokens of a conversation as a provider reads it.</summary>
    public int Count(IEnumerable<ChatMessage> messages) => messages.Sum(message => Count(message.Text) + PerMessage);
}
