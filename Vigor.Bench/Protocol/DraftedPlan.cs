using System.Text.Json;

namespace Vigor.Bench.Protocol;

/// <summary>Writes a workout the way an obliging model would: from the list in the question, a little of each movement.</summary>
internal static class DraftedPlan
{
    private static readonly (string Pattern, string Role)[] Parts =
    [
        ("Squat", "main"), ("HorizontalPush", "main"), ("HorizontalPull", "main"), ("Hinge", "accessory"),
        ("VerticalPush", "accessory"), ("VerticalPull", "accessory"), ("Core", "accessory"),
    ];

    /// <summary>The workout; null when no list of exercises is in the question.</summary>
    public static string? From(string question)
    {
        if (!question.Contains("\nExercises:", StringComparison.Ordinal))
        {
            return null;
        }

        var lists = question.Split('\n')
            .Select(line => line.Split(": ", 2))
            .Where(parts => parts.Length == 2)
            .GroupBy(parts => parts[0], parts => parts[1], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Last().Split(", "), StringComparer.Ordinal);
        var exercises = Easy(lists, "warmup", 3)
            .Concat(Parts.Where(part => lists.ContainsKey(part.Pattern)).Select(part => Strength(lists[part.Pattern][0], part.Role)))
            .Concat(Easy(lists, "cooldown", 2));
        return JsonSerializer.Serialize(new { name = "A little of everything", description = "One exercise for each movement.", exercises });
    }

    private static IEnumerable<object> Easy(Dictionary<string, string[]> lists, string role, int count)
    {
        var mobility = lists.GetValueOrDefault("Mobility", []);
        return (role == "warmup" ? mobility.Take(count) : mobility.TakeLast(count)).Select(entry => Exercise(entry, role, 1, seconds: 40, rest: 0));
    }

    private static object Strength(string entry, string role) => Exercise(entry, role, 2, entry.Contains("[s]", StringComparison.Ordinal) ? 30 : null, rest: 90);

    private static object Exercise(string entry, string role, int sets, int? seconds, int rest) => new
    {
        slug = entry.Split(' ')[0].TrimEnd('*'),
        role,
        sets,
        repsMin = seconds is null ? 8 : (int?)null,
        repsMax = seconds is null ? 12 : (int?)null,
        seconds,
        restSeconds = rest,
        rpe = seconds is null ? 7 : (int?)null,
        why = "It fits what you asked for.",
    };
}
