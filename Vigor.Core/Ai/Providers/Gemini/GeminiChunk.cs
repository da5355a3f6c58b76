namespace Vigor.Core.Ai.Providers.Gemini;

/// <summary>A piece of an answer in Gemini's shape.</summary>
internal sealed record GeminiChunk
{
    public IReadOnlyList<GeminiCandidate>? Candidates { get; init; }

    public GeminiPromptFeedback? PromptFeedback { get; init; }

    public GeminiUsage? UsageMetadata { get; init; }

    public GeminiError? Error { get; init; }

    public string? ModelVersion { get; init; }

    public string? ResponseId { get; init; }
}

/// <summary>One of the answers; only one is asked for.</summary>
internal sealed record GeminiCandidate
{
    public GeminiContent? Content { get; init; }

    public string? FinishReason { get; init; }
}

/// <summary>What the filter says of the question.</summary>
internal sealed record GeminiPromptFeedback
{
    public string? BlockReason { get; init; }
}

/// <summary>Tokens so far: each chunk repeats and replaces what the one before said.</summary>
internal sealed record GeminiUsage
{
    public long? PromptTokenCount { get; init; }

    public long? CachedContentTokenCount { get; init; }

    public long? CandidatesTokenCount { get; init; }

    public long? ThoughtsTokenCount { get; init; }

    public long? ToolUsePromptTokenCount { get; init; }

    public long? TotalTokenCount { get; init; }
}

/// <summary>An error, as a whole answer or inside a stream.</summary>
internal sealed record GeminiError
{
    public string? Status { get; init; }

    public IReadOnlyList<GeminiErrorDetail>? Details { get; init; }
}

/// <summary>More about an error.</summary>
internal sealed record GeminiErrorDetail
{
    public string? RetryDelay { get; init; }

    public IReadOnlyList<GeminiViolation>? Violations { get; init; }
}

/// <summary>A limit that was passed.</summary>
internal sealed record GeminiViolation
{
    public string? QuotaId { get; init; }
}
