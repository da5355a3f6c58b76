using System.Collections.Concurrent;
using Xunit.Sdk;

namespace Vigor.Tests.TimeLimits;

/// <summary>
/// Ends the run, naming the test, when one goes on after its limit. That happens only to a test that never awaits: xunit lets all
/// others fail at their limit, but nothing can take a thread from one that turns in a circle.
/// </summary>
internal sealed class TestWatch : IMessageSink, IDisposable
{
    private readonly ConcurrentDictionary<string, (string Name, long Since, TimeSpan Limit)> running = new();
    private readonly IMessageSink next;
    private readonly TimeProvider time;
    private readonly Action<string> end;
    private readonly ITimer timer;

    public TestWatch(IMessageSink next, TimeProvider time, Action<string> end)
    {
        (this.next, this.time, this.end) = (next, time, end);
        timer = time.CreateTimer(_ => Look(), null, TimeLimit.Grace, TimeLimit.Grace);
    }

    public bool OnMessage(IMessageSinkMessage message)
    {
        switch (message)
        {
            case ITestStarting starting:
                var limit = starting.Timeout > 0 ? TimeSpan.FromMilliseconds(starting.Timeout) : TimeLimit.Default;
                running[starting.TestUniqueID] = (starting.TestDisplayName, time.GetTimestamp(), limit + TimeLimit.Grace);
                break;
            case ITestFinished finished:
                running.TryRemove(finished.TestUniqueID, out _);
                break;
        }

        return next.OnMessage(message);
    }

    public void Dispose() => timer.Dispose();

    private void Look()
    {
        var late = running.Values.Where(test => time.GetElapsedTime(test.Since) > test.Limit).Select(test => test.Name).ToList();
        if (late.Count > 0)
        {
            end($"Still running after its time limit: {string.Join("; ", late)}");
        }
    }
}
