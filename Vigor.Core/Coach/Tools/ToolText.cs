using Vigor.Core.Coach.Local.Retrieval;
using Vigor.Core.Training.Records;

namespace Vigor.Core.Coach.Tools;

/// <summary>How tools word what they found.</summary>
internal static class ToolText
{
    private const int MostMatches = 2;

    /// <summary>Lines as data, which nothing in them can leave.</summary>
    public static string Data(params IEnumerable<string> lines) => $"<data>\n{string.Join('\n', lines.Select(line => line.Fenced()))}\n</data>";

    /// <summary>The exercises somebody has done whose names hold all the words that are asked for, most telling first.</summary>
    public static IReadOnlyList<ExerciseBests> Named(IEnumerable<ExerciseBests> done, string exercise)
    {
        var wanted = Terms.Of(exercise);
        return [.. done.Where(record => wanted.Length > 0 && wanted.All(Terms.Of(record.Name).Contains)).OrderBy(record => record.Name.Length).Take(MostMatches)];
    }
}
