using Microsoft.AspNetCore.Antiforgery;
using Vigor.Core;
using Vigor.Core.People;
using Vigor.Core.Training.Services;

namespace Vigor.Web.Offline;

/// <summary>Takes what browsers kept while they had no connection.</summary>
internal static class OfflineHosting
{
    /// <summary>Most taps in one sending; a browser with more sends again.</summary>
    public const int MostTaps = 100;

    private const long MostBytes = 64 * 1024;

    /// <summary>Maps the endpoint that stores sets in the order of their taps, each once however often it is sent.</summary>
    public static void MapOffline(this IEndpointRouteBuilder endpoints) => endpoints
        .MapPost(Links.WaitingSets, StoreAsync)
        .WithMetadata(new RequestSizeLimit(MostBytes));

    private static async Task<TapAnswer[]> StoreAsync(SetTap[] taps, HttpContext context, IAntiforgery antiforgery, SetLog log, TimeProvider time, CancellationToken cancellationToken)
    {
        var actor = await Sender.OfAsync(context, antiforgery);
        if (taps.Length > MostTaps)
        {
            throw Refusal.Invalid(nameof(taps), $"Send up to {MostTaps} sets at once.");
        }

        var answers = new TapAnswer[taps.Length];
        for (var index = 0; index < taps.Length; index++)
        {
            try
            {
                answers[index] = new(taps[index].Id, await StoreTapAsync(actor, taps[index], log, time, cancellationToken));
            }
            catch (Refusal refusal)
            {
                answers[index] = new(taps[index].Id, TapState.Refused, refusal.Message);
            }
        }

        return answers;
    }

    // A set that was taken back is stored first all the same: should an earlier sending of it still be on its way, it finds it taken back.
    private static async Task<TapState> StoreTapAsync(Actor actor, SetTap tap, SetLog log, TimeProvider time, CancellationToken cancellationToken)
    {
        var completed = await log.CompleteAsync(actor, tap.ToDraft(time.GetUtcNow()), cancellationToken);
        if (completed.IsMerged)
        {
            return TapState.Merged;
        }

        if (tap.IsTakenBack)
        {
            await log.DeleteAsync(actor, tap.Id, cancellationToken);
        }

        return TapState.Stored;
    }
}
