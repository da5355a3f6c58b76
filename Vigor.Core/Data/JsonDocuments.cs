using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Vigor.Core.Data;

/// <summary>Stores a value as one JSON document: text in SQLite, jsonb in PostgreSQL.</summary>
public static class JsonDocuments
{
    private const string Annotation = "Vigor:JsonDocument";

    /// <summary>Stores the property as a JSON document, serialised by generated code.</summary>
    /// <param name="property">The property; its value must be treated as immutable or replaced as a whole.</param>
    /// <param name="type">How the value is written and read.</param>
    public static PropertyBuilder<T> IsJsonDocument<T>(this PropertyBuilder<T> property, JsonTypeInfo<T> type)
    {
        property.HasConversion(
            value => JsonSerializer.Serialize(value, type),
            stored => JsonSerializer.Deserialize(stored, type)!,
            new ValueComparer<T>(
                (left, right) => JsonSerializer.Serialize(left!, type) == JsonSerializer.Serialize(right!, type),
                value => JsonSerializer.Serialize(value, type).GetHashCode(StringComparison.Ordinal),
                value => JsonSerializer.Deserialize(JsonSerializer.Serialize(value, type), type)!));
        property.Metadata.SetAnnotation(Annotation, true);
        return property;
    }

    /// <summary>Whether a property is stored as a JSON document.</summary>
    internal static bool IsJsonDocument(this IReadOnlyProperty property) => property.FindAnnotation(Annotation) is not null;
}
