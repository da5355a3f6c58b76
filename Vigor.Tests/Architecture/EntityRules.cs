using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Vigor.Tests.Architecture;

/// <summary>Who may write into what is stored.</summary>
internal static class EntityRules
{
    /// <summary>Properties of stored types that anybody could set at any time. Those that frameworks declare are theirs.</summary>
    public static IReadOnlyList<string> OpenSetters(IReadOnlyModel model) =>
    [
        .. model.GetEntityTypes()
            .Select(entity => entity.ClrType)
            .Distinct()
            .SelectMany(type => type.GetProperties())
            .Where(property => property.DeclaringType!.Namespace!.StartsWith("Vigor", StringComparison.Ordinal) && IsOpen(property))
            .Select(property => $"{property.ReflectedType!.Name}.{property.Name}")
            .Order(StringComparer.Ordinal),
    ];

    private static bool IsOpen(PropertyInfo property) =>
        property.GetSetMethod() is { } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
