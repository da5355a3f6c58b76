using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Training.Records;

namespace Vigor.Core.Training.Import.Files;

/// <summary>
/// Marks what the sets of other applications beat when they were done. Their files come in any order and a run can end in the
/// middle, so all imported sets of an exercise are gone through anew, among what else was logged of it; sets that were logged here keep theirs.
/// </summary>
internal sealed class ImportedRecords(IDbContextFactory<VigorDb> contexts, Actor actor, ExerciseCatalogue known)
{
    private const int MostIds = 500;

    /// <summary>Marks the sets of some exercises.</summary>
    public async Task MarkAsync(IEnumerable<string> slugs)
    {
        await using var db = await contexts.CreateDbContextAsync();
        foreach (var slug in slugs.Distinct(StringComparer.Ordinal).Where(slug => known.Find(slug)?.Pattern != MovementPattern.Mobility))
        {
            foreach (var (records, ids) in await ChangedAsync(db, slug))
            {
                foreach (var some in ids.Chunk(MostIds))
                {
                    await db.SetEntries.Where(set => some.Contains(set.Id)).ExecuteUpdateAsync(change => change.SetProperty(set => set.Records, records));
                }
            }
        }
    }

    private async Task<Dictionary<RecordKinds, List<Guid>>> ChangedAsync(VigorDb db, string slug)
    {
        var (running, changed) = (new RunningRecords(), new Dictionary<RecordKinds, List<Guid>>());
        var sets = db.SetsOf(actor).AsNoTracking()
            .Where(set => set.ExerciseSlug == slug && set.Kind != SetKind.WarmUp)
            .Join(db.SessionsOf(actor), set => set.SessionId, session => session.Id, (set, session) => new { set, session.ImportKey })
            .OrderBy(row => row.set.CompletedAt).ThenBy(row => row.set.Position).ThenBy(row => row.set.SetNumber)
            .AsAsyncEnumerable();
        await foreach (var row in sets)
        {
            var beaten = running.Take(LoggedSet.Of(row.set).Values);
            if (row.ImportKey is not null && !VigorFile.IsOwn(row.ImportKey) && beaten != row.set.Records)
            {
                changed.TryAdd(beaten, []);
                changed[beaten].Add(row.set.Id);
            }
        }

        return changed;
    }
}
