using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace Vigor.Tests.Architecture;

/// <summary>The types of some assemblies and what each of them uses. What lies inside a type counts as that type.</summary>
internal sealed class TypeGraph
{
    private readonly Dictionary<TypeName, HashSet<TypeName>> uses;

    private TypeGraph(Dictionary<TypeName, HashSet<TypeName>> uses) => this.uses = uses;

    public IEnumerable<TypeName> Types => uses.Keys;

    /// <summary>All that one type uses of another, other assemblies' types too.</summary>
    public IEnumerable<Use> Uses => uses.SelectMany(pair => pair.Value.Select(used => new Use(pair.Key, used)));

    public static TypeGraph Read(params System.Reflection.Assembly[] assemblies) => Of(new ArchLoader().LoadAssemblies(assemblies).Build());

    public static TypeGraph Read(string directory, string file) => Of(new ArchLoader().LoadFilteredDirectory(directory, file).Build());

    /// <summary>This graph without the types of a namespace and those below it.</summary>
    public TypeGraph Without(string place) => new(uses.Where(pair => !pair.Key.IsIn(place)).ToDictionary());

    private static TypeGraph Of(ArchUnitNET.Domain.Architecture built)
    {
        var uses = new Dictionary<TypeName, HashSet<TypeName>>();
        foreach (var type in built.Types.Where(type => !type.IsGenericParameter))
        {
            var user = TypeName.Of(type);
            if (!uses.TryGetValue(user, out var used))
            {
                uses[user] = used = [];
            }

            used.UnionWith(type.Dependencies
                .Where(dependency => !dependency.Target.IsGenericParameter)
                .Select(dependency => TypeName.Of(dependency.Target))
                .Where(target => target != user));
        }

        return new TypeGraph(uses);
    }
}

/// <summary>A type that lies in no other, without the number of its type parameters.</summary>
internal readonly record struct TypeName(string Namespace, string Name)
{
    public static TypeName Of(IType type)
    {
        var place = type.Namespace?.FullName ?? "";
        var name = place.Length > 0 && type.FullName.StartsWith(place + ".", StringComparison.Ordinal) ? type.FullName[(place.Length + 1)..] : type.FullName;
        return new(place, name.Split('+', '`', '<')[0]);
    }

    /// <summary>Whether it lies in this namespace or below it.</summary>
    public bool IsIn(string place) => Namespace == place || Namespace.StartsWith(place + ".", StringComparison.Ordinal);

    public override string ToString() => $"{Namespace}.{Name}";
}

internal readonly record struct Use(TypeName User, TypeName Used)
{
    public override string ToString() => $"{User} uses {Used}";
}
