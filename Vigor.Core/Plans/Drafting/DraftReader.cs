using System.Text;
using System.Text.Json;
using Vigor.Core.Exercises;

namespace Vigor.Core.Plans.Drafting;

/// <summary>
/// Reads a workout out of what a provider wrote. The schema says how it should look; models that are not held to it wrap,
/// rename and decorate, so everything that can be understood without guessing is.
/// </summary>
public sealed class DraftReader(ExerciseCatalogue catalogue)
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static readonly string[] Wrappers = ["plan", "workout", "session", "result"];
    private static readonly string[] Lists = ["exercises", "warmup", "warm_up", "main", "main_part", "cardio", "mobility", "cooldown", "cool_down"];
    private static readonly string[] Days = ["days", "sessions", "workouts", "weeks"];

    /// <summary>The workout in a finished document; null when there is none worth the name.</summary>
    public PlanDraft? Read(string text)
    {
        if (Beginning(text) is not { } json)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            var draft = Draft(document.RootElement);
            return draft.Exercises.Count >= PlanDraft.Fewest ? draft : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What can be seen of a workout that is still being written: its name and the exercises that are complete.</summary>
    public PlanDraft ReadSoFar(string text)
    {
        var start = text.IndexOf('{', StringComparison.Ordinal);
        if (start < 0)
        {
            return new("", "", []);
        }

        var (name, description, exercises) = ("", "", new List<PlannedExercise>());
        try
        {
            ReadParts(Encoding.UTF8.GetBytes(text[start..]), ref name, ref description, exercises);
        }
        catch (JsonException)
        {
            // What came before is still worth showing; whether the whole can be read is decided at its end.
        }

        return new(name, description, exercises);
    }

    /// <summary>Reads part by part; what was read is kept when the rest is not there yet, or broken.</summary>
    private void ReadParts(byte[] json, ref string name, ref string description, List<PlannedExercise> exercises)
    {
        var reader = new Utf8JsonReader(json, isFinalBlock: false, default);
        var (property, begin) = ("", 0L);
        while (reader.Read())
        {
            switch (reader.TokenType, reader.CurrentDepth)
            {
                case (JsonTokenType.PropertyName, 1):
                    property = reader.GetString()!;
                    break;
                case (JsonTokenType.String, 1) when property == "name":
                    name = DraftText.Name(reader.GetString());
                    break;
                case (JsonTokenType.String, 1) when property == "description":
                    description = DraftText.Sentences(reader.GetString());
                    break;
                case (JsonTokenType.StartObject, 2):
                    begin = reader.TokenStartIndex;
                    break;
                case (JsonTokenType.EndObject, 2) when Lists.Contains(property):
                    using (var item = JsonDocument.Parse(json.AsMemory((int)begin, (int)(reader.BytesConsumed - begin))))
                    {
                        Add(exercises, item.RootElement, RoleOf(property));
                    }

                    break;
            }
        }
    }

    // Fences, greetings and a byte order mark stand before the document, chatter behind it.
    private static string? Beginning(string text)
    {
        var start = text.AsSpan().IndexOfAny('{', '[');
        var end = text.AsSpan().LastIndexOfAny('}', ']');
        return start >= 0 && end > start ? text[start..(end + 1)] : null;
    }

    private PlanDraft Draft(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            // Either a list of exercises or a list of days; the first day is the workout that was asked for.
            return root.GetArrayLength() > 0 && HasExercises(root[0]) ? Draft(root[0]) : new("", "", Exercises(root, null));
        }

        foreach (var wrapper in Wrappers)
        {
            if (root.ValueKind == JsonValueKind.Object && !HasExercises(root) && root.TryGetProperty(wrapper, out var inner) && inner.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                return Draft(inner);
            }
        }

        foreach (var days in Days)
        {
            if (!HasExercises(root) && root.ValueKind == JsonValueKind.Object && root.TryGetProperty(days, out var list) && list.ValueKind == JsonValueKind.Array)
            {
                return Draft(list);
            }
        }

        var exercises = Lists.Where(list => root.ValueKind == JsonValueKind.Object && root.TryGetProperty(list, out _))
            .SelectMany(list => Exercises(root.GetProperty(list), RoleOf(list)))
            .Take(PlanDraft.Most);
        return new(DraftText.Name(Text(root, "name", "title")), DraftText.Sentences(Text(root, "description", "summary")), [.. exercises]);
    }

    private static bool HasExercises(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && Lists.Any(list => element.TryGetProperty(list, out var found) && found.ValueKind == JsonValueKind.Array);

    private List<PlannedExercise> Exercises(JsonElement list, ExerciseRole? role)
    {
        var exercises = new List<PlannedExercise>();
        if (list.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in list.EnumerateArray().Take(PlanDraft.Most))
            {
                Add(exercises, item, role);
            }
        }

        return exercises;
    }

    private void Add(List<PlannedExercise> exercises, JsonElement item, ExerciseRole? role)
    {
        if (item.ValueKind != JsonValueKind.Object || Text(item, "slug", "exercise", "id", "name") is not { Length: > 0 } named)
        {
            return;
        }

        var exercise = Known(named) ?? Known(Text(item, "name") ?? "");
        var does = RoleOf(Text(item, "role", "type") ?? "") ?? role ?? Usual(exercise);
        var seconds = Number(item, DraftNumbers.Seconds, "seconds", "duration", "duration_seconds", "time") ?? Number(item, DraftNumbers.TimeOf, "reps");
        var reps = DraftNumbers.Range(Number(item, DraftNumbers.Whole, "repsMin", "reps_min"), Number(item, DraftNumbers.Whole, "repsMax", "reps_max")) ?? Reps(item);
        var isTimed = exercise?.LoadType is LoadType.Timed or LoadType.Distance;
        exercises.Add(new()
        {
            Slug = exercise?.Slug ?? Shortened(named),
            Role = does,
            Sets = Number(item, DraftNumbers.Whole, "sets") ?? 1,
            Reps = seconds is null || !isTimed ? reps : null,
            Seconds = reps is null || isTimed ? seconds : null,
            RestSeconds = Number(item, DraftNumbers.Seconds, "restSeconds", "rest_seconds", "rest") ?? 0,
            TargetRpe = Rpe(item),
            Why = DraftText.Sentences(Text(item, "why", "reason")) is { Length: > 0 } why ? why : null,
        });
    }

    private Exercise? Known(string named)
    {
        var slug = named.Trim().ToLowerInvariant().Replace(' ', '-').Replace('_', '-');
        if (catalogue.Find(slug) is { } exercise || named.Length is 0 or > PlanLimits.Name)
        {
            return catalogue.Find(slug);
        }

        // The whole name or an alias, written another way; a mere likeness would be a guess.
        return catalogue.Search(named.Replace('-', ' '), 1) is [var found] && found.Titles.Any(title => Same(title, named)) ? found : null;
    }

    private static bool Same(string title, string named) => Letters(title).SequenceEqual(Letters(named));

    private static IEnumerable<char> Letters(string text) => text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant);

    private static string Shortened(string named) => DraftText.Name(named) is { Length: > 0 } name ? name : "unnamed";

    private static ExerciseRole? RoleOf(string text) => text.Replace("_", "").Replace("-", "").Replace(" ", "").ToLowerInvariant() switch
    {
        "warmup" => ExerciseRole.Warmup,
        "main" or "mainpart" or "primary" => ExerciseRole.Main,
        "accessory" or "assistance" => ExerciseRole.Accessory,
        "cardio" or "finisher" => ExerciseRole.Cardio,
        "mobility" => ExerciseRole.Mobility,
        "cooldown" or "stretch" => ExerciseRole.Cooldown,
        _ => null,
    };

    private static ExerciseRole Usual(Exercise? exercise) => exercise switch
    {
        { Pattern: MovementPattern.Cardio } => ExerciseRole.Cardio,
        { Pattern: MovementPattern.Mobility } => ExerciseRole.Mobility,
        { Mechanic: Mechanic.Compound } => ExerciseRole.Main,
        _ => ExerciseRole.Accessory,
    };

    private static RepRange? Reps(JsonElement item) => item.TryGetProperty("reps", out var reps) ? DraftNumbers.Reps(reps) : null;

    private static decimal? Rpe(JsonElement item) =>
        item.TryGetProperty("rpe", out var rpe) && rpe.ValueKind == JsonValueKind.Number && rpe.TryGetDecimal(out var effort) && effort is >= 5 and <= 10
            ? Math.Round(effort * 2) / 2
            : null;

    private static int? Number(JsonElement item, Func<JsonElement, int?> read, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (item.TryGetProperty(name, out var value) && read(value) is { } number)
            {
                return number;
            }
        }

        return null;
    }

    private static string? Text(JsonElement item, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String)
            {
                return value.GetString();
            }
        }

        return null;
    }
}
