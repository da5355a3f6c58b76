using Xunit.v3;

namespace Vigor.Tests.TimeLimits;

/// <summary>How long a test may take.</summary>
internal static class TimeLimit
{
    /// <summary>Generous, for tests share two cores; a test that takes as long hangs.</summary>
    public static readonly TimeSpan Default = TimeSpan.FromMinutes(15);

    /// <summary>How long after its limit a test that holds its thread is let go on.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    /// <summary>Gives a test that awaits the default limit, where it says none of its own. xunit has no limit for one that does not await.</summary>
    public static void Set(IXunitTestMethod test)
    {
        if (!Awaits(test.ReturnType))
        {
            return;
        }

        foreach (var fact in test.FactAttributes.OfType<FactAttribute>().Where(fact => fact.Timeout == 0))
        {
            fact.Timeout = (int)Default.TotalMilliseconds;
        }
    }

    private static bool Awaits(Type type) =>
        typeof(Task).IsAssignableFrom(type) || type == typeof(ValueTask) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>));
}
