using Microsoft.AspNetCore.Http.HttpResults;
using Vigor.Core.People.Services;
using Vigor.Core.Training.Playing;
using Vigor.Core.Training.Services;
using Vigor.Web.Account;
using Vigor.Web.Hosting;
using Vigor.Web.Pages.Sessions;

namespace Vigor.Web.Offline;

/// <summary>What a browser asks that does a workout by itself: how it stands elsewhere, and exercises it does not know.</summary>
internal static class WorkoutHosting
{
    private const int LongestSearch = 60;

    /// <summary>Maps the addresses. Answers are a person's own, and no cache keeps them.</summary>
    public static void MapWorkouts(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("").RequireRateLimiting(RequestLimits.Events).AddEndpointFilter(async (context, next) =>
        {
            context.HttpContext.Response.Headers.CacheControl = "no-store";
            return await next(context);
        });
        group.MapGet($"{Links.OfflineWorkouts}/{{id:guid}}", GetAsync);
        group.MapGet($"{Links.OfflineWorkouts}/{{id:guid}}/swaps", SwapsAsync);
        group.MapGet(Links.OfflineExercises, FindAsync);
        group.MapGet($"{Links.OfflineExercises}/{{slug}}", DrawAsync);
    }

    private static async Task<WorkoutDocument> GetAsync(Guid id, string? known, HttpContext context, TrainingService training, TimeProvider time) =>
        WorkoutDocument.Of(await training.GetAsync(CurrentActor.From(context.User), id, context.RequestAborted), time.GetUtcNow(), known);

    private static async Task<IEnumerable<ExerciseItem>> SwapsAsync(Guid id, int exercise, HttpContext context, TrainingService training) =>
        Items(await training.SwapsAsync(CurrentActor.From(context.User), id, exercise, context.RequestAborted));

    private static async Task<IEnumerable<ExerciseItem>> FindAsync(string q, HttpContext context, TrainingService training) =>
        Items(await training.FindAsync(CurrentActor.From(context.User), q[..Math.Min(q.Length, LongestSearch)], context.RequestAborted));

    private static IEnumerable<ExerciseItem> Items(FoundExercises found) => found.Exercises.Select(exercise => ExerciseItem.Of(exercise, found.Profile));

    private static async Task<RazorComponentResult> DrawAsync(string slug, HttpContext context, OwnExerciseService ownExercises)
    {
        var known = await ownExercises.CatalogueAsync(CurrentActor.From(context.User), context.RequestAborted);
        return new RazorComponentResult<ExerciseParts>(new Dictionary<string, object?> { [nameof(ExerciseParts.Slug)] = slug, [nameof(ExerciseParts.Exercise)] = known.Find(slug) });
    }
}
