using System.Diagnostics;
using System.Globalization;
using Vigor.Bench.Gateway;
using Vigor.Bench.Protocol;

namespace Vigor.Bench.Coaching;

/// <summary>Starts a process again and again, each on a database of its own, and asks it at once.</summary>
internal static class ColdCommand
{
    private const int Usual = 50;

    public static async Task<int> RunAsync(string[] options)
    {
        var rounds = options switch
        {
            [] => Usual,
            ["--n", var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given > 0 => given,
            _ => 0,
        };
        if (rounds == 0)
        {
            return Help.Print(Console.Error, exitCode: 2);
        }

        var directory = Directory.CreateTempSubdirectory("vigor-cold-");
        try
        {
            var template = Path.Combine(directory.FullName, "template.db");
            await using (var services = GatewayHost.Start([new("ConnectionStrings:Vigor", $"Data Source={template};Pooling=False")]))
            {
                await services.MigrateAsync();
            }

            await using var provider = await ProviderDouble.StartAsync();
            provider.Reply = _ => ColdTrial.Told;
            var areWhole = true;
            foreach (var providers in Enum.GetValues<ColdProviders>())
            {
                var whole = await AskAsync(template, rounds, providers, provider.Endpoint);
                Console.WriteLine($"{providers}: {whole} of {rounds} first answers whole, on the page and in the database");
                areWhole &= whole == rounds;
            }

            return areWhole ? 0 : 1;
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static async Task<int> AskAsync(string template, int rounds, ColdProviders providers, Uri endpoint)
    {
        var whole = 0;
        for (var round = 0; round < rounds; round++)
        {
            var file = $"{template}-{providers}-{round}";
            File.Copy(template, file);
            whole += await StartAsync($"Data Source={file};Pooling=False", providers, endpoint) ? 1 : 0;
        }

        return whole;
    }

    private static async Task<bool> StartAsync(string connection, ColdProviders providers, Uri endpoint)
    {
        using var server = Process.Start(new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            ArgumentList = { typeof(ColdCommand).Assembly.Location, "cold-server", connection, providers.ToString(), endpoint.ToString() },
        })!;
        await server.WaitForExitAsync();
        return server.ExitCode == 0;
    }
}
