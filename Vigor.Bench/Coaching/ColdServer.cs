namespace Vigor.Bench.Coaching;

/// <summary>A process that has just started and is asked its first question.</summary>
internal static class ColdServer
{
    /// <summary>Asks once, prints what is wrong with the answer, and ends.</summary>
    /// <returns>0 when it is whole.</returns>
    public static async Task<int> RunAsync(string connection, string providers, string endpoint)
    {
        var faults = await ColdTrial.RunAsync(connection, Enum.Parse<ColdProviders>(providers), new(endpoint));
        foreach (var fault in faults)
        {
            Console.WriteLine(fault);
        }

        return faults.Count == 0 ? 0 : 1;
    }
}
