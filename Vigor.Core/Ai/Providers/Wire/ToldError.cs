using System.Text.Json;

namespace Vigor.Core.Ai.Providers.Wire;

/// <summary>An error that a provider tells of in an answer whose status says that all is well.</summary>
/// <param name="Code">Its code: a word or a status; absent when it has none.</param>
/// <param name="Type">Its type; absent when it has none.</param>
internal readonly record struct ToldError(string? Code, string? Type)
{
    /// <summary>The error an object tells of; null when it tells of none.</summary>
    public static ToldError? In(JsonElement sent)
    {
        if (sent.Get("error") is { } error && Says(error))
        {
            return new(error.Get("code").Text() ?? error.Get("status").Text(), error.Get("type").Text());
        }

        // As vLLM and FastAPI tell it.
        if (sent.Get("object").Text() == "error" || sent.Get("detail") is not null)
        {
            return new(sent.Get("code").Text(), sent.Get("type").Text());
        }

        // As MiniMax tells it; 0 is good.
        return sent.Get("base_resp").Get("status_code").Text() is { } status && status != "0" ? new(status, null) : null;
    }

    private static bool Says(JsonElement error) => error.ValueKind switch
    {
        JsonValueKind.Object => error.EnumerateObject().Any(),
        JsonValueKind.String => error.GetString() is { Length: > 0 },
        JsonValueKind.True => true,
        _ => false,
    };
}
