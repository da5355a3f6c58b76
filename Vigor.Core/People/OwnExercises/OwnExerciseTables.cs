using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.Exercises;

namespace Vigor.Core.People.OwnExercises;

/// <summary>The table of this feature, and the catalogue as one person sees it.</summary>
public static class OwnExerciseTables
{
    extension(VigorDb db)
    {
        /// <summary>Exercises that people have added for themselves.</summary>
        public DbSet<OwnExercise> OwnExercises => db.Set<OwnExercise>();

        /// <summary>The catalogue with what a person has added. What they put away is found by its slug only: the log and old plans go on knowing it.</summary>
        internal async Task<ExerciseCatalogue> CatalogueOfAsync(Actor actor, ExerciseCatalogue shipped, CancellationToken cancellationToken)
        {
            var own = await db.OwnExercises.AsNoTracking()
                .Where(exercise => exercise.UserId == actor.UserId)
                .OrderBy(exercise => exercise.CreatedAt)
                .Take(OwnExercise.Most)
                .ToListAsync(cancellationToken);
            var added = own.ToLookup(exercise => exercise.ArchivedAt is null, exercise => exercise.ToExercise());
            return shipped.With([.. added[true]], [.. added[false]]);
        }

        /// <summary>The same where only these slugs matter: nothing is read when none of them is somebody's own.</summary>
        internal Task<ExerciseCatalogue> CatalogueOfAsync(Actor actor, ExerciseCatalogue shipped, IEnumerable<string> slugs, CancellationToken cancellationToken) =>
            slugs.Any(OwnExercise.IsOwn) ? db.CatalogueOfAsync(actor, shipped, cancellationToken) : Task.FromResult(shipped);
    }
}
