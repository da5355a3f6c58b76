using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.OwnExercises;
using Vigor.Core.Training.Charts;
using Vigor.Core.Training.Insights;

namespace Vigor.Core.Training.Services;

/// <summary>The door to what the log says in words. Reads a few weeks, however long the log is.</summary>
public sealed class InsightService(IDbContextFactory<VigorDb> contexts, ExerciseCatalogue catalogue, TimeProvider time)
{
    /// <summary>Full weeks that volume and balance are looked at over.</summary>
    private const int VolumeWeeks = 4;

    private const int MostRecords = 100;

    /// <summary>Every insight, the most important first.</summary>
    public async Task<IReadOnlyList<Insight>> ListAsync(Actor actor, CancellationToken cancellationToken = default) =>
        InsightRules.Apply(await PictureAsync(actor, cancellationToken));

    /// <summary>The most important insight, or null while there is nothing to say.</summary>
    public async Task<Insight?> MostImportantAsync(Actor actor, CancellationToken cancellationToken = default) =>
        (await ListAsync(actor, cancellationToken)).FirstOrDefault();

    private async Task<LogPicture> PictureAsync(Actor actor, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var profile = await db.ProfileOfAsync(actor, cancellationToken);
        var today = profile.DayOf(time.GetUtcNow());
        var first = profile.WeekStart.FirstOf(today, LogPicture.FullWeeks + 1);
        var days = await db.TrainingDaysAsync(actor, first, cancellationToken);
        days.RemoveAll(day => day.Day > today);
        if (days.Count == 0)
        {
            return new() { Today = today };
        }

        var known = await db.CatalogueOfAsync(actor, catalogue, cancellationToken);
        var sets = await db.SetsByDayAsync(actor, first, cancellationToken);
        sets.RemoveAll(set => set.Day > today);
        var felt = await FeltAsync(db, actor, first, cancellationToken);
        var current = profile.WeekStart.FirstOf(today);
        var counted = sets.Where(set => Volume.Counts(known.Find(set.Slug))).ToList();
        var began = profile.WeekStart.FirstOf(days[0].Day);
        var full = Enumerable.Range(0, (current.DayNumber - began.DayNumber) / 7).Select(week => Week(began.AddDays(7 * week), days, counted, felt));
        var lately = current.AddDays(-7 * VolumeWeeks);
        var recent = sets.Where(set => set.Day >= lately && set.Day < current).ToList();
        return new()
        {
            Today = today,
            Units = profile.Units,
            Level = profile.Level ?? FitnessLevel.Beginner,
            Goal = profile.DaysPerWeek,
            Weeks = [.. full],
            CheckIns = [.. felt.Where(workout => workout.Recovery is not null).Select(workout => new CheckIn(workout.Day, workout.Recovery!.Value))],
            Running = Week(current, days, counted, felt),
            Lifts = LiftLines.Of(await db.BestsByDayAsync(actor, slugs: null, first, cancellationToken), [], known),
            Volume = recent.Count == 0 ? null : WeeklyVolume.Of(recent, known, profile.Level ?? FitnessLevel.Beginner, profile.DaysPerWeek, lately, today, profile.WeekStart),
            Balance = Balance.Of(recent, known),
            Records = await RecordsAsync(db, actor, known, today.AddDays(1 - RecordNews.Days), cancellationToken),
        };
    }

    private static LoggedWeek Week(DateOnly start, List<TrainingDay> days, List<ExerciseSets> sets, List<(DateOnly Day, int? Recovery, int? Intensity)> felt)
    {
        bool IsWithin(DateOnly day) => day >= start && day < start.AddDays(7);
        return new(
            start,
            days.Count(day => IsWithin(day.Day)),
            sets.Where(set => IsWithin(set.Day)).Sum(set => set.Sets),
            felt.Where(workout => IsWithin(workout.Day)).Average(workout => (decimal?)workout.Intensity));
    }

    /// <summary>How somebody felt before and during their workouts, where they said so; the newest first.</summary>
    private static async Task<List<(DateOnly Day, int? Recovery, int? Intensity)>> FeltAsync(VigorDb db, Actor actor, DateOnly first, CancellationToken cancellationToken)
    {
        var told = await db.SessionsOf(actor).AsNoTracking()
            .Where(session => session.FinishedAt != null && session.LocalDay >= first && (session.Recovery != null || session.Intensity != null))
            .OrderByDescending(session => session.StartedAt)
            .Select(session => new { session.LocalDay, session.Recovery, session.Intensity })
            .ToListAsync(cancellationToken);
        return told.ConvertAll(session => (session.LocalDay, session.Recovery, session.Intensity));
    }

    private static async Task<IReadOnlyList<NewRecord>> RecordsAsync(VigorDb db, Actor actor, ExerciseCatalogue known, DateOnly since, CancellationToken cancellationToken)
    {
        var sets = await db.SessionsOf(actor).AsNoTracking()
            .Where(session => session.FinishedAt != null && session.LocalDay >= since)
            .Join(
                db.SetsOf(actor).Where(set => set.Records != RecordKinds.None),
                session => session.Id,
                set => set.SessionId,
                (session, set) => new { session.LocalDay, set.ExerciseSlug, set.Records, set.Kind, set.LoadGrams, set.Reps, set.Seconds, set.CompletedAt })
            .OrderByDescending(set => set.CompletedAt)
            .Take(MostRecords)
            .ToListAsync(cancellationToken);
        return
        [
            .. sets.Select(set => new NewRecord(
                known.NameOf(set.ExerciseSlug),
                set.LocalDay,
                set.Records,
                new() { Kind = set.Kind, Load = set.LoadGrams is { } grams ? new Load(grams) : null, Reps = set.Reps, Seconds = set.Seconds })),
        ];
    }
}
