namespace Vigor.Tests.Architecture;

/// <summary>Who may use whom. Each rule names what breaks it.</summary>
internal static class FloorRules
{
    /// <summary>What in one namespace uses one of the others, each with everything below it.</summary>
    public static IReadOnlyList<string> Uses(TypeGraph house, string floor, params IEnumerable<string> others)
    {
        var forbidden = others.ToList();
        return Named(house.Uses.Where(use => use.User.IsIn(floor) && forbidden.Exists(use.Used.IsIn)));
    }

    /// <summary>Namespaces that use each other, directly or by way of others.</summary>
    public static IReadOnlyList<string> Circles(TypeGraph house, string root)
    {
        var between = house.Uses
            .Where(use => use.User.IsIn(root) && use.Used.IsIn(root) && use.User.Namespace != use.Used.Namespace)
            .ToList();
        var next = between.ToLookup(use => use.User.Namespace, use => use.Used.Namespace);
        var reach = next.ToDictionary(from => from.Key, from => Reachable(next, from.Key));
        return Named(between.Where(use => reach.TryGetValue(use.Used.Namespace, out var back) && back.Contains(use.User.Namespace)));
    }

    /// <summary>What in a feature's own folder, its vocabulary, uses one of its rooms.</summary>
    public static IReadOnlyList<string> VocabularyThatUsesRooms(TypeGraph house, string root) =>
        Named(house.Uses.Where(use => FeatureOf(use.User, root) is { } feature
            && use.User.Namespace == feature
            && use.Used.Namespace.StartsWith(feature + ".", StringComparison.Ordinal)));

    /// <summary>What inside a feature uses its doors: they are for those outside.</summary>
    public static IReadOnlyList<string> UsersOfOwnDoors(TypeGraph house, string root) =>
        Named(house.Uses.Where(use => FeatureOf(use.User, root) is { } feature
            && use.Used.IsIn($"{feature}.Services")
            && !use.User.IsIn($"{feature}.Services")));

    /// <summary>What in one room beside others uses another of them.</summary>
    public static IReadOnlyList<string> Neighbours(TypeGraph house, string root) =>
        Named(house.Uses.Where(use => FeatureOf(use.User, root) is { } mine && FeatureOf(use.Used, root) is { } theirs && mine != theirs));

    private static string? FeatureOf(TypeName type, string root) =>
        type.Namespace.StartsWith(root + ".", StringComparison.Ordinal) ? $"{root}.{type.Namespace[(root.Length + 1)..].Split('.')[0]}" : null;

    private static HashSet<string> Reachable(ILookup<string, string> next, string from)
    {
        var seen = new HashSet<string>();
        var open = new Stack<string>(next[from]);
        while (open.TryPop(out var here))
        {
            if (seen.Add(here))
            {
                foreach (var further in next[here])
                {
                    open.Push(further);
                }
            }
        }

        return seen;
    }

    private static List<string> Named(IEnumerable<Use> uses) => [.. uses.Select(use => use.ToString()).Distinct().Order(StringComparer.Ordinal)];
}
