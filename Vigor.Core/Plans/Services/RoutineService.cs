using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.OwnExercises;
using Vigor.Core.People.Services;
using Vigor.Core.Plans.Editing;
using Vigor.Core.Plans.Routines;

namespace Vigor.Core.Plans.Services;

/// <summary>The door to routines: workouts that their owner put together, in folders and in an order of their own.</summary>
public sealed class RoutineService(IDbContextFactory<VigorDb> contexts, PlanService plans, ProfileService profiles, OwnExerciseService ownExercises, TimeProvider time)
{
    /// <summary>Most routines that are listed.</summary>
    public const int Most = 200;

    /// <summary>The actor's routines by folder, each folder in its order; those without one first.</summary>
    public async Task<IReadOnlyList<RoutineRow>> ListAsync(Actor actor, int most = Most, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var own = await Own(db, actor).AsNoTracking()
            .OrderBy(plan => plan.Folder != null).ThenBy(plan => plan.Folder).ThenBy(plan => plan.Place).ThenBy(plan => plan.CreatedAt)
            .Take(Math.Clamp(most, 1, Most))
            .Select(plan => new { plan.Id, plan.Name, plan.Folder, plan.Minutes, plan.Workout })
            .ToListAsync(cancellationToken);
        var known = await ownExercises.CatalogueAsync(actor, cancellationToken);
        return [.. own.Select(plan => new RoutineRow(plan.Id, plan.Name, plan.Folder, plan.Minutes, [.. plan.Workout.Exercises.Select(planned => known.Find(planned.Slug)?.Name ?? planned.Slug)]))];
    }

    /// <summary>Makes a routine of some exercises, with the doses of the rules, ready to be changed.</summary>
    /// <param name="actor">Whose.</param>
    /// <param name="name">Its name.</param>
    /// <param name="slugs">Its exercises in their order.</param>
    /// <param name="cancellationToken">Cancels before it is kept.</param>
    /// <returns>The plan's id.</returns>
    /// <exception cref="Refusal">No exercise, one that is not known, or a name that cannot be kept.</exception>
    public async Task<Guid> CreateAsync(Actor actor, string name, IReadOnlyList<string> slugs, CancellationToken cancellationToken = default)
    {
        var brief = await BriefAsync(actor, cancellationToken);
        var known = await ownExercises.CatalogueAsync(actor, cancellationToken);
        var exercises = slugs.Take(SharedRoutine.MostExercises)
            .Select(slug => known.Find(slug) ?? throw Refusal.Invalid("slug", "This exercise is not in the library."))
            .Select(exercise => PlanSwaps.Fresh(brief, exercise, RoleOf(exercise)));
        return await KeepAsync(actor, new() { Name = name, Description = "", Exercises = [.. exercises] }, folder: null, cancellationToken);
    }

    /// <summary>Keeps the workouts of a template of the library as routines, in a folder of its name.</summary>
    /// <exception cref="Refusal">There is no such template, or nothing of it goes with what the actor has and may do.</exception>
    public async Task AdoptAsync(Actor actor, string key, CancellationToken cancellationToken = default)
    {
        var template = RoutineLibrary.All.FirstOrDefault(template => template.Key == key) ?? throw Refusal.NotFound("programme");
        var workouts = RoutineLibrary.For(template, await ownExercises.CatalogueAsync(actor, cancellationToken), await BriefAsync(actor, cancellationToken));
        if (workouts.Count == 0)
        {
            throw new Refusal(RefusalCode.Conflict, "With your equipment and limitations nothing of this is left. Look at both in your profile.");
        }

        foreach (var workout in workouts)
        {
            await KeepAsync(actor, workout, template.Name, cancellationToken);
        }
    }

