using System.Text;
using Microsoft.EntityFrameworkCore;
using Vigor.Core.Exercises;
using Vigor.Core.People;

namespace Vigor.Core.Training.Import.Files;

/// <summary>A table of what somebody weighed.</summary>
internal sealed class BodyFile(Func<Stream> open, Encoding encoding, char separator, LogFormat format, TimeProvider time)
    : TableFile(open, encoding, separator, format)
{
    private readonly DateOnly latest = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(1);

    /// <inheritdoc/>
    public override Task<ImportPreview> PreviewAsync(ExerciseCatalogue known, UnitSystem usual, CancellationToken cancellationToken) => Task.Run(() => Preview(cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public override Task<Func<ImportRun, Task>> PrepareAsync(ImportTarget target, ImportDecisions decisions, CancellationToken cancellationToken) =>
        Task.FromResult<Func<ImportRun, Task>>(run => StoreAsync(run, target));

    private ImportPreview Preview(CancellationToken cancellationToken)
    {
        var tally = LookThrough(() => new Tally(), (tally, row) => tally.Add(WeightOf(row)), cancellationToken);
        RequireReadable(
            tally.Days.Count, tally.Others, tally.Problems.Count, tally.Problems.FirstOrDefault(), "There is no body weight in this file, and that is all of the body that Vigor keeps.");
        return new(Format.Name, 0, 0, tally.Days.Min, tally.Days.Max, [], null, [.. tally.Problems.Take(ImportPreview.MostProblems)], tally.Problems.Count)
        {
            BodyWeights = tally.Days.Count,
            OtherMeasurements = tally.Others,
        };
    }

    /// <summary>Stores the weights of days that have none: what somebody corrected here stays.</summary>
    private async Task StoreAsync(ImportRun run, ImportTarget target)
    {
        await using var db = await target.Contexts.CreateDbContextAsync(CancellationToken.None);
        var today = (await db.ProfileOfAsync(target.Actor, CancellationToken.None)).DayOf(target.Time.GetUtcNow());
        var known = await db.BodyWeights.Where(entry => entry.UserId == target.Actor.UserId).Select(entry => entry.Day).ToHashSetAsync(CancellationToken.None);
        var added = Rows()
            .Select(row => WeightOf(row).Weight)
            .OfType<BodyWeight>()
            .Where(weight => weight.Day <= today && !known.Contains(weight.Day))
            .ToList();
        await target.BodyWeights.StoreAsync(target.Actor, added, CancellationToken.None);
        run.WeightsAdded = added.DistinctBy(weight => weight.Day).Count();
    }

    private (BodyWeight? Weight, LineProblem? Problem) WeightOf(LogRow row) => Read(
        row,
        () => (Format.Weight(row) is { } weight ? Believable.Check(weight, latest) : null, default(LineProblem)),
        problem => (null, problem));

    private sealed class Tally
    {
        public SortedSet<DateOnly> Days { get; } = [];

        public List<LineProblem> Problems { get; } = [];

        /// <summary>Lines that tell something else of the body.</summary>
        public int Others { get; private set; }

        public void Add((BodyWeight? Weight, LineProblem? Problem) read)
        {
            if (read.Weight is not null)
            {
                Days.Add(read.Weight.Day);
            }
            else if (read.Problem is not null)
            {
                Problems.Add(read.Problem);
            }
            else
            {
                Others++;
            }
        }
    }
}
