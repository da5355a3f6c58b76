using System.Reflection;
using Microsoft.AspNetCore.Components;
using Vigor.Web.Components.Reading;

namespace Vigor.Tests.Components.Reading;

/// <summary>Which pages and cards of Vigor read and act, and whether they do so in the one way.</summary>
internal static class ReadingRules
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Account pages are drawn once, without a circuit.</summary>
    private const string OtherWay = "Vigor.Web.Account";

    public static IReadOnlyList<Type> Components { get; } =
    [
        .. typeof(ActingComponent).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ComponentBase)) && !type.IsAbstract && !$"{type.Namespace}.".StartsWith($"{OtherWay}.", StringComparison.Ordinal)),
    ];

    public static IReadOnlyList<Type> Readers { get; } = [.. Components.Where(type => IsReader(type) && !type.ContainsGenericParameters)];

    /// <summary>Whether a component reads by the one base.</summary>
    public static bool IsReader(Type type) =>
        type.BaseType is { } parent && ((parent.IsGenericType && parent.GetGenericTypeDefinition() == typeof(ReadingBase<>)) || IsReader(parent));

    /// <summary>Pages with an address that ask a door of a feature and do not read by the one base.</summary>
    public static IEnumerable<string> PagesThatReadOtherwise(IEnumerable<Type> components) => components
        .Where(type => type.IsDefined(typeof(RouteAttribute), inherit: false) && Doors(type).Any() && !IsReader(type))
        .Select(type => type.FullName!);

    /// <summary>Components that ask a door of a feature and do not act by the one base.</summary>
    public static IEnumerable<string> CardsThatActOtherwise(IEnumerable<Type> components) => components
        .Where(type => Doors(type).Any() && !type.IsSubclassOf(typeof(ActingComponent)))
        .Select(type => type.FullName!);

    /// <summary>Components that keep a failure by themselves.</summary>
    public static IEnumerable<string> OwnFailures(IEnumerable<Type> components) => components
        .Where(type => type.GetFields(Own).Any(field => field.FieldType == typeof(Failure) && !field.Name.StartsWith('<')))
        .Select(type => type.FullName!);

    private static IEnumerable<Type> Doors(Type type) => type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType)
        .Concat(type.GetProperties(Own).Where(property => property.IsDefined(typeof(InjectAttribute))).Select(property => property.PropertyType))
        .Where(door => door.Namespace is { } place && place.StartsWith("Vigor.Core.", StringComparison.Ordinal) && place.EndsWith(".Services", StringComparison.Ordinal));
}
