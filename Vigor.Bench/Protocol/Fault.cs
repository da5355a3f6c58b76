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

    /// <summary>400 that is no content filter: the question is malformed.</summary>
    BadRequest,

    /// <summary>429 that asks for 30 s, in a header or, as Gemini does, in the body.</summary>
    RateLimited,

    /// <summary>429 that asks for 1500 ms in retry-after-ms; Gemini, which has no such header, says it in the body too.</summary>
    RateLimitedMilliseconds,

    /// <summary>429 that does not say for how long.</summary>
    RateLimitedSilently,

    /// <summary>429 of a quota of the day: Gemini names the quota, the others ask for an hour.</summary>
    DailyQuota,

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

    /// <summary>An empty piece, then drops the connection.</summary>
    EmptyThenCut,

    /// <summary>Writes some words, then ends the stream in good order but without a finish reason.</summary>
    EndEarly,

    /// <summary>200 with a page of HTML.</summary>
    Html,

    /// <summary>307 to <see cref="ProviderDouble.Elsewhere"/>.</summary>
    Redirect,

    /// <summary>A good answer in one piece, although it was asked for word by word.</summary>
    NotStreamed,

    /// <summary>A good answer, packed with gzip although nobody asked for that.</summary>
    Packed,

    /// <summary>A finished answer without a word.</summary>
    Blank,

    /// <summary>The question is filtered: 400 with code content_filter, at Gemini a block reason.</summary>
    PromptFiltered,

    /// <summary>The answer is filtered.</summary>
    AnswerFiltered,

    /// <summary>The model itself refuses: a refusal instead of text, at Gemini PROHIBITED_CONTENT.</summary>
    RefusedAnswer,

    /// <summary>A chunk that is half a JSON object.</summary>
    BrokenJson,

    /// <summary>Writes some words, then an error event; in Responses the failed response follows it, as at OpenAI. A whole answer is the error, with status 200.</summary>
    ErrorEvent,

    /// <summary>Half of the words, then the length limit.</summary>
    LengthLimit,

    /// <summary>4 KB of random bytes as the body.</summary>
    Garbage,

    /// <summary>10 MB without a line break.</summary>
    LongLine,

    /// <summary>Words without end, until the caller hangs up.</summary>
    Endless,

    /// <summary>Comments and empty pieces without end, never a word.</summary>
    EndlessKeepAlive,

    /// <summary>Bytes that are no UTF-8 inside an otherwise good answer.</summary>
    WrongEncoding,

    /// <summary>A good answer that claims fewer tokens than none.</summary>
    NegativeUsage,

    /// <summary>A good answer that claims two billion tokens read and as many written.</summary>
    AbsurdUsage,

    /// <summary>A good answer without usage.</summary>
    NoUsage,

    /// <summary>A good answer whose finish and usage come twice.</summary>
    DuplicatedChunks,

    /// <summary>An empty piece first, then a good answer.</summary>
    EmptyFirstChunk,

    /// <summary>A good answer whose times have fractions, whose counts are text, and with members that nobody knows.</summary>
    OddNumbers,

    /// <summary>A good answer whose end has a name of the server's own.</summary>
    OddEnd,

    /// <summary>A good answer after a thought between marks.</summary>
    ThinksAloud,

    /// <summary>A good answer with the marks of the model's template after it.</summary>
    TemplateMarks,

    /// <summary>A good answer with a letter whose halves come in two pieces.</summary>
    HalfLetters,

    /// <summary>A good answer whose thoughts are counted in the total alone.</summary>
    ThoughtsBeside,

    /// <summary>A good answer that says it cost <see cref="ProviderDouble.ToldCost"/>; Gemini has no place for that.</summary>
    ToldCost,

    /// <summary>An error with code 402 as the whole body, with status 200.</summary>
    ErrorBody,

    /// <summary>A good answer whose first word takes <see cref="ProviderDouble.SlowBy"/>.</summary>
    Slow,
}
