using Vigor.Core.Data;

namespace Vigor.Tests.Architecture;

/// <summary>The house as it was built, without what tools made.</summary>
internal static class House
{
    public const string Core = "Vigor.Core";

    public const string Pages = "Vigor.Web.Pages";

    /// <summary>Where Entity Framework's tools put the compiled models, which name every entity.</summary>
    private const string CompiledModels = "Vigor.Core.Data.Compiled";

    private static readonly Lazy<TypeGraph> Read = new(() => TypeGraph.Read(typeof(VigorDb).Assembly, typeof(Vigor.Web.Links).Assembly).Without(CompiledModels));

    public static TypeGraph Built => Read.Value;

    /// <summary>Types that somebody named; migrations and what builds add are not among them.</summary>
    public static IEnumerable<TypeName> NamedTypes => Built.Types.Where(type =>
        type.IsIn("Vigor") && !type.IsIn("Vigor.Core.Data.Migrations") && type.Name != "_Imports");
}
