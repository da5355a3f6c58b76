using System.Text.Json;

namespace Vigor.Bench.Protocol;

/// <summary>An answer in the shapes of the chat completions protocol.</summary>
/// <param name="Model">Model that claims to answer.</param>
/// <param name="Text">What it says.</param>
/// <param name="PromptTokens">Tokens it claims to have read.</param>
internal sealed record Completion(string Model, string Text, int PromptTokens)
{
    private readonly string id = $"chatcmpl-{Guid.NewGuid():N}";

    /// <summary>The text in words, each with the space before it.</summary>
    public IReadOnlyList<string> Words { get; } = [.. Text.Split(' ').Select((word, index) => index == 0 ? word : $" {word}")];

    /// <summary>The whole answer, not streamed.</summary>
    public object Whole(string text, string finish) => new
    {
        id,
        @object = "chat.completion",
        created = 1_700_000_000,
        model = Model,
        choices = new[] { new { index = 0, message = new { role = "assistant", content = text }, finish_reason = finish } },
        usage = Usage(text.Length == 0 ? 0 : Words.Count),
    };

    /// <summary>One streamed chunk.</summary>
    public string Chunk(string? content, string? finish = null) => JsonSerializer.Serialize(new
    {
        id,
        @object = "chat.completion.chunk",
        created = 1_700_000_000,
        model = Model,
        choices = new[] { new { index = 0, delta = content is null ? (object)new { } : new { role = "assistant", content }, finish_reason = finish } },
    });

    /// <summary>The chunk after the last, which tells what it cost.</summary>
    public string UsageChunk(int completionTokens) => JsonSerializer.Serialize(new
    {
        id,
        @object = "chat.completion.chunk",
        created = 1_700_000_000,
        model = Model,
        choices = Array.Empty<object>(),
        usage = Usage(completionTokens),
    });

    private object Usage(int completionTokens) => new
    {
        prompt_tokens = PromptTokens,
        completion_tokens = completionTokens,
        total_tokens = PromptTokens + completionTokens,
        prompt_tokens_details = new { cached_tokens = PromptTokens / 4 },
        completion_tokens_details = new { reasoning_tokens = 0 },
    };
}
