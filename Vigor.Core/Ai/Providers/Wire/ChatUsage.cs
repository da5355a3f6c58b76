using System.Text.Json;

namespace Vigor.Core.Ai.Providers.Wire;

/// <summary>What an answer took, under the names that servers of chat completions give it.</summary>
internal static class ChatUsage
{
    /// <summary>What an object says of it: at its top, at Groq's place, or with the choice as at Moonshot.</summary>
    public static JsonElement? In(JsonElement sent) =>
        sent.Get("usage") ?? sent.Get("x_groq").Get("usage") ?? sent.Get("choices").Items().Select(choice => choice.Get("usage")).FirstOrDefault(usage => usage is not null);

    /// <summary>Writes it as the document says; a count that is not told is below zero.</summary>
    public static void Write(Utf8JsonWriter json, JsonElement? usage)
    {
        var read = usage.GetAny("prompt_tokens_details", "input_tokens_details");
        var written = usage.GetAny("completion_tokens_details", "output_tokens_details");
        json.WriteStartObject("usage");
        json.WriteNumber("prompt_tokens", usage.GetAny("prompt_tokens", "input_tokens").Count());
        json.WriteNumber("completion_tokens", usage.GetAny("completion_tokens", "output_tokens").Count());
        json.WriteNumber("total_tokens", usage.Get("total_tokens").Count());
        json.WriteStartObject("prompt_tokens_details");
        json.WriteNumber("cached_tokens", (read.Get("cached_tokens") ?? usage.GetAny("prompt_cache_hit_tokens", "cached_tokens", "cache_read_input_tokens")).Count());
        json.WriteNumber("cache_write_tokens", (read.GetAny("cache_write_tokens", "cache_creation_tokens") ?? usage.Get("cache_creation_input_tokens")).Count());
        json.WriteEndObject();
        json.WriteStartObject("completion_tokens_details");
        json.WriteNumber("reasoning_tokens", (written.Get("reasoning_tokens") ?? usage.Get("reasoning_tokens")).Count());
        json.WriteEndObject();
        if (CostOf(usage) is { } dollars)
        {
            json.WriteNumber("cost", dollars);
        }

        json.WriteEndObject();
    }

    // In dollars: OpenRouter, DeepInfra, LiteLLM; in ten billionths of one: xAI. Who brings a key of their own to OpenRouter pays
    // the provider behind it beside the fee.
    private static decimal? CostOf(JsonElement? usage)
    {
        if (usage.Get("cost_in_usd_ticks").Number() is { } ticks)
        {
            return ticks / 10_000_000_000m;
        }

        var told = usage.GetAny("cost", "estimated_cost", "response_cost", "total_cost");
        var cost = told?.ValueKind == JsonValueKind.Object ? told.Get("total_cost").Number() : told.Number();
        return usage.Get("is_byok").IsTrue() ? (cost ?? 0) + (usage.Get("cost_details").Get("upstream_inference_cost").Number() ?? 0) : cost;
    }
}
