using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Playwright;
using Xunit.v3;

[assembly: Vigor.Tests.Browser.ClosesPages]

namespace Vigor.Tests.Browser;

/// <summary>Closes what a test opened in Chromium when it ends, and spares motion and workers that no test looks at.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ClosesPagesAttribute : BeforeAfterTestAttribute
{
    private static readonly ConcurrentDictionary<string, ConcurrentBag<IBrowserContext>> Open = new(StringComparer.Ordinal);

    static ClosesPagesAttribute()
    {
        Chromium.Motion = ReducedMotion.Reduce;
        Chromium.HasWorkers = false;
        Chromium.Opened += context =>
        {
            if (TestContext.Current.Test is { } test)
            {
                Open.GetOrAdd(test.UniqueID, _ => []).Add(context);
            }
        };
    }

    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (Open.TryRemove(test.UniqueID, out var contexts))
        {
            // Not waited for: the next test has nothing to do with it.
            _ = Task.WhenAll(contexts.Select(context => context.CloseAsync()));
        }
    }
}
