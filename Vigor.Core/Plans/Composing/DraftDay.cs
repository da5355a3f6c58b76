using Vigor.Core.Plans.Dosing;

namespace Vigor.Core.Plans.Composing;

/// <summary>A session in the making.</summary>
internal sealed class DraftDay(DayTemplate template, PlanBrief brief)
{
    /// <summary>What it is made of.</summary>
    public DayTemplate Template { get; } = template;

    /// <summary>Strength exercises in the order they are done; those without sets are left out in the end.</summary>
    public List<DraftExercise> Exercises { get; } = [];

    /// <summary>Seconds kept for the warm-up.</summary>
    public double WarmupSeconds { get; } = TrainingTime.Warmup(brief);

    /// <summary>Seconds kept for the cool-down.</summary>
    public double CooldownSeconds { get; } = TrainingTime.Cooldown(brief);

    /// <summary>Seconds kept for cardio.</summary>
    public double CardioSeconds { get; set; }

    /// <summary>Seconds of the cardio that are hard work in intervals.</summary>
    public double HardSeconds { get; set; }

    /// <summary>Seconds of the whole session.</summary>
    public double BudgetSeconds { get; } = brief.Minutes * 60;

    /// <summary>Seconds that the strength exercises may take.</summary>
    public double StrengthBudget => BudgetSeconds - WarmupSeconds - CooldownSeconds - CardioSeconds;

    /// <summary>Seconds that the strength exercises take.</summary>
    public double StrengthSeconds => Exercises.Sum(exercise => exercise.Seconds);

    /// <summary>The lift it is built on; null where none is.</summary>
    public DraftExercise? Lead => Exercises.Find(exercise => exercise.IsLead);
}
