using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans.Checking;
using Vigor.Core.Plans.Services;
using Vigor.Core.Training;
using Vigor.Core.Training.Events;
using Vigor.Core.Training.Playing;
using Vigor.Core.Training.Services;

namespace Vigor.Tests.Training;

/// <summary>What somebody does with sets in tests, told as a device tells it.</summary>
public sealed class SetSteps(IDbContextFactory<VigorDb> contexts, EventLog events, TrainingService training, TimeProvider time)
{
    /// <summary>A log without anything around it.</summary>
    public static EventLog LogOf(IDbContextFactory<VigorDb> contexts, ExerciseCatalogue catalogue, TimeProvider time) =>
        new(contexts, catalogue, new(contexts, catalogue, time, NullLogger<BadgeService>.Instance), new(contexts, catalogue, time), ProgrammesOf(contexts, catalogue, time), time);

    /// <summary>Programmes of a catalogue.</summary>
    public static ProgrammeService ProgrammesOf(IDbContextFactory<VigorDb> contexts, ExerciseCatalogue catalogue, TimeProvider time)
    {
        var checker = new PlanChecker(catalogue);
        return new(contexts, new(contexts, time), catalogue, new(catalogue, checker), checker, new(catalogue, checker, new(catalogue)), time);
    }

    public static SetSteps Of(IDbContextFactory<VigorDb> contexts, ExerciseCatalogue catalogue, TimeProvider time) =>
        new(contexts, LogOf(contexts, catalogue, time), new(contexts, catalogue, time), time);

    public async Task<CompletedSet> CompleteAsync(Actor actor, SetDraft draft)
    {
        var answer = await events.TellAsync(actor, new WorkoutEvent.SetDone(new(draft.Position, null), draft.SetNumber, draft.Values, draft.IsAfterwards)
        {
            Id = draft.Id,
            Workout = draft.SessionId,
            At = time.GetUtcNow() - draft.Age,
        });
        await using var db = await contexts.CreateDbContextAsync();
        var stored = await db.SessionEvents.AsNoTracking().Where(told => told.Id == draft.Id).Select(told => told.SetId).SingleAsync();
        var set = await db.SetEntries.AsNoTracking().SingleAsync(set => set.Id == stored);
        return new(LoggedSet.Of(set), answer.Outcome == EventOutcome.Merged, await ProgressAsync(actor, draft.SessionId));
    }

    public Task<SessionProgress> EditAsync(Actor actor, Guid set, SetValues values) => TellAsync(actor, set, new WorkoutEvent.SetCorrected(set, values));

    public Task<SessionProgress> DeleteAsync(Actor actor, Guid set) => TellAsync(actor, set, new WorkoutEvent.SetTurned(set, IsBack: false));

    public Task<SessionProgress> RestoreAsync(Actor actor, Guid set) => TellAsync(actor, set, new WorkoutEvent.SetTurned(set, IsBack: true));

    private async Task<SessionProgress> TellAsync(Actor actor, Guid set, WorkoutEvent happened)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var session = await db.SetEntries.Where(other => other.Id == set).Select(other => other.SessionId).SingleAsync();
        await events.TellAsync(actor, session, happened);
        return await ProgressAsync(actor, session);
    }

    private async Task<SessionProgress> ProgressAsync(Actor actor, Guid session) => (await training.GetAsync(actor, session)).Progress;
}

/// <summary>A set on its way to the log, done so long ago.</summary>
public sealed record SetDraft(Guid Id, Guid SessionId, int Position, int SetNumber, SetValues Values, bool IsAfterwards = false, TimeSpan Age = default);

/// <summary>What became of a set that was told.</summary>
public sealed record CompletedSet(LoggedSet Set, bool IsMerged, SessionProgress Progress);
