namespace Vigor.Bench.Protocol;

/// <summary>A call the double received.</summary>
/// <param name="Path">Path of the request.</param>
/// <param name="Body">Body of the request.</param>
/// <param name="Authorization">The key as it was sent.</param>
public sealed record RecordedCall(string Path, string Body, string Authorization)
{
    private readonly TaskCompletionSource aborted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the caller hangs up before the answer is over.</summary>
    public Task Aborted => aborted.Task;

    internal void HangUp() => aborted.TrySetResult();
}
