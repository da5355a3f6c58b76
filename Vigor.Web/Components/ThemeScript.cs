using Microsoft.AspNetCore.Components;

namespace Vigor.Web.Components;

/// <summary>
/// The script that sets the theme before the first paint, as it stands in the document itself: one that is fetched would keep the browser from reading
/// on until it is there. Pages without components fetch the same file.
/// </summary>
internal sealed class ThemeScript(IWebHostEnvironment environment)
{
    private readonly Lazy<MarkupString> script = new(() => Read(environment));

    public MarkupString Script => script.Value;

    private static MarkupString Read(IWebHostEnvironment environment)
    {
        using var reader = new StreamReader(environment.WebRootFileProvider.GetFileInfo("js/theme.js").CreateReadStream());
        return new(reader.ReadToEnd());
    }
}
