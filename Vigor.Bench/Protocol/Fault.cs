namespace Vigor.Bench.Protocol;

/// <summary>What the provider double does to a call.</summary>
public enum Fault
{
    /// <summary>Answers.</summary>
    None,

    /// <summary>401: the key is refused.</summary>
    Unauthorized,

    /// <summary>404: no such model.</summary>
    NotFound,

    /// <summary>429 with Retry-After of 30 s.</summary>
    RateLimited,

    /// <summary>429 that does not say for how long.</summary>
    RateLimitedSilently,

    /// <summary>500.</summary>
    ServerError,

    /// <summary>503.</summary>
    Unavailable,

    /// <summary>Takes the question and never says a word.</summary>
    StallAtOnce,

    /// <summary>Writes some words, then nothing.</summary>
    StallWithin,

    /// <summary>Writes some words, then drops the connection.</summary>
    Cut,

    /// <summary>Writes some words, then ends the stream in good order but without a finish reason.</summary>
    EndEarly,

    /// <summary>200 with a page of HTML.</summary>
    Html,

    /// <summary>A finished answer without a word.</summary>
    Blank,

    /// <summary>400 with code content_filter.</summary>
    PromptFiltered,

    /// <summary>Finish reason content_filter.</summary>
    AnswerFiltered,

    /// <summary>A chunk that is half a JSON object.</summary>
    BrokenJson,

    /// <summary>An error event inside the stream.</summary>
    ErrorEvent,
}
