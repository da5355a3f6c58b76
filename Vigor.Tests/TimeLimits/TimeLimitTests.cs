using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;
using Xunit.Sdk;
using Xunit.v3;

namespace Vigor.Tests.TimeLimits;

public sealed class TimeLimitTests
{
    private const string WaitKey = "VIGOR_TEST_WAITS";

    [Fact]
    public async Task Every_test_that_awaits_has_a_limit()
    {
        await Task.Yield();
        Assert.Equal((int)TimeLimit.Default.TotalMilliseconds, Assert.IsAssignableFrom<IXunitTest>(TestContext.Current.Test).Timeout);
    }

    [Theory]
    [InlineData("a row")]
    public async Task Rows_have_one_too(string row)
    {
        await Task.Yield();
        Assert.NotEmpty(row);
        Assert.Equal((int)TimeLimit.Default.TotalMilliseconds, Assert.IsAssignableFrom<IXunitTest>(TestContext.Current.Test).Timeout);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_limit_of_its_own_stays()
    {
        await Task.Delay(1, TestContext.Current.CancellationToken);
        Assert.Equal(30_000, Assert.IsAssignableFrom<IXunitTest>(TestContext.Current.Test).Timeout);
    }

    /// <summary>Waits for what never comes, but only in the run that the test below starts.</summary>
#pragma warning disable xUnit1069 // A test that does not listen is what is tried here.
    [Fact(Timeout = 200)]
    public Task Waits_without_end_where_it_is_asked_to() =>
        Environment.GetEnvironmentVariable(WaitKey) is null ? Task.CompletedTask : new TaskCompletionSource().Task;
#pragma warning restore xUnit1069

    [Fact]
    public async Task A_test_that_waits_without_end_fails_with_its_name()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(TimeLimitTests).Assembly.Location, "-method", $"*.{nameof(Waits_without_end_where_it_is_asked_to)}", "-noLogo"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { [WaitKey] = "1" },
        };
        using var run = Process.Start(start)!;
        var output = await run.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("Waits without end where it is asked to [FAIL]", output, StringComparison.Ordinal);
        Assert.Contains("timed out after 200 milliseconds", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_that_holds_its_thread_ends_the_run_with_its_name()
    {
        var time = new FakeTimeProvider();
        var end = new List<string>();
        using var watch = new TestWatch(new NullSink(), time, end.Add);
        watch.OnMessage(Starting("1", "Turns in a circle", timeout: 0));
        watch.OnMessage(Starting("2", "May take long", timeout: 3_600_000));
        watch.OnMessage(Starting("3", "Ends in time", timeout: 0));
        time.Advance(TimeLimit.Default);
        watch.OnMessage(Finished("3"));
        Assert.Empty(end);

        time.Advance(2 * TimeLimit.Grace);
        Assert.Contains("Still running after its time limit: Turns in a circle", end);
        Assert.DoesNotContain(end, text => text.Contains("May take long", StringComparison.Ordinal) || text.Contains("Ends in time", StringComparison.Ordinal));
    }

    private static TestStarting Starting(string id, string name, int timeout) => new()
    {
        AssemblyUniqueID = "assembly",
        TestCollectionUniqueID = "collection",
        TestClassUniqueID = "class",
        TestMethodUniqueID = "method",
        TestCaseUniqueID = id,
        TestUniqueID = id,
        TestDisplayName = name,
        TestLabel = null,
        Timeout = timeout,
        Explicit = false,
        StartTime = DateTimeOffset.UnixEpoch,
        Traits = new Dictionary<string, IReadOnlyCollection<string>>(),
    };

    private static TestFinished Finished(string id) => new()
    {
        AssemblyUniqueID = "assembly",
        TestCollectionUniqueID = "collection",
        TestClassUniqueID = "class",
        TestMethodUniqueID = "method",
        TestCaseUniqueID = id,
        TestUniqueID = id,
        ExecutionTime = 0,
        FinishTime = DateTimeOffset.UnixEpoch,
        Output = "",
        Warnings = null,
        Attachments = new Dictionary<string, TestAttachment>(),
    };

    private sealed class NullSink : IMessageSink
    {
        public bool OnMessage(IMessageSinkMessage message) => true;
    }
}
