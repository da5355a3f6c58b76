using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Vigor.Web.Hosting;

/// <summary>Documents and answers travel compressed; scripts and styles do by the framework, which has packed them when it was built.</summary>
internal static class Compression
{
    /// <summary>Adds Brotli, and gzip for whoever knows no other.</summary>
    public static IServiceCollection AddCompression(this IServiceCollection services)
    {
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
        return services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html", "application/json", "application/problem+json"];
        });
    }

    /// <summary>Compresses what nobody else can have asked for.</summary>
    /// <remarks>
    /// The length of a compressed answer tells how much of what a stranger put into the question, such as the words of a search, stands
    /// in the answer again (BREACH). For that the stranger must make the person's browser ask, over and over, from a page of their
    /// own; browsers say so of each such request, and these are not compressed as long as they carry a cookie. What is secret in
    /// itself gives no hold either: tokens against forgery and the state of pages are encrypted anew for each answer, and no password
    /// or key is ever in one. Without a cookie there is nothing of a person in the answer.
    /// </remarks>
    public static void UseCompression(this WebApplication app) => app.UseWhen(context => IsOurs(context.Request), ours => ours.UseResponseCompression());

    /// <summary>Whether nobody else's page can have asked for it with the person's cookie. "none" is what somebody typed, or opened from their bookmarks: no page can ask so.</summary>
    public static bool IsOurs(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is "same-origin" or "none" || request.Headers.Cookie.Count == 0;
}
