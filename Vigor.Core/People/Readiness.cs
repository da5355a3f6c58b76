
namespace Vigor.Core.People;

/// <summary>Answers to the readiness questions and what follows from them.</summary>
/// <param name="Yes">Questions answered with yes.</param>
/// <param name="ClearedOn">Day on which the person confirmed a doctor's clearance; it counts for one year.</param>
/// <param name="Flag">A warning sign told to the coach, until the person says that it has been looked at.</param>
public sealed record Readiness(IReadOnlyList<ReadinessQuestion> Yes, DateOnly? ClearedOn = null, RedFlag? Flag = null)
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

    /// <summary>The same after a warning sign was told. One that is open already stays, unless it is now of wanting to die or to hurt oneself.</summary>
    public Readiness After(RedFlag told) => Flag is null || (told.IsSelfHarm && !Flag.IsSelfHarm) ? this with { Flag = told } : this;

    /// <summary>Refuses what would send somebody into training while a warning sign is open.</summary>
    /// <param name="advice">What was said of a sign that was told just now, in Markdown.</param>
    /// <exception cref="Refusal">A warning sign has not been looked at.</exception>
    public void RequireNoFlag(string? advice = null)
    {
        if (Flag is { } flag)
        {
            var words = WaitingWords.Of(flag);
            throw new Refusal(RefusalCode.Conflict, $"{words.Says} {words.Then}") { Title = words.Title, Advice = advice };
        }
    }

    /// <summary>What the answers allow on a day: a confirmed clearance under a year old turns red into amber; an open warning sign is red.</summary>
    public ReadinessOutcome On(DateOnly day)
    {
        if (Flag is not null)
        {
            return ReadinessOutcome.Red;
        }

        if (Yes.Intersect(NeedClearance).Any() && !(ClearedOn is { } cleared && cleared <= day && day < cleared.AddYears(1)))
        {
            return ReadinessOutcome.Red;
        }

        return Yes.Count > 0 ? ReadinessOutcome.Amber : ReadinessOutcome.Green;
    }
}
