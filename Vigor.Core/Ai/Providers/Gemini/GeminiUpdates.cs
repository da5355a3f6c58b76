using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Vigor.Core.Ai.Providers.Gemini;

/// <summary>Turns a chunk into the common shape.</summary>
internal static class GeminiUpdates
{
    /// <summary>Name under which a call keeps what has to go back with it.</summary>
    public const string Signature = "thoughtSignature";

    public static ChatResponseUpdate Of(GeminiChunk chunk)
    {
        if (chunk.Error is { } error)
        {
            throw ProviderFault.OfTold(error.Status, null);
        }

        var candidate = chunk.Candidates is [var first, ..] ? first : null;
        var update = new ChatResponseUpdate
        {
            Role = ChatRole.Assistant,
            ModelId = chunk.ModelVersion,
            ResponseId = chunk.ResponseId,
            FinishReason = chunk.PromptFeedback?.BlockReason is not null ? ChatFinishReason.ContentFilter : FinishOf(candidate?.FinishReason),
        };
        foreach (var part in candidate?.Content?.Parts ?? [])
        {
            if (part.FunctionCall is { Name: { Length: > 0 } name } call)
            {
                update.Contents.Add(CallOf(name, call.Args, part.ThoughtSignature));
            }
            else if (part.Text is { Length: > 0 } text)
            {
                update.Contents.Add(new TextContent(text));
            }
        }

        if (chunk.UsageMetadata is { } usage)
        {
            update.Contents.Add(new UsageContent(DetailsOf(usage)));
        }

        return update;
    }

    // Calls have no ids here; results are matched by order and name.
    private static FunctionCallContent CallOf(string name, JsonElement? args, string? signature)
    {
        var arguments = args is { ValueKind: JsonValueKind.Object } given ? given.EnumerateObject().ToDictionary(argument => argument.Name, argument => (object?)argument.Value.Clone()) : [];
        var call = new FunctionCallContent(Guid.NewGuid().ToString("N"), name, arguments);
        if (signature is not null)
        {
            call.AdditionalProperties = new() { [Signature] = signature };
        }

        return call;
    }

    // What is billed as output is the answer and the thoughts before it.
    private static UsageDetails DetailsOf(GeminiUsage usage) => new()
    {
        InputTokenCount = Sum(usage.PromptTokenCount, usage.ToolUsePromptTokenCount),
        CachedInputTokenCount = usage.CachedContentTokenCount,
        OutputTokenCount = Sum(usage.CandidatesTokenCount, usage.ThoughtsTokenCount),
        ReasoningTokenCount = usage.ThoughtsTokenCount,
        TotalTokenCount = usage.TotalTokenCount,
    };

    private static long? Sum(long? one, long? other) => one is null && other is null ? null : Math.Clamp(one ?? 0, -1, int.MaxValue) + Math.Clamp(other ?? 0, -1, int.MaxValue);

    private static ChatFinishReason? FinishOf(string? reason) => reason?.ToUpperInvariant() switch
    {
        "STOP" or "END_TURN" or "EOS" => ChatFinishReason.Stop,
        "MAX_TOKENS" or "LENGTH" => ChatFinishReason.Length,
        "SAFETY" or "RECITATION" or "BLOCKLIST" or "PROHIBITED_CONTENT" or "SPII" or "IMAGE_SAFETY" => ChatFinishReason.ContentFilter,

        // LANGUAGE, OTHER and what may come: no complete answer, so not an end.
        _ => null,
    };
}
