using System.Text.Json;
using System.Text.Json.Serialization;
using Vigor.Core.Exercises;
using Vigor.Core.People;

namespace Vigor.Bench.Coaching;

/// <summary>A conversation to be held, as a reviewer's file describes it, and as it went.</summary>
internal sealed record AskCase
{
    /// <summary>How cases are read and written.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>What the reviewer calls it: a text or a number, given back as it came.</summary>
    public JsonElement Id { get; init; }

    /// <summary>What is said, one after the other.</summary>
    public IReadOnlyList<string> Turns { get; init; } = [];

    /// <summary>Who says it.</summary>
    public AskProfile? Profile { get; init; }

    /// <summary>An export file of any application that Vigor reads, which is imported first.</summary>
    public string? Log { get; init; }

    /// <summary>Minutes of a plan that is made first.</summary>
    public int? Plan { get; init; }

    /// <summary>When it is held; now when absent.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>What was answered, one for each turn.</summary>
    public IReadOnlyList<AskAnswer>? Answers { get; init; }

    /// <summary>Who holds a conversation.</summary>
    internal sealed record AskProfile(
        IReadOnlyList<FitnessGoal>? Goals, FitnessLevel? Level, EquipmentLevel? Equipment, IReadOnlyList<EquipmentItem>? Items, IReadOnlyList<JsonElement>? Limitations, int? Days, int? Minutes)
    {
        /// <summary>A profile with what is said of the person.</summary>
        public Profile Describe(Profile profile) => profile with
        {
            Goals = Goals is { Count: > 0 } goals ? goals : profile.Goals,
            Level = Level ?? profile.Level,
            EquipmentLevel = Equipment ?? profile.EquipmentLevel,
            EquipmentItems = Items ?? profile.EquipmentItems,
            Limitations = [.. (Limitations ?? []).Select(LimitationOf)],
            DaysPerWeek = Days ?? profile.DaysPerWeek,
            SessionMinutes = Minutes ?? profile.SessionMinutes,
        };

        // An area alone is taken as moderate.
        private static Limitation LimitationOf(JsonElement told)
        {
            if (told.ValueKind == JsonValueKind.String)
            {
                var parts = told.GetString()!.Split(':', ' ');
                return new(Enum.Parse<BodyArea>(parts[0], ignoreCase: true), parts.Length > 1 ? Enum.Parse<LimitationSeverity>(parts[1], ignoreCase: true) : LimitationSeverity.Moderate);
            }

            return told.Deserialize<Limitation>(Json)!;
        }
    }

    /// <summary>What was answered to one turn.</summary>
    internal sealed record AskAnswer(
        string Text, string? Act, string? Measure, string? Subject, string? Period, string? Topic, IReadOnlyList<string> Cards, IReadOnlyList<string> Limitations, string Outcome);
}
