using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Vigor.Core;
using Vigor.Core.Coach.Services;
using Vigor.Core.People.Services;
using Vigor.Core.Training.Services;
using Vigor.Web.Account;
using Vigor.Web.Account.SignIns;
using Vigor.Web.Demo;
using Vigor.Web.Hosting;
using Vigor.Web.Pages.Sessions;

namespace Vigor.Web.Offline;

/// <summary>What a browser keeps of a person for when there is no network, and questions that it kept while there was none.</summary>
internal static class SnapshotHosting
{
    private const int TagBytes = 12;

    private const int MostPictures = 40;

    private const long MostBytes = 16 * 1024;

    /// <summary>Maps the addresses. Answers are a person's own, and no cache keeps them.</summary>
    public static void MapSnapshots(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("").RequireRateLimiting(RequestLimits.Events).AddEndpointFilter(async (context, next) =>
        {
            context.HttpContext.Response.Headers.CacheControl = "no-store";
            return await next(context);
        });
        group.MapGet(Links.Snapshot, SnapshotAsync);
        group.MapGet(Links.Pictures, PicturesAsync);
        group.MapPost(Links.Questions, AskAsync).WithMetadata(new RequestSizeLimit(MostBytes));
    }

    private static async Task<FileContentHttpResult> SnapshotAsync(HttpContext context, TrainingService training, TodayService days, ShellFiles shell)
    {
        var actor = CurrentActor.From(context.User);
        var cancellationToken = context.RequestAborted;
        var shelf = await training.ShelfAsync(actor, cancellationToken);
        var today = await days.GetAsync(actor, cancellationToken);
        var active = today.Active is { } open ? await training.GetAsync(actor, open.Id, cancellationToken) : null;
        var bytes = JsonSerializer.SerializeToUtf8Bytes(SnapshotDocument.Of(shelf, today, active, shell.Version), WorkoutDocument.Json);
        if (!DemoPerson.Is(context.User))
        {
            WhoCookie.Set(context, actor.UserId);
        }

        return TypedResults.Bytes(bytes, "application/json", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, TagBytes))}\""));
    }

    private static async Task<RazorComponentResult> PicturesAsync(string? of, HttpContext context, OwnExerciseService ownExercises)
    {
        var known = await ownExercises.CatalogueAsync(CurrentActor.From(context.User), context.RequestAborted);
        var slugs = (of ?? "").Split(',').Take(MostPictures).ToList();
        return new RazorComponentResult<PartList>(new Dictionary<string, object?> { [nameof(PartList.Exercises)] = slugs.ConvertAll(slug => (slug, known.Find(slug))) });
    }

    private static async Task<AskedItem> AskAsync(JsonElement sent, HttpContext context, IAntiforgery antiforgery, CoachService coach)
    {
        var actor = await Sender.OfAsync(context, antiforgery);
        if (sent.ValueKind != JsonValueKind.Object
            || !sent.TryGetProperty("id", out var id) || id.ValueKind != JsonValueKind.String || !id.TryGetGuid(out var message)
            || !sent.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
        {
            throw Refusal.Invalid("question", "Send a question with its id and its text.");
        }

        return new((await coach.AskAsync(actor, null, text.GetString()!, message, cancellationToken: context.RequestAborted)).ConversationId);
    }

    /// <summary>Where a question was asked.</summary>
    internal sealed record AskedItem(Guid Conversation);
}
