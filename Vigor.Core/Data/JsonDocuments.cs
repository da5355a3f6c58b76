using System.Linq.Expressions;
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
    /// <param name="type">
    /// Where it stands how the value is written and read: a static property. It is an expression, because the compiled model repeats it as code.
    /// </param>
    public static PropertyBuilder<T> IsJsonDocument<T>(this PropertyBuilder<T> property, Expression<Func<JsonTypeInfo<T>>> type)
    {
        property.HasConversion(
            With<Func<T, string>>(nameof(Write), type),
            With<Func<string, T>>(nameof(Read), type),
            new ValueComparer<T>(With<Func<T?, T?, bool>>(nameof(AreSame), type), With<Func<T, int>>(nameof(Hash), type), With<Func<T, T>>(nameof(Copy), type)));
        property.Metadata.SetAnnotation(Annotation, true);
        return property;
    }

    /// <summary>Whether a property is stored as a JSON document.</summary>
    internal static bool IsJsonDocument(this IReadOnlyProperty property) => property.FindAnnotation(Annotation) is not null;

    /// <summary>The document of a value.</summary>
    internal static string Write<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.Serialize(value, type);

    /// <summary>The value of a document.</summary>
    internal static T Read<T>(string stored, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(stored, type)!;

    /// <summary>Whether two values have the same document.</summary>
    internal static bool AreSame<T>(T? left, T? right, JsonTypeInfo<T> type) => Write(left!, type) == Write(right!, type);

    /// <summary>A hash of the document.</summary>
    internal static int Hash<T>(T value, JsonTypeInfo<T> type) => Write(value, type).GetHashCode(StringComparison.Ordinal);

    /// <summary>The same value once more.</summary>
    internal static T Copy<T>(T value, JsonTypeInfo<T> type) => Read(Write(value, type), type);

    // A lambda that calls one of the methods here, without anything captured.
    private static Expression<TLambda> With<TLambda>(string method, LambdaExpression type)
        where TLambda : Delegate
    {
        ParameterExpression[] values = [.. typeof(TLambda).GetMethod("Invoke")!.GetParameters().Select(value => Expression.Parameter(value.ParameterType, value.Name))];
        return Expression.Lambda<TLambda>(Expression.Call(typeof(JsonDocuments), method, [type.ReturnType.GenericTypeArguments[0]], [.. values, type.Body]), values);
    }
}
