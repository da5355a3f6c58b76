namespace Vigor.Core.Ai;

/// <summary>What a person, or the check of a plan, thought of an answer that a provider completed.</summary>
public sealed class AnswerRating
{
    /// <summary>The question; an answer is rated once, and the last rating counts.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>Who completed the answer.</summary>
    public required string Provider { get; init; }

    /// <summary>What for.</summary>
    public required AiTask Task { get; init; }

    /// <summary>0 (useless) to 100 (as good as can be): the score of a plan, or 100 and 0 for thumbs up and down.</summary>
    public required int Score { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset RatedAt { get; init; }
}
