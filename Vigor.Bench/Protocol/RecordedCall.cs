namespace Vigor.Bench.Protocol;

/// <summary>A call the double received.</summary>
/// <param name="Wire">Protocol of the call.</param>
/// <param name="Path">Path of the request.</param>
/// <param name="Body">Body of the request.</param>
/// <param name="Authorization">The key as it was sent.</param>
/// <param name="Model">The model that was asked.</param>
/// <param name="Fault">What was done to the call.</param>
public sealed record RecordedCall(Wire Wire, string Path, string Body, string Authorization, string Model, Fault Fault)
{
    private readonly TaskCompletionSource aborted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the caller hangs up before the answer is over.</summary>
    public Task Aborted => aborted.Task;

    /// <summary>The tokens that went out on the wire; null when none did.</summary>
    public TokenReport? Reported { get; internal set; }

    internal void HangUp() => aborted.TrySetResult();
}
