namespace Vigor.Core.Ai;

/// <summary>What came of a test call to one provider.</summary>
/// <param name="Outcome">How it ended; absent when no call was made.</param>
/// <param name="Fault">What went wrong, when something did.</param>
/// <param name="NotMade">Why no call was made; absent when one was.</param>
/// <param name="FirstToken">Time to the first piece.</param>
/// <param name="Total">Time to the end.</param>
/// <param name="Model">Who was asked.</param>
/// <param name="Cost">What was charged.</param>
public sealed record ProbeResult(AttemptOutcome? Outcome, FaultKind? Fault, LocalReason? NotMade, TimeSpan? FirstToken, TimeSpan Total, string Model, MicroUsd Cost);
