namespace Vigor.Core.Training;

/// <summary>A week of training, by the person's own week and time zone.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Sessions">Finished workouts.</param>
/// <param name="Days">Different days with one.</param>
/// <param name="Minutes">Minutes of training.</param>
/// <param name="Sets">Sets done, warm-up sets aside, as the history counts them.</param>
/// <param name="Goal">Days the person wants to train, 1 to 7.</param>
public sealed record WeekSummary(DateOnly First, int Sessions, int Days, int Minutes, int Sets, int Goal)
{
    /// <summary>Whether as many days were trained as wanted.</summary>
    public bool IsReached => Days >= Goal;
}