    /// <summary>Lays a routine into a folder, or into none.</summary>
    /// <exception cref="Refusal">There is no such routine that is theirs, or the folder's name is too long.</exception>
    public async Task FileAsync(Actor actor, Guid id, string? folder, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var routine = await FindAsync(db, actor, id, cancellationToken);
        var name = PlanLimits.CheckedFolder(folder);
        var last = await Own(db, actor).Where(plan => plan.Folder == name).MaxAsync(plan => (int?)plan.Place, cancellationToken);
        routine.LieIn(name, (last ?? -1) + 1);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Moves a routine to another place in its folder; the others keep their order.</summary>
    /// <param name="actor">Whose.</param>
    /// <param name="id">The routine.</param>
    /// <param name="to">The place, counted from 0.</param>
    /// <param name="cancellationToken">Cancels before it is kept.</param>
    /// <exception cref="Refusal">There is no such routine that is theirs.</exception>
    public async Task MoveAsync(Actor actor, Guid id, int to, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var routine = await FindAsync(db, actor, id, cancellationToken);
        var folder = await Own(db, actor).Where(plan => plan.Folder == routine.Folder).OrderBy(plan => plan.Place).ThenBy(plan => plan.CreatedAt).Take(Most).ToListAsync(cancellationToken);
        folder.Remove(routine);
        folder.Insert(Math.Clamp(to, 0, folder.Count), routine);
        for (var place = 0; place < folder.Count; place++)
        {
            folder[place].LieIn(folder[place].Folder, place);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Writes a routine as a file to give away: what to do, and nothing about who does it.</summary>
    /// <exception cref="Refusal">There is no such routine that is theirs.</exception>
    public async Task WriteAsync(Actor actor, Guid id, Stream output, CancellationToken cancellationToken = default)
    {
        var plan = await plans.GetAsync(actor, id, cancellationToken);
        var known = await ownExercises.CatalogueAsync(actor, cancellationToken);
        await JsonSerializer.SerializeAsync(output, SharedRoutine.Of(plan.Name, plan.Workout, known), RoutineJson.Default.SharedRoutine, cancellationToken);
    }

    /// <summary>Takes in a routine that somebody gave away. Exercises that are not known here become the actor's own.</summary>
    /// <returns>The plan's id.</returns>
    /// <exception cref="Refusal">It is no such file, too large, or holds nothing.</exception>
    public async Task<Guid> TakeInAsync(Actor actor, Stream file, CancellationToken cancellationToken = default)
    {
        var shared = await ReadAsync(file, cancellationToken);
        var exercises = new List<PlannedExercise>();
        foreach (var exercise in shared.Exercises.Take(SharedRoutine.MostExercises))
        {
            var isTimed = exercise is { MinReps: null, MaxReps: null };
            var known = await ownExercises.CatalogueAsync(actor, cancellationToken);
            var slug = (exercise.Slug is { } told ? known.Find(told)?.Slug : null)
                ?? known.Named(exercise.Name)?.Slug
                ?? (await ownExercises.CreateAsync(actor, new OwnExerciseDraft { Name = exercise.Name.Cut(PlanLimits.Name), LoadType = isTimed ? LoadType.Timed : LoadType.External }, cancellationToken)).Slug;
            exercises.Add(exercise.ToPlanned(slug, isTimed));
        }

        return await KeepAsync(actor, new() { Name = shared.Name.Cut(PlanLimits.Name), Description = "", Exercises = exercises }, folder: null, cancellationToken);
    }

    private static async Task<SharedRoutine> ReadAsync(Stream file, CancellationToken cancellationToken)
    {
        var bytes = new byte[SharedRoutine.MostBytes + 1];
        var read = await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        try
        {
            if (read <= SharedRoutine.MostBytes
                && JsonSerializer.Deserialize(bytes.AsSpan(0, read), RoutineJson.Default.SharedRoutine) is { Version: 1, Name: not null, Exercises.Count: > 0 } shared
                && shared.Exercises.All(exercise => !string.IsNullOrWhiteSpace(exercise?.Name)))
            {
                return shared;
            }
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            // Said below.
        }

        throw Refusal.Invalid("file", "This file is not a routine from Vigor.");
    }

    private async Task<Guid> KeepAsync(Actor actor, Workout workout, string? folder, CancellationToken cancellationToken)
    {
        var plan = await plans.KeepOwnAsync(actor, workout, cancellationToken);
        await FileAsync(actor, plan.Id, folder, cancellationToken);
        return plan.Id;
    }

    private async Task<PlanBrief> BriefAsync(Actor actor, CancellationToken cancellationToken)
    {
        var profile = await profiles.GetAsync(actor, cancellationToken);
        var request = new PlanRequest { Goals = profile.Goals.Count > 0 ? profile.Goals : [FitnessGoal.GeneralFitness] };
        return PlanBrief.From(profile with { Level = profile.Level ?? FitnessLevel.Intermediate }, request, profile.DayOf(time.GetUtcNow()), seed: 0);
    }

    private static ExerciseRole RoleOf(Exercise exercise) => exercise.Pattern switch
    {
        MovementPattern.Cardio => ExerciseRole.Cardio,
        MovementPattern.Mobility => ExerciseRole.Mobility,
        _ => ExerciseRole.Accessory,
    };

    private static IQueryable<Plan> Own(VigorDb db, Actor actor) =>
        db.Plans.Where(plan => plan.UserId == actor.UserId && plan.Origin == PlanOrigin.Own && plan.ArchivedAt == null);

    private static async Task<Plan> FindAsync(VigorDb db, Actor actor, Guid id, CancellationToken cancellationToken) =>
        await Own(db, actor).SingleOrDefaultAsync(plan => plan.Id == id, cancellationToken) ?? throw Refusal.NotFound("routine");
}
