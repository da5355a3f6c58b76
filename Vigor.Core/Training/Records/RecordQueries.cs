using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.OwnExercises;

namespace Vigor.Core.Training.Records;

/// <summary>Finds out what a set beats among all that its person did of the exercise before.</summary>
internal static class RecordQueries
{
    /// <summary>Sets that are looked at first. Somebody who trains is rarely far from what they did in the last weeks.</summary>
    internal const int Recent = 64;

    extension(VigorDb db)
    {
        /// <summary>What a set beats at the moment it was completed. Takes as long after ten years as after one, unless it beats something.</summary>
        public async Task<RecordKinds> BeatenAsync(Actor actor, ExerciseCatalogue catalogue, SetEntry set, SetValues values, CancellationToken cancellationToken)
        {
            var known = await db.CatalogueOfAsync(actor, catalogue, [set.ExerciseSlug], cancellationToken);
            if (values.Kind == SetKind.WarmUp || known.Find(set.ExerciseSlug)?.Pattern == MovementPattern.Mobility)
            {
                return RecordKinds.None;
            }

            var before = db.SetsOf(actor).AsNoTracking().Where(other =>
                other.ExerciseSlug == set.ExerciseSlug && other.Kind != SetKind.WarmUp && other.CompletedAt <= set.CompletedAt);
            if (db.Entry(set).State != EntityState.Detached)
            {
                // Asked only where it can be there already: the index has no ids, and without them it answers alone.
                before = before.Where(other => other.Id != set.Id);
            }

            // Only what is done with the body can be helped; the others are answered from the index alone.
            var mayBeHelped = values.Help is not null || known.Find(set.ExerciseSlug)?.LoadType == LoadType.BodyWeight;
            var fastest = await before.FastestAsync(set, cancellationToken);
            var recent = await before
                .OrderByDescending(other => other.CompletedAt)
                .Take(Recent)
                .Select(other => new { other.Reps, other.LoadGrams, HelpGrams = mayBeHelped ? other.HelpGrams : null, other.Seconds })
                .ToListAsync(cancellationToken);
            List<SetValues> lately = [.. recent.Select(other => Values(other.Reps, other.LoadGrams, other.HelpGrams, other.Seconds)), .. fastest];
            if (recent.Count < Recent || PersonalRecords.IsReached(values, lately))
            {
                return PersonalRecords.Beaten(values, lately);
            }

            var all = await before
                .GroupBy(other => new { other.Reps, IsLoaded = other.LoadGrams > 0, Help = mayBeHelped ? other.HelpGrams : null })
                .Select(sets => new { sets.Key.Reps, Load = sets.Max(other => other.LoadGrams), sets.Key.Help, Seconds = sets.Max(other => other.Seconds) })
                .ToListAsync(cancellationToken);
            return PersonalRecords.Beaten(values, [.. all.Select(best => Values(best.Reps, best.Load, best.Help, best.Seconds)), .. fastest]);
        }
    }

    /// <summary>The fastest set that went at least as far; none for a set that goes nowhere.</summary>
    private static async Task<IEnumerable<SetValues>> FastestAsync(this IQueryable<SetEntry> before, SetEntry set, CancellationToken cancellationToken)
    {
        if (set is not { Metres: > 0, Seconds: > 0 })
        {
            return [];
        }

        var fastest = await before
            .Where(other => other.Metres >= set.Metres && other.Seconds > 0)
            .OrderByDescending(other => (double)other.Metres! / other.Seconds)
            .Select(other => new { other.Metres, other.Seconds })
            .FirstOrDefaultAsync(cancellationToken);
        return fastest is null ? [] : [new SetValues { Metres = fastest.Metres, Seconds = fastest.Seconds }];
    }

    private static SetValues Values(int? reps, int? grams, int? help, int? seconds) =>
        new() { Reps = reps, Load = grams is { } load ? new Load(load) : null, Help = help is { } carried ? new Load(carried) : null, Seconds = seconds };
}
