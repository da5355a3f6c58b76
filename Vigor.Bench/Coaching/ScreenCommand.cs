using Vigor.Core.People.Safety;

namespace Vigor.Bench.Coaching;

/// <summary>Prints what the reader of health talk does with each message of a file.</summary>
internal static class ScreenCommand
{
    /// <summary>Reads lines <c>expected, tab, message</c> and prints <c>outcome, concept, tier, language, message</c>, with tabs between.</summary>
    public static async Task<int> RunAsync(string[] options)
    {
        if (options is not ["--messages", var file])
        {
            return Help.Print(Console.Error, exitCode: 2);
        }

        IReadOnlyList<string> lines;
        try
        {
            lines = await File.ReadAllLinesAsync(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{file} cannot be read: {exception.Message}");
            return 2;
        }

        foreach (var message in lines.Where(line => line.Length > 0).Select(line => line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..]))
        {
            var reading = HealthReader.Default.Read(message);
            Console.WriteLine(string.Join('\t', OutcomeOf(reading), reading.Finding?.Rule ?? "-", reading.Finding?.Tier.ToString() ?? "-", HealthReader.LanguageOf(message), message));
        }

        return 0;
    }

    /// <summary>How an outcome is written.</summary>
    public static string OutcomeOf(HealthReading reading) => reading.Outcome switch
    {
        HealthOutcome.Stop => "stop",
        HealthOutcome.Ask => "ask",
        _ => "go",
    };
}
