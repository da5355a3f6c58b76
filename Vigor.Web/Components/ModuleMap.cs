using Microsoft.AspNetCore.Components;

namespace Vigor.Web.Components;

/// <summary>
/// Tells browsers under which fingerprinted name a module is found that another one imports, so that all of them can be kept for ever.
/// It names our own modules only: the framework's map of every file is larger than most of them.
/// </summary>
internal static class ModuleMap
{
    private static readonly string[] Folders = ["js/", "player/"];
    private static readonly Lock Gate = new();
    private static (ResourceAssetCollection Assets, ImportMapDefinition Map)? made;

    /// <summary>The map of a collection of files; the same for every document.</summary>
    public static ImportMapDefinition Of(ResourceAssetCollection assets)
    {
        lock (Gate)
        {
            if (made is var (of, known) && ReferenceEquals(of, assets))
            {
                return known;
            }

            var names = assets
                .Select(asset => (asset.Url, Name: asset.Properties?.FirstOrDefault(property => property.Name == "label")?.Value))
                .Where(asset => asset.Name?.EndsWith(".js", StringComparison.Ordinal) == true && Array.Exists(Folders, folder => asset.Name.StartsWith(folder, StringComparison.Ordinal)));
            var map = new ImportMapDefinition(names.ToDictionary(asset => $"./{asset.Name}", asset => $"./{asset.Url}", StringComparer.Ordinal), scopes: null, integrity: null);
            made = (assets, map);
            return map;
        }
    }
}
