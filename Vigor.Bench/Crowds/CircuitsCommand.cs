using System.Globalization;
using Microsoft.Data.Sqlite;
using Vigor.Bench.Protocol;

namespace Vigor.Bench.Crowds;

/// <summary>Opens real circuits of people who are signed in, against a server that is held to one core and 1.75 GB, and plays an evening.</summary>
internal static class CircuitsCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (CircuitsOptions.Parse(args) is not { } options)
        {
            return Help.Print(Console.Error, exitCode: 2);
        }

        LiveCircuit.IsPlain = options.IsPlain;
        var folder = Directory.CreateTempSubdirectory("vigor-crowd-").FullName;
        try
        {
            var connection = options.Connection ?? $"Data Source={Path.Combine(folder, "vigor.db")}";
            Print($"Filling {connection.Split(';')[0]} with {options.Users.Max()} people …");
            await CrowdHouse.FillAsync(connection, options.Users.Max());
            SqliteConnection.ClearAllPools();
            await using var provider = await ProviderDouble.StartAsync();
            provider.Reply = _ => string.Join(' ', Enumerable.Repeat("Eat what you like, with protein in it.", 20));
            (provider.Pause, provider.KeepCalls) = (TimeSpan.FromMilliseconds(30), false);
            foreach (var users in options.Users)
            {
                foreach (var hasPlayersCircuits in options.Mixes)
                {
                    var run = new CircuitsRun(options, Settings(connection, folder, provider.Endpoint), users, hasPlayersCircuits);
                    await run.PlayAsync();
                }
            }

            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Settings of a server that a crowd from one machine may use.</summary>
    public static Dictionary<string, string> Settings(string connection, string folder, Uri provider) => new()
    {
        ["ConnectionStrings:Vigor"] = connection,
        ["Vigor:DataDirectory"] = folder,
        ["Vigor:TrustedProxies"] = "127.0.0.1",
        ["ASPNETCORE_FORWARDEDHEADERS_ENABLED"] = "true",
        ["Vigor:Limits:Circuits"] = "100000",
        ["Ai:Budget:GlobalDay"] = "100000",
        ["Ai:Budget:GlobalMonth"] = "100000",
        ["Ai:Budget:Users:Premium"] = "1000",
        ["Ai:Providers:double:Kind"] = "OpenAI",
        ["Ai:Providers:double:Endpoint"] = provider.ToString(),
        ["Ai:Providers:double:ApiKey"] = "x",
        ["Ai:Providers:double:Model"] = "gpt-4o-mini",
        ["Logging:LogLevel:Default"] = "Warning",
    };

    internal static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
