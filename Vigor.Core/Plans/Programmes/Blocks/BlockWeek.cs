namespace Vigor.Core.Plans.Programmes.Blocks;

/// <summary>The place of a week in its block, before anything is written.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Phase">What it is for.</param>
/// <param name="Wave">Its wave, from 0: some loading weeks and the recovery week that ends them.</param>
/// <param name="Step">Its place among the loading weeks of the wave, from 0.</param>
/// <param name="Steps">Loading weeks of the wave.</param>
internal readonly record struct BlockWeek(int Number, WeekPhase Phase, int Wave, int Step, int Steps)
{
    /// <summary>Which third of the wave it is in, from 0: reps and effort change with it.</summary>
    public int Third => Phase == WeekPhase.Recovery || Steps < 2 ? 2 : Math.Min(2, 3 * Step / (Steps - 1));

    /// <summary>How far the wave has come, 0 to 1.</summary>
    public double Share => Steps < 2 ? 1 : (double)Step / (Steps - 1);

    /// <summary>Whether the recovery week comes next.</summary>
    public bool IsPeak => Phase == WeekPhase.Loading && Step == Steps - 1;
}
