namespace Vigor.Core.Ai.Providers.Wire;

/// <summary>
/// The words for the end of an answer. Of them only those for a limit, a filter, a call and a failure change what follows; any
/// other word, of which every server has its own, is an end.
/// </summary>
internal static class FinishWord
{
    private static readonly Dictionary<string, string?> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["length"] = "length",
        ["max_tokens"] = "length",
        ["max_output_tokens"] = "length",
        ["model_length"] = "length",
        ["model_context_window_exceeded"] = "length",
        ["content_filter"] = "content_filter",
        ["sensitive"] = "content_filter",
        ["safety"] = "content_filter",
        ["refusal"] = "content_filter",
        ["recitation"] = "content_filter",
        ["blocklist"] = "content_filter",
        ["prohibited_content"] = "content_filter",
        ["tool_calls"] = "tool_calls",
        ["tool_call"] = "tool_calls",
        ["tool_use"] = "tool_calls",
        ["function_call"] = "tool_calls",
        ["error"] = null,
        ["abort"] = null,
        ["aborted"] = null,
        ["cancelled"] = null,
        ["canceled"] = null,
        ["timeout"] = null,
        ["network_error"] = null,
        ["insufficient_system_resource"] = null,
    };

    /// <summary>The protocol's word for it; null when it names no end, or a failure.</summary>
    public static string? Of(string? word) => string.IsNullOrEmpty(word) ? null : Known.GetValueOrDefault(word, "stop");
}
