namespace Vigor.Tests.Architecture;

internal static class Rule
{
    /// <summary>Asserts that nothing breaks a rule; the failure names everything that does.</summary>
    public static void AssertKept(IEnumerable<string> violations)
    {
        var all = violations.ToList();
        Assert.True(all.Count == 0, $"{all.Count} times:\n{string.Join('\n', all)}");
    }
}
