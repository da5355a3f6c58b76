using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Vigor.Core.Ai.Providers.Gemini;

/// <summary>A question in Gemini's shape.</summary>
internal sealed record GeminiQuestion
{
    public required IReadOnlyList<GeminiContent> Contents { get; init; }

    public GeminiContent? SystemInstruction { get; init; }

    public required GeminiGeneration GenerationConfig { get; init; }

    public IReadOnlyList<GeminiTools>? Tools { get; init; }

    public GeminiToolConfig? ToolConfig { get; init; }

    public static GeminiQuestion Of(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        List<GeminiContent> contents = [];
        List<GeminiPart> system = [];
        var names = new Dictionary<string, string>();
        foreach (var message in messages)
        {
            if (message.Role == ChatRole.System)
            {
                system.Add(new() { Text = message.Text });
            }
            else
            {
                contents.Add(new() { Role = message.Role == ChatRole.Assistant ? "model" : "user", Parts = [.. message.Contents.Select(content => PartOf(content, names))] });
            }
        }

        var json = options?.ResponseFormat as ChatResponseFormatJson;
        var tools = options?.Tools?.OfType<AIFunction>().ToList() ?? [];
        return new()
        {
            Contents = contents,
            SystemInstruction = system.Count > 0 ? new() { Parts = system } : null,
            Tools = tools.Count > 0 ? [new([.. tools.Select(tool => new GeminiFunction(tool.Name, tool.Description, tool.JsonSchema))])] : null,
            ToolConfig = tools.Count > 0 && options!.ToolMode is NoneChatToolMode ? new(new("NONE")) : null,
            GenerationConfig = new()
            {
                MaxOutputTokens = options?.MaxOutputTokens,
                Temperature = options?.Temperature,
                ResponseMimeType = json is null ? null : "application/json",
                ResponseJsonSchema = json?.Schema,
            },
        };
    }

    // A result refers to its call by the function's name here, and not by the call's id.
    private static GeminiPart PartOf(AIContent content, Dictionary<string, string> names)
    {
        switch (content)
        {
            case FunctionCallContent call:
                names[call.CallId] = call.Name;
                return new()
                {
                    FunctionCall = new(call.Name, JsonSerializer.SerializeToElement(call.Arguments ?? new Dictionary<string, object?>(), AIJsonUtilities.DefaultOptions)),
                    ThoughtSignature = call.AdditionalProperties?.TryGetValue(GeminiUpdates.Signature, out var signature) == true ? signature as string : null,
                };
            case FunctionResultContent result:
                return new() { FunctionResponse = new(names.GetValueOrDefault(result.CallId, ""), new(result.Result?.ToString() ?? "")) };
            default:
                return new() { Text = content.ToString() };
        }
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

    /// <summary>What goes back with a call, so that the model finds its thoughts again.</summary>
    public string? ThoughtSignature { get; init; }

    public GeminiCall? FunctionCall { get; init; }

    public GeminiCallResult? FunctionResponse { get; init; }
}

/// <summary>A call of a function.</summary>
internal sealed record GeminiCall(string? Name, JsonElement? Args);

/// <summary>What a function said.</summary>
internal sealed record GeminiCallResult(string Name, GeminiSaid Response);

/// <summary>The words of a result, which must be an object.</summary>
internal sealed record GeminiSaid(string Result);

/// <summary>The functions that may be called.</summary>
internal sealed record GeminiTools(IReadOnlyList<GeminiFunction> FunctionDeclarations);

/// <summary>A function that may be called.</summary>
internal sealed record GeminiFunction(string Name, string Description, JsonElement ParametersJsonSchema);

/// <summary>How functions may be called.</summary>
internal sealed record GeminiToolConfig(GeminiCalling FunctionCallingConfig);

/// <summary>Whether functions may be called.</summary>
internal sealed record GeminiCalling(string Mode);

/// <summary>How to answer.</summary>
internal sealed record GeminiGeneration
{
    public int? MaxOutputTokens { get; init; }

    public float? Temperature { get; init; }

    public string? ResponseMimeType { get; init; }

    public JsonElement? ResponseJsonSchema { get; init; }
}
