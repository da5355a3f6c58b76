using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Vigor.Core.Ai.Providers.Gemini;

/// <summary>A question in Gemini's shape.</summary>
internal sealed record GeminiQuestion
{
    public required IReadOnlyList<GeminiContent> Contents { get; init; }

    public GeminiContent? SystemInstruction { get; init; }

    public required GeminiGeneration GenerationConfig { get; init; }

    public static GeminiQuestion Of(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        List<GeminiContent> contents = [];
        List<GeminiPart> system = [];
        foreach (var message in messages)
        {
            var part = new GeminiPart { Text = message.Text };
            if (message.Role == ChatRole.System)
            {
                system.Add(part);
            }
            else
            {
                contents.Add(new() { Role = message.Role == ChatRole.Assistant ? "model" : "user", Parts = [part] });
            }
        }

        var json = options?.ResponseFormat as ChatResponseFormatJson;
        return new()
        {
            Contents = contents,
            SystemInstruction = system.Count > 0 ? new() { Parts = system } : null,
            GenerationConfig = new()
            {
                MaxOutputTokens = options?.MaxOutputTokens,
                Temperature = options?.Temperature,
                ResponseMimeType = json is null ? null : "application/json",
                ResponseJsonSchema = json?.Schema,
            },
        };
    }
}

/// <summary>One turn.</summary>
internal sealed record GeminiContent
{
    public string? Role { get; init; }

    public IReadOnlyList<GeminiPart>? Parts { get; init; }
}

/// <summary>A piece of a turn.</summary>
internal sealed record GeminiPart
{
    public string? Text { get; init; }

    /// <summary>Whether it is a thought, which nobody is shown.</summary>
    public bool? Thought { get; init; }
}

/// <summary>How to answer.</summary>
internal sealed record GeminiGeneration
{
    public int? MaxOutputTokens { get; init; }

    public float? Temperature { get; init; }

    public string? ResponseMimeType { get; init; }

    public JsonElement? ResponseJsonSchema { get; init; }
}
