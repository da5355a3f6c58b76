using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Vigor.Bench.Coaching;

/// <summary>Holds the conversations of a file with Vigor's own coach, for review.</summary>
internal static class AskCommand
{
    /// <summary>Reads cases, and writes them with what was answered.</summary>
    /// <param name="input">A JSON array of cases.</param>
    /// <param name="output">Where the same array goes, with the answers.</param>
    public static async Task<int> RunAsync(string input, string output)
    {
        var folder = Directory.CreateTempSubdirectory("vigor-ask-").FullName;
        try
        {
            List<AskCase> cases;
            await using (var content = File.OpenRead(input))
            {
                cases = await JsonSerializer.DeserializeAsync<List<AskCase>>(content, AskCase.Json) ?? [];
            }

            await using var desk = await AskDesk.OpenAsync(Path.Combine(folder, "vigor.db"));
            List<AskCase> answered = [];
            foreach (var one in cases)
            {
                answered.Add(await desk.HoldAsync(one));
            }

            await using var file = File.Create(output);
            await JsonSerializer.SerializeAsync(file, answered, AskCase.Json);
            return 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or ArgumentException)
        {
            await Console.Error.WriteLineAsync($"The conversations cannot be held. {exception.Message}");
            return 2;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }
}
