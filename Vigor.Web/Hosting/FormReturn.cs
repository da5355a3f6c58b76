using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;
using Vigor.Web.Account.Forms;

namespace Vigor.Web.Hosting;

/// <summary>
/// A form that is sent too often, or whose token is missing, too old or somebody else's, is refused, and nothing of it is done.
/// A browser shows a bare error for that; here the page of the form comes back instead, with what was typed and a sentence.
/// </summary>
internal static class FormReturn
{
    /// <summary>Goes right after the check of the tokens.</summary>
    public static void UseFormReturn(this WebApplication app) => app.Use(async (context, next) =>
    {
        // Only a page that is asked for with GET does nothing; any other endpoint would do its work for whoever forged the form.
        var isPage = context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
        var isForm = isPage && HttpMethods.IsPost(context.Request.Method);
        if (isForm)
        {
            if (await context.RequestServices.GetRequiredService<FormLimits>().CountAsync(context) is { } wait)
            {
                context.Response.Headers.RetryAfter = wait.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
                await ReturnAsync(context, StatusCodes.Status429TooManyRequests, ReturnedForm.TooOften(wait));
            }
            else if (context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false })
            {
                await ReturnAsync(context, StatusCodes.Status400BadRequest, ReturnedForm.Outdated(context.User.Identity?.Name));
            }
        }

        await next(context);
        if (isForm && context.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false })
        {
            // It names no form of the page, or one that is not on it: which fields were typed into cannot be known.
            await PlainPage.WriteAsync(context, "This form is not on the page any more", "Nothing was changed. Go back, load the page again, and send it once more.", context.RequestAborted);
        }
    });

    private static async Task ReturnAsync(HttpContext context, int status, string sentence)
    {
        // With a bad verdict on it the framework lets nobody read the form; here nothing of it is done, it is only shown.
        context.Features.Set<IAntiforgeryValidationFeature>(null);
        context.Features.Set(new ReturnedForm(context.Request.HasFormContentType ? await TypedAsync(context.Request) : FormCollection.Empty, sentence));

        // From here on it is somebody who asks to see the page.
        context.Request.Method = HttpMethods.Get;
        context.Response.StatusCode = status;
    }

    private static async Task<IFormCollection> TypedAsync(HttpRequest request)
    {
        try
        {
            return await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (Exception malformed) when (malformed is InvalidDataException or BadHttpRequestException)
        {
            return FormCollection.Empty;
        }
    }
}
