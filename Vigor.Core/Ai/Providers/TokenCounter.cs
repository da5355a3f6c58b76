using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.ML.Tokenizers;

namespace Vigor.Core.Ai.Providers;

/// <summary>Counts tokens without asking a provider, by OpenAI's o200k vocabulary; a good stand-in for the others.</summary>
public sealed class TokenCounter
{
    /// <summary>Tokens a message costs beside its text: role and separators.</summary>
    private const int PerMessage = 8;

    private static readonly Lazy<Tokenizer> Vocabulary = new(() => TiktokenTokenizer.CreateForEncoding("o200k_base"));

    // Descriptions are the same in every question, and longer than most questions.
    private readonly ConcurrentDictionary<(string Name, string Description), int> described = new();

    /// <summary>Loads the vocabulary, which takes some hundred milliseconds, before the first question needs it.</summary>
    public static void WarmUp() => _ = Vocabulary.Value;

    /// <summary>Tokens of a text.</summary>
    public int Count(string text) => text.Length == 0 ? 0 : Vocabulary.Value.CountTokens(text);

    /// <summary>Tokens of a conversation as a provider reads it.</summary>
    public int Count(IEnumerable<ChatMessage> messages) => messages.Sum(message => Count(message.Text) + message.Contents.Sum(OfExchange) + PerMessage);

    /// <summary>Tokens of the descriptions of tools.</summary>
    public int Count(IReadOnlyList<AIFunction> tools) =>
        tools.Sum(tool => described.GetOrAdd((tool.Name, tool.Description), _ => Count(tool.Name) + Count(tool.Description) + Count(tool.JsonSchema.GetRawText()) + PerMessage));

    /// <summary>A call as a model writes it.</summary>
    public static string TextOf(FunctionCallContent call) => $"{{\"name\":\"{call.Name}\",\"arguments\":{JsonSerializer.Serialize(call.Arguments)}}}";

    private int OfExchange(AIContent content) => content switch
    {
        FunctionCallContent call => Count(TextOf(call)) + PerMessage,
        FunctionResultContent result => Count(result.Result?.ToString() ?? "") + PerMessage,
        _ => 0,
    };
}
