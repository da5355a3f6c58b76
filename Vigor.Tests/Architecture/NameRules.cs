namespace Vigor.Tests.Architecture;

/// <summary>Names that cannot be mistaken for each other. Each rule names what breaks it.</summary>
internal static class NameRules
{
    /// <summary>Types of one name in different namespaces.</summary>
    public static IReadOnlyList<string> Twice(IEnumerable<TypeName> types) =>
        [.. types.Distinct().GroupBy(type => type.Name).Where(group => group.Count() > 1).Select(group => string.Join(" and ", group.Order(ByText)))];

    /// <summary>Pairs of types that differ by an <c>s</c> at the end.</summary>
    public static IReadOnlyList<string> ApartByAnS(IEnumerable<TypeName> types)
    {
        var byName = types.Distinct().ToLookup(type => type.Name);
        return [.. byName.SelectMany(group => byName[group.Key + "s"].Select(other => $"{group.First()} and {other}"))];
    }

    private static readonly Comparer<TypeName> ByText = Comparer<TypeName>.Create((one, other) => string.CompareOrdinal(one.ToString(), other.ToString()));
}
