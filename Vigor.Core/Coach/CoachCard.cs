namespace Vigor.Core.Coach;

/// <summary>An offer under an answer: what would change, and whether it has.</summary>
public sealed class CoachCard
{
    /// <summary>Version 7 id: sorts by time.</summary>
    public required Guid Id { get; init; }

    /// <summary>The answer it stands under.</summary>
    public required Guid MessageId { get; init; }

    /// <summary>Whose it is.</summary>
    public required Guid UserId { get; init; }

    /// <summary>What "Apply" does.</summary>
    public required CardAction Action { get; init; }

    /// <summary>What would change, in one sentence.</summary>
    public required string Text { get; init; }

    /// <summary>How far it has come.</summary>
    public CardState State { get; private set; }

    /// <summary>What was made or changed, so that it can be shown and taken back: an id with what is needed to undo.</summary>
    public CardTrace? Trace { get; private set; }

    /// <summary>Notes that it was applied, taken back or put away.</summary>
    /// <param name="state">How far it has come.</param>
    /// <param name="trace">What is needed to show and undo it.</param>
    public void Turn(CardState state, CardTrace? trace) => (State, Trace) = (state, trace);
}
