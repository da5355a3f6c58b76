using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;

namespace Vigor.Bench.Planning;

/// <summary>Every combination of goal, level, days, minutes, kit and limitations that the rules planner promises to be good for.</summary>
public static class PlanGrid
{
    private static readonly IReadOnlyList<Limitation>[] Limitations =
    [
        [],
        [new(BodyArea.Knee, LimitationSeverity.Severe)],
        [new(BodyArea.Shoulder, LimitationSeverity.Moderate)],
        [new(BodyArea.LowerBack, LimitationSeverity.Severe)],
        [new(BodyArea.Wrist, LimitationSeverity.Mild), new(BodyArea.Elbow, LimitationSeverity.Moderate)],
        [new(BodyArea.Pregnancy, LimitationSeverity.Moderate)],
        [new(BodyArea.Hypertension, LimitationSeverity.Severe), new(BodyArea.Hip, LimitationSeverity.Moderate)],
    ];

    private static readonly int[] Minutes = [15, 20, 30, 45, 60, 90, 120];

    /// <summary>All of them, each with a seed of its own.</summary>
    public static IEnumerable<PlanBrief> All()
    {
        var seed = 0;
        return
            from limitations in Limitations
            from minutes in Minutes
            from equipment in Enum.GetValues<EquipmentLevel>()
            from goal in Enum.GetValues<FitnessGoal>()
            from level in Enum.GetValues<FitnessLevel>()
            from days in Enumerable.Range(1, 6)
            select new PlanBrief
            {
                Goals = [goal],
                Level = level,
                AskedMinutes = minutes,
                Days = days,
                Equipment = EquipmentSet.Of(equipment),
                Limitations = limitations,
                Seed = seed++,
            };
    }
}
