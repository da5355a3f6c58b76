using Vigor.Core.Exercises;

namespace Vigor.Core.People.Safety;

/// <summary>Parts of the body and conditions, as <c>conditions.txt</c> beside this class lists them.</summary>
/// <param name="Parts">Parts of the body.</param>
/// <param name="Conditions">Conditions that name their place themselves.</param>
internal sealed record ConditionTable(IReadOnlyList<BodyPart> Parts, IReadOnlyList<Condition> Conditions)
{
    private const string Part = "part ";

    /// <summary>The table shipped with Vigor.</summary>
    /// <exception cref="FormatException">A line is none of the two kinds.</exception>
    public static ConditionTable Read(SafetyRules data)
    {
        using var reader = new StreamReader(typeof(ConditionTable).Assembly.GetManifestResourceStream("safety/conditions")!);
        var lines = reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0 && line[0] != '#').ToList();
        return new(
            [.. lines.Where(IsPart).Select(line => line[Part.Length..].Split(": ", 2)).Select(cells => new BodyPart(Enum.Parse<BodyArea>(cells[0]), cells[1], data))],
            [.. lines.Where(line => !IsPart(line)).Select(line => ConditionOf(line, data))]);
    }

    private static bool IsPart(string line) => line.StartsWith(Part, StringComparison.Ordinal);

    private static Condition ConditionOf(string line, SafetyRules data)
    {
        var cells = line.Split(": ", 2);
        return cells[0].Split(' ', 3) is [var areas, var severity, var name] && cells.Length == 2
            ? new([.. areas.Split('+').Select(Enum.Parse<BodyArea>)], Enum.Parse<LimitationSeverity>(severity), name, data.Phrases([PlainWords.Line(name), .. cells[1].Split(", ")]))
            : throw new FormatException($"Not a condition: {line}");
    }
}
