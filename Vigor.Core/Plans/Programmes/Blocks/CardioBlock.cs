using Vigor.Core.Exercises;
using Vigor.Core.Plans.Composing;

namespace Vigor.Core.Plans.Programmes.Blocks;

/// <summary>The weeks of a programme for heart and mobility alone: the minutes rise by a tenth a week at most.</summary>
internal sealed class CardioBlock(ExerciseCatalogue catalogue, PlanBrief brief)
{
    private const double Growth = 1.1, LeastStart = 0.75, RecoveryShare = 0.6;

    /// <summary>Writes the weeks.</summary>
    public IReadOnlyList<WeekDraft> Write(IReadOnlyList<BlockWeek> shape)
    {
        var start = Math.Max(LeastStart, Math.Pow(Growth, 1 - shape.Count(week => week.Phase == WeekPhase.Loading)));
        var written = new List<WeekDraft>(shape.Count);
        var before = brief.Minutes * start / Growth;
        foreach (var week in shape)
        {
            if (week.Phase == WeekPhase.Loading)
            {
                before = Math.Min(brief.Minutes, before * Growth);
                written.Add(Week(week, brief with { AskedMinutes = Minutes(before) }));
            }
            else
            {
                written.Add(Week(week, brief with { AskedMinutes = Minutes(before * RecoveryShare), AskedIntensity = Intensity.Light, IsRecovery = true }));
            }
        }

        return written;
    }

    private int Minutes(double minutes) => Math.Clamp((int)minutes, Math.Min(PlanLimits.MinMinutes, brief.Minutes), brief.Minutes);

    private WeekDraft Week(BlockWeek week, PlanBrief own)
    {
        var pool = new ExercisePool(catalogue, own);
        var workouts = Enumerable.Range(0, brief.Days).Select(number =>
        {
            var workout = new SessionAssembly(pool, new SeededChoice(unchecked((brief.Seed * 31) + number + 1))).Cardio(number);
            var name = workout.Name[..workout.Name.LastIndexOf(',')];
            return workout with { Name = brief.Days == 1 ? name : $"{name} {(char)('A' + number)}" };
        });
        return new(week, own, [.. workouts]);
    }
}
