using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestFramework(typeof(Vigor.Tests.TimeLimits.TimeLimitFramework))]

namespace Vigor.Tests.TimeLimits;

/// <summary>
/// Runs tests as xunit does, each with a time limit: a test that awaits what never comes fails with its name and the others go on.
/// A test may say a limit of its own, <c>[Fact(Timeout = …)]</c>.
/// </summary>
public sealed class TimeLimitFramework : XunitTestFramework
{
    protected override ITestFrameworkDiscoverer CreateDiscoverer(Assembly assembly) =>
        new Discoverer(((XunitTestFrameworkDiscoverer)base.CreateDiscoverer(assembly)).TestAssembly);

    protected override ITestFrameworkExecutor CreateExecutor(Assembly assembly) =>
        new Executor(((XunitTestFrameworkDiscoverer)base.CreateDiscoverer(assembly)).TestAssembly);

    private sealed class Discoverer(IXunitTestAssembly assembly) : XunitTestFrameworkDiscoverer(assembly)
    {
        protected override ValueTask<bool> FindTestsForMethod(
            IXunitTestMethod testMethod, ITestFrameworkDiscoveryOptions discoveryOptions, Func<ITestCase, ValueTask<bool>> discoveryCallback)
        {
            TimeLimit.Set(testMethod);
            return base.FindTestsForMethod(testMethod, discoveryOptions, discoveryCallback);
        }
    }

    private sealed class Executor(IXunitTestAssembly assembly) : XunitTestFrameworkExecutor(assembly)
    {
        public override async ValueTask RunTestCases(
            IReadOnlyCollection<IXunitTestCase> testCases,
            IMessageSink executionMessageSink,
            ITestFrameworkExecutionOptions executionOptions,
            CancellationToken cancellationToken)
        {
            using var watch = new TestWatch(executionMessageSink, TimeProvider.System, Environment.FailFast);
            await base.RunTestCases(testCases, watch, executionOptions, cancellationToken);
        }
    }
}
