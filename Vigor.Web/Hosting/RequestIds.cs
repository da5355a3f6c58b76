using System.Diagnostics;

namespace Vigor.Web.Hosting;

/// <summary>Gives every request an id that stands in the answer, the log and the error, and so joins the three.</summary>
internal static class RequestIds
{
    /// <summary>Header that carries the id.</summary>
    public const string Header = "X-Request-Id";

    /// <summary>The id of a request: that of its trace.</summary>
    public static string Of(HttpContext context) => Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;

    /// <summary>Adds the header to every answer.</summary>
    public static void UseRequestIds(this WebApplication app) => app.Use(async (context, next) =>
    {
        var id = Of(context);
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[Header] = id;
            return Task.CompletedTask;
        });
        await next(context);
    });
}
