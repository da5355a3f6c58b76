using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Vigor.Core;
using Vigor.Core.Plans.Services;
using Vigor.Core.Training.Services;
using Vigor.Web.Account;
using Vigor.Web.Hosting;

namespace Vigor.Web.Pages.Sessions;

/// <summary>Starts a workout by a form, for whoever taps before the circuit is up.</summary>
internal static class StartHosting
{
    /// <summary>Maps the address.</summary>
    public static void MapStart(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup($"{Links.Plans}/{{id:guid}}/start").RequireRateLimiting(RequestLimits.Events);
        group.MapPost("", StartAsync);
        group.MapGet("", ShowAsync);
    }

    private static async Task<RedirectHttpResult> StartAsync(Guid id, HttpContext context, IAntiforgery antiforgery, TrainingService training)
    {
        var actor = CurrentActor.From(context.User);
        try
        {
            return TypedResults.Redirect(await antiforgery.IsRequestValidAsync(context) ? Links.Session(await training.StartAsync(actor, id, context.RequestAborted)) : Links.Plan(id));
        }
        catch (Refusal refusal) when (refusal.Code != RefusalCode.NotFound)
        {
            // A warning sign is open: the page of the plan says so, and how to go on.
            return TypedResults.Redirect(Links.Plan(id));
        }
    }

    // Whoever asks for the address again starts nothing.
    private static async Task<RedirectHttpResult> ShowAsync(Guid id, HttpContext context, PlanService plans) =>
        TypedResults.Redirect(Links.Plan((await plans.GetAsync(CurrentActor.From(context.User), id, context.RequestAborted)).Id));
}
