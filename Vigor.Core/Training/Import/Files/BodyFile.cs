using System.Text;
using Microsoft.EntityFrameworkCore;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.Measures;

namespace Vigor.Core.Training.Import.Files;

/// <summary>A table of what somebody weighed and measured.</summary>
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
        var tally = LookThrough(() => new Tally(), (tally, row) => tally.Add(LineOf(row)), cancellationToken);
        var measures = tally.Measures;
        RequireReadable(
            tally.Lines, tally.Others, tally.Problems.Count, tally.Problems.FirstOrDefault(), "There is no body weight and no measure in this file that Vigor keeps.");
        var days = tally.Weighed.Concat(measures.Select(measure => measure.Day)).ToList();
        return new(Format.Name, 0, 0, days.Min(), days.Max(), [], null, [.. tally.Problems.Take(ImportPreview.MostProblems)], tally.Problems.Count)
        {
            BodyWeights = tally.Weighed.Count,
            BodyMeasures = measures.Count,
            OtherMeasurements = tally.Others,
        };
    }

    /// <summary>Stores what days do not have yet: what somebody corrected here stays.</summary>
    private async Task StoreAsync(ImportRun run, ImportTarget target)
    {
        var lines = Rows().Select(row => LineOf(row).Line).OfType<BodyLine>().ToList();
        await using var db = await target.Contexts.CreateDbContextAsync(CancellationToken.None);
        var today = (await db.ProfileOfAsync(target.Actor, CancellationToken.None)).DayOf(target.Time.GetUtcNow());
        var known = await db.BodyWeights.Where(entry => entry.UserId == target.Actor.UserId).Select(entry => entry.Day).ToHashSetAsync(CancellationToken.None);
        var added = lines
            .Select(line => line.Weight)
            .OfType<BodyWeight>()
            .Where(weight => weight.Day <= today && !known.Contains(weight.Day))
            .ToList();
        await target.BodyWeights.StoreAsync(target.Actor, added, CancellationToken.None);
        run.WeightsAdded = added.DistinctBy(weight => weight.Day).Count();
        var measures = TapePlace.Together(lines.SelectMany(line => line.Taken).Where(taken => taken.Measure.Day <= today));
        run.MeasuresAdded = await target.BodyMeasures.AddMissingAsync(target.Actor, measures, CancellationToken.None);
    }

    private (BodyLine? Line, LineProblem? Problem) LineOf(LogRow row) => Read(
        row,
        () => (Format.Body(row) is { } line ? Believable.Check(line, latest) : null, default(LineProblem)),
        problem => (null, problem));

    private sealed class Tally
    {
        private readonly List<TakenMeasure> taken = [];

        /// <summary>Days on which somebody stood on the scales.</summary>
        public SortedSet<DateOnly> Weighed { get; } = [];

        public List<LineProblem> Problems { get; } = [];

        /// <summary>Lines of which something is kept.</summary>
        public int Lines { get; private set; }

        /// <summary>Lines that tell something else of the body.</summary>
        public int Others { get; private set; }

        /// <summary>What the tape said, one figure a day and part.</summary>
        public IReadOnlyList<BodyMeasure> Measures => TapePlace.Together(taken);

        public void Add((BodyLine? Line, LineProblem? Problem) read)
        {
            if (read.Problem is not null)
            {
                Problems.Add(read.Problem);
                return;
            }

            if (read.Line is not { } line)
            {
                Others++;
                return;
            }

            Lines++;
            taken.AddRange(line.Taken);
            if (line.Weight is { } weight)
            {
                Weighed.Add(weight.Day);
            }
        }
    }
}
