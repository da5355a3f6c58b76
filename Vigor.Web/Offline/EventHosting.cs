using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Vigor.Core;
using Vigor.Core.People;
using Vigor.Core.Training.Events;
using Vigor.Core.Training.Services;
using Vigor.Web.Components.Reading;
using Vigor.Web.Hosting;

namespace Vigor.Web.Offline;

/// <summary>Takes what browsers tell of workouts, whether they had a connection when it happened or not.</summary>
internal static class EventHosting
{
    /// <summary>Most events that are taken in one sending; the others are to be told again.</summary>
    public const int MostEvents = 100;

    /// <summary>Most workouts that are sent back.</summary>
    private const int MostWorkouts = 3;

    private const long MostBytes = 4 * 1024 * 1024;

    /// <summary>Maps the endpoint that takes events in their order, each once however often it is told.</summary>
    public static void MapEvents(this IEndpointRouteBuilder endpoints) => endpoints
        .MapPost(Links.Events, TakeAsync)
        .RequireRateLimiting(RequestLimits.Events)
        .WithMetadata(new RequestSizeLimit(MostBytes));

    private static async Task<EventsAnswer> TakeAsync(
        JsonElement sent,
        string? known,
        HttpContext context,
        IAntiforgery antiforgery,
        EventLog log,
        TrainingService training,
        TimeProvider time,
        ILogger<EventsAnswer> problems)
    {
        var cancellationToken = context.RequestAborted;
        var actor = await Sender.OfAsync(context, antiforgery);
        if (sent.ValueKind != JsonValueKind.Array)
        {
            throw Refusal.Invalid("events", "Send a list of events.");
        }

        var replies = new List<EventReply>(sent.GetArrayLength());
        foreach (var (number, item) in sent.EnumerateArray().Index())
        {
            replies.Add(number < MostEvents ? await ReplyAsync(actor, item, log, problems, cancellationToken) : EventReply.Waiting(IdOf(item)));
        }

        var now = time.GetUtcNow();
        return new(now.ToUnixTimeMilliseconds(), replies, await WorkoutsAsync(actor, replies, training, now, known, cancellationToken));
    }

    private static async Task<EventReply> ReplyAsync(Actor actor, JsonElement item, EventLog log, ILogger problems, CancellationToken cancellationToken)
    {
        WorkoutEvent told;
        try
        {
            told = (item.Deserialize<SentEvent>(WorkoutDocument.Json) ?? throw new JsonException()).ToEvent();
        }
        catch (JsonException)
        {
            return EventReply.Refused(IdOf(item), "This cannot be read. Reload the page: it may be older than the server.");
        }
        catch (Refusal refusal)
        {
            return EventReply.Refused(IdOf(item), refusal.Message);
        }

        try
        {
            var answers = await log.TakeAsync(actor, [told], cancellationToken);
            return EventReply.Of(answers[0]);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // One that fails must not take the others with it: it is told again.
            return EventReply.Waiting(told.Id, Failure.From(exception, problems).Text);
        }
    }

    private static async Task<IReadOnlyList<WorkoutDocument>> WorkoutsAsync(
        Actor actor, IEnumerable<EventReply> replies, TrainingService training, DateTimeOffset now, string? known, CancellationToken cancellationToken)
    {
        var workouts = new List<WorkoutDocument>();
        foreach (var id in replies.Select(reply => reply.Workout).OfType<Guid>().Distinct().TakeLast(MostWorkouts))
        {
            try
            {
                workouts.Add(WorkoutDocument.Of(await training.GetSinceAsync(actor, id, WorkoutDocument.SeenOf(known, id), cancellationToken), now, known));
            }
            catch (Refusal)
            {
                // One that was thrown away has nothing to show.
            }
        }

        return workouts;
    }

    private static Guid? IdOf(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && id.TryGetGuid(out var known) ? known : null;

    internal sealed record EventsAnswer(long Now, IReadOnlyList<EventReply> Events, IReadOnlyList<WorkoutDocument> Workouts);
}
