using Microsoft.AspNetCore.Hosting.StaticWebAssets;

namespace Vigor.Web.Hosting;

/// <summary>Where Vigor listens.</summary>
internal static class Address
{
    private const string Default = "http://localhost:5080";

    /// <summary>Listens on http://localhost:5080 unless the configuration says otherwise in any of the framework's ways.</summary>
    public static void AddAddress(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        if (string.IsNullOrEmpty(configuration["urls"])
            && string.IsNullOrEmpty(configuration["http_ports"])
            && !configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(Default);
        }

        // Started from a build and not from a published folder, the assets lie in the source tree; the framework
        // looks there only in the Development environment, and Vigor runs as in production everywhere.
        StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, configuration);

        // Nor does it let browsers keep them, although their names change with what is in them; only "dotnet watch" changes a file beneath its name.
        if (string.IsNullOrEmpty(configuration["DOTNET_WATCH"]))
        {
            configuration["EnableStaticAssetsDevelopmentCaching"] ??= "true";
        }

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
    }
}
