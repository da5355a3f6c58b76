using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Core.People.OwnExercises;
using Vigor.Core.Plans;
using Vigor.Core.Plans.Programmes;
using Vigor.Core.Training.Editing;
using Vigor.Core.Training.Playing;

namespace Vigor.Core.Training.Services;

/// <content>What can be begun without a network.</content>
public sealed partial class TrainingService
{
    private const int ShelfDays = 6, RecentDays = 120;

    /// <summary>What somebody can begin without a network: plans, the coming week of their programmes, and exercises to add.</summary>
    /// <returns>A bounded shelf, read in eight statements at most.</returns>
    public async Task<WorkoutShelf> ShelfAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var profile = await db.ProfileOfAsync(actor, cancellationToken);
        var today = profile.DayOf(time.GetUtcNow());
        List<ShelfRow> begun = [.. await ScheduledAsync(db, actor, today, cancellationToken), .. await PlannedAsync(db, actor, cancellationToken)];
        var known = await db.CatalogueOfAsync(actor, catalogue, cancellationToken);
        var recent = await RecentAsync(db, actor, today, cancellationToken);
        string[] planned = [.. begun.SelectMany(one => one.Workout.Exercises).Select(exercise => exercise.Slug).Distinct()];
        string[] slugs =
        [
            .. recent.Concat(planned)
                .Concat(known.All.OrderByDescending(exercise => exercise.Aliases.Count).Select(exercise => exercise.Slug))
                .Distinct()
                .Where(slug => known.Find(slug) is not null)
                .Take(WorkoutShelf.MostExercises),
        ];
        string[] all = [.. planned.Union(slugs)];
        var previous = await PreviousSets.ReadManyAsync(db, actor, all, today.AddYears(-1), cancellationToken);
        var kept = await db.PreferencesOfAsync(actor, all, cancellationToken);
        return new(
            profile,
            today,
            [.. begun.Select(one => one.Ready([.. one.Workout.Exercises.Select(State)]))],
            [.. slugs.Select((slug, _) => State(SessionEditor.Fresh(known.Get(slug), previous.GetValueOrDefault(slug, []).FirstOrDefault([]).Count), 0))]);

        ExerciseState State(PlannedExercise exercise, int position) =>
            StateOf(known, exercise, position, previous.GetValueOrDefault(exercise.Slug, []), kept.GetValueOrDefault(exercise.Slug), today, profile);
    }

    // Sessions that were missed move on when their programme is opened; here they are today's.
    private static async Task<IEnumerable<ShelfRow>> ScheduledAsync(VigorDb db, Actor actor, DateOnly today, CancellationToken cancellationToken)
    {
        var until = today.AddDays(ShelfDays);
        var sessions = await db.ProgrammeSessions.AsNoTracking()
            .Where(session => session.UserId == actor.UserId && session.State == ProgrammeSessionState.Planned && session.PlannedOn <= until)
            .Join(db.Programmes.Where(programme => programme.ArchivedAt == null), session => session.ProgrammeId, programme => programme.Id, (session, programme) => new { session, programme.Name })
            .OrderBy(pair => pair.session.PlannedOn).ThenBy(pair => pair.session.Number)
            .Take(WorkoutShelf.MostSessions)
            .Select(pair => new { pair.session.Id, pair.session.PlanId, pair.session.Name, pair.session.Minutes, pair.session.PlannedOn, pair.session.Workout, Programme = pair.Name })
            .ToListAsync(cancellationToken);
        return sessions.Select(session => new ShelfRow(
            session.PlanId, session.Id, session.Name, session.Minutes, session.PlannedOn < today ? today : session.PlannedOn, session.Programme, session.Workout));
    }

    private static async Task<IEnumerable<ShelfRow>> PlannedAsync(VigorDb db, Actor actor, CancellationToken cancellationToken)
    {
        var plans = await db.Plans.AsNoTracking()
            .Where(plan => plan.UserId == actor.UserId && plan.ArchivedAt == null)
            .OrderByDescending(plan => plan.IsFavourite).ThenByDescending(plan => plan.CreatedAt)
            .Take(WorkoutShelf.MostPlans)
            .Select(plan => new { plan.Id, plan.Name, plan.Minutes, plan.Workout })
            .ToListAsync(cancellationToken);
        return plans.Select(plan => new ShelfRow(plan.Id, null, plan.Name, plan.Minutes, null, null, plan.Workout));
    }

    private static async Task<List<string>> RecentAsync(VigorDb db, Actor actor, DateOnly today, CancellationToken cancellationToken)
    {
        var since = new DateTimeOffset(today.AddDays(-RecentDays), TimeOnly.MinValue, TimeSpan.Zero);
        return await db.SetsOf(actor)
            .Where(set => set.CompletedAt > since)
            .GroupBy(set => set.ExerciseSlug)
            .OrderByDescending(sets => sets.Count())
            .ThenBy(sets => sets.Key)
            .Select(sets => sets.Key)
            .Take(WorkoutShelf.MostExercises / 2)
            .ToListAsync(cancellationToken);
    }

    private sealed record ShelfRow(Guid? PlanId, Guid? ScheduledId, string Name, int Minutes, DateOnly? PlannedOn, string? Programme, Workout Workout)
    {
        public ReadyWorkout Ready(IReadOnlyList<ExerciseState> exercises) => new(PlanId, ScheduledId, Name, Minutes, PlannedOn, Programme, exercises);
    }
}
