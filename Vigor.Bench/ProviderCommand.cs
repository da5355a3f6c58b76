using System.Globalization;
using Vigor.Bench.Protocol;

namespace Vigor.Bench;

/// <summary>Starts the provider double by hand.</summary>
internal static class ProviderCommand
{
    private const int DefaultPort = 9100;

    public static async Task<int> RunAsync(string[] options)
    {
        var port = options switch
        {
            [] => DefaultPort,
            ["--port", var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given is > 0 and < 65_536 => given,
            _ => 0,
        };
        if (port == 0)
        {
            return Help.Print(Console.Error, exitCode: 2);
        }

        await using var server = await ProviderDouble.StartAsync(port);
        server.Pause = TimeSpan.FromMilliseconds(30);
        Console.WriteLine($"OpenAI and Perplexity  {server.Endpoint}");
        Console.WriteLine($"Azure OpenAI           {server.AzureEndpoint}");
        Console.WriteLine($"Gemini                 {server.GeminiEndpoint}");
        Console.WriteLine($"Faults by the name of the model: gpt-4o-mini!{Fault.Cut}, and so on.");
        await server.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>Serves answers of a number of words as fast as it can, on a free port whose address it prints.</summary>
    public static async Task<int> ServeWordsAsync(string words, string pauseMilliseconds)
    {
        var answer = string.Join(' ', Enumerable.Repeat("word", int.Parse(words, CultureInfo.InvariantCulture)));
        await using var server = await ProviderDouble.StartAsync();
        server.Reply = _ => answer;
        server.Pause = TimeSpan.FromMilliseconds(int.Parse(pauseMilliseconds, CultureInfo.InvariantCulture));
        Console.WriteLine(server.Endpoint);
        await server.WaitForShutdownAsync();
        return 0;
    }
}
