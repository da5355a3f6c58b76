using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;

namespace Vigor.Bench.Planning;

/// <summary>
/// People that the planner is not tuned on: other minutes, kit item by item, two goals, two limitations, a focus now and then.
/// They are looked at when the work on the planner is done.
/// </summary>
internal static class HeldBackProfiles
{
    private const int People = 1_500, Seed = 20_260_719, FirstSeed = 500_000;

    private static readonly int[] Minutes = [15, 25, 35, 40, 50, 55, 70, 75, 80, 100, 110];

    /// <summary>All of them, the same ones each time.</summary>
    public static IReadOnlyList<PlanBrief> All()
    {
        var random = new Random(Seed);
        T One<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];
        return
        [
            .. Enumerable.Range(0, People).Select(number => new PlanBrief
            {
                Goals = random.Next(4) == 0 ? [.. random.GetItems(Enum.GetValues<FitnessGoal>(), 2).Distinct()] : [One(Enum.GetValues<FitnessGoal>())],
                Level = One(Enum.GetValues<FitnessLevel>()),
                Days = random.Next(1, 7),
                AskedMinutes = One(Minutes),
                Equipment = random.Next(3) == 0
                    ? EquipmentSet.Of(EquipmentLevel.None).Union(new(random.GetItems(Enum.GetValues<EquipmentItem>(), random.Next(2, 9))))
                    : EquipmentSet.Of(One(Enum.GetValues<EquipmentLevel>())),
                Limitations = [.. Enumerable.Range(0, Math.Max(0, random.Next(5) - 2)).Select(_ => new Limitation(One(Enum.GetValues<BodyArea>()), One(Enum.GetValues<LimitationSeverity>()))).DistinctBy(limitation => limitation.Area)],
                Focus = random.Next(8) == 0 ? [One(Enum.GetValues<FocusArea>())] : [],
                Age = random.Next(4) == 0 ? random.Next(60, 85) : random.Next(18, 60),
                Seed = FirstSeed + number,
            }),
        ];
    }
}
