using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Vigor.Core.Exercises;

namespace Vigor.Web.Components.Reading;

/// <summary>How what a page has read is written down for the circuit. Nobody but Vigor writes or reads it.</summary>
internal static class StateJson
{
    /// <summary>The options.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Open } },
        IncludeFields = true, // Those of tuples.
        Converters = { new Equipment(), new Catalogue() },
    };

    // What the database fills is filled here the same way: by a constructor and by members that are nobody else's.
    private static void Open(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || type.Type.Assembly != typeof(Exercise).Assembly)
        {
            return;
        }

        if (type.CreateObject is null && type.Type.GetConstructor(BindingFlags.Instance | BindingFlags.NonPublic, []) is { } empty)
        {
            type.CreateObject = () => empty.Invoke(null);
        }

        foreach (var property in type.Properties)
        {
            if (property.Set is null && property.AttributeProvider is PropertyInfo { SetMethod: not null } member)
            {
                property.Set = member.SetValue;
            }
        }
    }

    private sealed class Equipment : JsonConverter<EquipmentSet>
    {
        public override EquipmentSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonSerializer.Deserialize<EquipmentItem[]>(ref reader, options) ?? []);

        public override void Write(Utf8JsonWriter writer, EquipmentSet value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.ToArray(), options);
    }

    // The shipped exercises are at both ends.
    private sealed class Catalogue : JsonConverter<ExerciseCatalogue>
    {
        public override ExerciseCatalogue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var own = JsonSerializer.Deserialize<Exercise[][]>(ref reader, options);
            return own is [var added, var putAway] ? ExerciseCatalogue.Default.With(added, putAway) : ExerciseCatalogue.Default;
        }

        public override void Write(Utf8JsonWriter writer, ExerciseCatalogue value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize<IReadOnlyList<Exercise>[]>(writer, [value.Added, value.PutAway], options);
    }
}
