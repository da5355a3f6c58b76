using System.ClientModel.Primitives;
using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using OpenAI.Responses;
using Vigor.Core.Ai.Providers.Wire;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;

namespace Vigor.Core.Ai.Providers;

#pragma warning disable OPENAI001, SCME0001 // Responses and patches are experimental; the package is pinned.

/// <summary>Reads from the wire what the common shape of an update leaves out: errors inside a stream, and what a search found.</summary>
internal static class RawUpdate
{
    private const int MostSources = 20;

    /// <summary>The fault an update tells of; null when it tells of none.</summary>
    public static ProviderFault? FaultOf(ChatResponseUpdate update)
    {
        if (update.RawRepresentation is StreamingChatCompletionUpdate chat && chat.Patch.TryGetJson("$.error"u8, out var error) && !error.Span.SequenceEqual("null"u8))
        {
            return ProviderFault.OfTold(Told(chat.Patch, "$.error.code"u8), Told(chat.Patch, "$.error.type"u8));
        }

        if (update.RawRepresentation is StreamingResponseFailedUpdate failed)
        {
            return ProviderFault.OfTold(failed.Response?.Error?.Code.ToString(), null);
        }

        return update.Contents.OfType<ErrorContent>().FirstOrDefault() is { } told && !IsRefusal(update) ? ProviderFault.OfTold(told.ErrorCode, null) : null;
    }

    /// <summary>Whether the model itself refuses to answer, in the protocol's own way.</summary>
    public static bool IsRefusal(ChatResponseUpdate update) =>
        update.RawRepresentation is StreamingChatCompletionUpdate { RefusalUpdate.Length: > 0 } or StreamingResponseRefusalDeltaUpdate or StreamingResponseRefusalDoneUpdate;

    /// <summary>Why an answer ended before it was complete; null for every other update.</summary>
    public static ChatFinishReason? IncompleteOf(ChatResponseUpdate update) => update.RawRepresentation switch
    {
        StreamingResponseIncompleteUpdate { Response.IncompleteStatusDetails.Reason: var reason } when reason == ResponseIncompleteStatusReason.ContentFilter => ChatFinishReason.ContentFilter,
        StreamingResponseIncompleteUpdate => ChatFinishReason.Length,
        _ => null,
    };

    /// <summary>
    /// The tokens that the common shape leaves out: those of an answer that ended before it was complete, and those written to
    /// the provider's cache. Null for every other update.
    /// </summary>
    public static UsageDetails? UsageOf(ChatResponseUpdate update) => update.RawRepresentation switch
    {
        StreamingResponseIncompleteUpdate { Response.Usage: { } usage } => new()
        {
            InputTokenCount = usage.InputTokenCount,
            CachedInputTokenCount = usage.InputTokenDetails?.CachedTokenCount,
            OutputTokenCount = usage.OutputTokenCount,
            ReasoningTokenCount = usage.OutputTokenDetails?.ReasoningTokenCount,
        },
        StreamingChatCompletionUpdate { Usage.InputTokenDetails: { } read } when read.Patch.TryGetValue("$.cache_write_tokens"u8, out long written) =>
            new() { AdditionalCounts = new() { [TokenUsage.CacheWriteName] = written } },
        _ => null,
    };

    /// <summary>What the provider says that the call cost, where the protocol has no place for it; null for every other update.</summary>
    public static MicroUsd? CostOf(ChatResponseUpdate update) =>
        update.RawRepresentation is StreamingChatCompletionUpdate { Usage: { } usage } && usage.Patch.TryGetValue("$.cost"u8, out decimal dollars) ? Believable(dollars) : null;

    /// <summary>What a search found and cost, from the last event of an answer; null for every other update.</summary>
    public static (IReadOnlyList<AiSource> Sources, int Searches, MicroUsd? Cost)? SearchOf(ChatResponseUpdate update)
    {
        var response = update.RawRepresentation switch
        {
            StreamingResponseCompletedUpdate completed => completed.Response,
            StreamingResponseIncompleteUpdate incomplete => incomplete.Response,
            _ => null,
        };
        if (response is null)
        {
            return null;
        }

        using var json = JsonDocument.Parse(ModelReaderWriter.Write(response));
        List<AiSource> sources = [];
        var searches = 0;
        foreach (var item in json.RootElement.Get("output").Items())
        {
            if (item.Get("type").Text() == "search_results")
            {
                searches++;
                sources.AddRange(item.Get("results").Items().Select(Source).OfType<AiSource>());
            }

            sources.AddRange(item.Get("content").Items().SelectMany(part => part.Get("annotations").Items()).Select(Source).OfType<AiSource>());
        }

        var cost = json.RootElement.Get("usage").Get("cost").Get("total_cost").Number();
        return ([.. sources.DistinctBy(source => source.Url).Take(MostSources)], Math.Max(1, searches), cost is { } dollars ? Believable(dollars) : null);
    }

    private static string? Told(JsonPatch patch, ReadOnlySpan<byte> path) => patch.TryGetValue(path, out string? word) ? word : null;

    private static MicroUsd? Believable(decimal dollars) => dollars is >= 0 and < 1_000 ? MicroUsd.FromDollars(dollars) : null;

    private static AiSource? Source(JsonElement found) =>
        Uri.TryCreate(found.Get("url").Text(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? new(TitleOf(found, address), address)
            : null;

    private static string TitleOf(JsonElement found, Uri address) => found.Get("title").Text() is { Length: > 0 } title ? title : address.Host;
}
