using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People.OwnExercises;

namespace Vigor.Core.People.Services;

/// <summary>The door to exercises of people's own.</summary>
public sealed class OwnExerciseService(IDbContextFactory<VigorDb> contexts, ExerciseCatalogue shipped, TimeProvider time)
{
    /// <summary>The catalogue with the actor's own exercises; those that were put away are found by their slug, yet neither listed nor searched.</summary>
    public async Task<ExerciseCatalogue> CatalogueAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.CatalogueOfAsync(actor, shipped, cancellationToken);
    }

    /// <summary>One of the actor's own, also when it was put away.</summary>
    /// <exception cref="Refusal">There is none with this id that is theirs.</exception>
    public async Task<OwnExercise> GetAsync(Actor actor, Guid id, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.OwnExercises.AsNoTracking().SingleOrDefaultAsync(exercise => exercise.Id == id && exercise.UserId == actor.UserId, cancellationToken)
            ?? throw Missing();
    }

    /// <summary>Adds an exercise.</summary>
    /// <exception cref="Refusal">A value is out of range, an exercise has this name already, or there are too many.</exception>
    public async Task<OwnExercise> CreateAsync(Actor actor, OwnExerciseDraft draft, CancellationToken cancellationToken = default)
    {
        var kept = draft.Checked();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await RequireFreeNameAsync(db, actor, kept.Name, id: null, cancellationToken);
        if (await RoomAsync(db, actor, cancellationToken) == 0)
        {
            throw Refusal.Invalid(nameof(OwnExerciseDraft.Name), $"You have {OwnExercise.Most} exercises of your own, and that is as many as Vigor keeps.");
        }

        var exercise = OwnExercise.Create(actor.UserId, kept, time.GetUtcNow());
        db.OwnExercises.Add(exercise);
        await db.SaveChangesAsync(cancellationToken);
        return exercise;
    }

    /// <summary>How many the actor can still add; those that were put away take room, too.</summary>
    internal async Task<int> RoomAsync(Actor actor, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await RoomAsync(db, actor, cancellationToken);
    }

    /// <summary>Adds exercises whose names nobody has yet, all of them or none.</summary>
    /// <exception cref="Refusal">A value is out of range, or there is no room for all of them.</exception>
    internal async Task<IReadOnlyList<OwnExercise>> CreateAllAsync(Actor actor, IReadOnlyList<OwnExerciseDraft> drafts, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (drafts.Count > 0 && await RoomAsync(db, actor, cancellationToken) is var room && drafts.Count > room)
        {
            throw Refusal.Invalid(nameof(OwnExerciseDraft.Name), $"There is room for {InWords.Count(room, "more exercise")} of your own, and {drafts.Count:N0} would become one. Choose what others are, or leave them out.");
        }

        var now = time.GetUtcNow();
        List<OwnExercise> exercises = [.. drafts.Select(draft => OwnExercise.Create(actor.UserId, draft, now))];
        db.OwnExercises.AddRange(exercises);
        await db.SaveChangesAsync(cancellationToken);
        return exercises;
    }

    /// <summary>Changes an exercise; sets that were logged with it stay with it.</summary>
    /// <exception cref="Refusal">A value is out of range, the name is taken, or there is no such exercise that is theirs.</exception>
    public async Task UpdateAsync(Actor actor, Guid id, OwnExerciseDraft draft, CancellationToken cancellationToken = default)
    {
        var kept = draft.Checked();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var exercise = await db.OwnExercises.SingleOrDefaultAsync(exercise => exercise.Id == id && exercise.UserId == actor.UserId, cancellationToken) ?? throw Missing();
        await RequireFreeNameAsync(db, actor, kept.Name, id, cancellationToken);
        exercise.Change(kept);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Puts an exercise away, or takes it out again. What was logged and planned with it keeps its name.</summary>
    /// <exception cref="Refusal">There is no such exercise that is theirs.</exception>
    public async Task ArchiveAsync(Actor actor, Guid id, bool isAway, CancellationToken cancellationToken = default)
    {
        var at = isAway ? time.GetUtcNow() : (DateTimeOffset?)null;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var changed = await db.OwnExercises
            .Where(exercise => exercise.Id == id && exercise.UserId == actor.UserId)
            .ExecuteUpdateAsync(change => change.SetProperty(exercise => exercise.ArchivedAt, at), cancellationToken);
        if (changed == 0)
        {
            throw Missing();
        }
    }

    private async Task RequireFreeNameAsync(VigorDb db, Actor actor, string name, Guid? id, CancellationToken cancellationToken)
    {
        if (shipped.Named(name) is not null)
        {
            throw Refusal.Invalid(nameof(OwnExerciseDraft.Name), $"{name} is in the library already.");
        }

        var names = await db.OwnExercises
            .Where(exercise => exercise.UserId == actor.UserId && exercise.ArchivedAt == null && exercise.Id != id)
            .Select(exercise => exercise.Name)
            .Take(OwnExercise.Most)
            .ToListAsync(cancellationToken);
        if (names.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            throw Refusal.Invalid(nameof(OwnExerciseDraft.Name), $"You have an exercise called {name} already.");
        }
    }

    private static async Task<int> RoomAsync(VigorDb db, Actor actor, CancellationToken cancellationToken) =>
        Math.Max(0, OwnExercise.Most - await db.OwnExercises.CountAsync(exercise => exercise.UserId == actor.UserId, cancellationToken));

    private static Refusal Missing() => Refusal.NotFound("exercise");
}
