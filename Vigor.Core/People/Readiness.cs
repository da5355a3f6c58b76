namespace Vigor.Core.People;

/// <summary>Answers to the readiness questions and what follows from them.</summary>
/// <param name="Yes">Questions answered with yes.</param>
/// <param name="ClearedOn">Day on which the person confirmed a doctor's clearance; it counts for one year.</param>
public sealed record Readiness(IReadOnlyList<ReadinessQuestion> Yes, DateOnly? ClearedOn = null)
{
    private static readonly ReadinessQuestion[] NeedClearance =
    [
        ReadinessQuestion.HeartOrBloodPressure,
        ReadinessQuestion.ChestPain,
        ReadinessQuestion.DizzinessOrFainting,
        ReadinessQuestion.SupervisedOnly,
    ];

    /// <summary>No question answered with yes.</summary>
    public static Readiness Clear { get; } = new([]);

    /// <summary>What the answers allow on a day: a confirmed clearance under a year old turns red into amber.</summary>
    public ReadinessOutcome On(DateOnly day)
    {
        if (Yes.Intersect(NeedClearance).Any() && !(ClearedOn is { } cleared && cleared <= day && day < cleared.AddYears(1)))
        {
            return ReadinessOutcome.Red;
        }

        return Yes.Count > 0 ? ReadinessOutcome.Amber : ReadinessOutcome.Green;
    }
}
