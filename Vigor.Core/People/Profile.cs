using Vigor.Core.Exercises;

namespace Vigor.Core.People;

/// <summary>Who somebody is as far as training is concerned. One a person, with the key of the account. What changes is another one.</summary>
public sealed record Profile
{
    /// <summary>The account's id.</summary>
    public required Guid UserId { get; init; }

    /// <summary>What they train for; empty until they say.</summary>
    public IReadOnlyList<FitnessGoal> Goals { get; init; } = [];

    /// <summary>How trained they are; absent until they say.</summary>
    public FitnessLevel? Level { get; init; }

    /// <summary>What is at hand, in one word.</summary>
    public EquipmentLevel EquipmentLevel { get; init; }

    /// <summary>What is at hand, item by item, when they went through the list; else absent and the level decides.</summary>
    public IReadOnlyList<EquipmentItem>? EquipmentItems { get; init; }

    /// <summary>What training must respect.</summary>
    public IReadOnlyList<Limitation> Limitations { get; init; } = [];

    /// <summary>Answers to the readiness questions.</summary>
    public Readiness Readiness { get; init; } = Readiness.Clear;

    /// <summary>Training days a week, 1 to 7.</summary>
    public int DaysPerWeek { get; init; } = 3;

    /// <summary>Minutes a session, 15 to 120.</summary>
    public int SessionMinutes { get; init; } = 45;

    /// <summary>When they like to train.</summary>
    public TimeOfDay PreferredTime { get; init; }

    /// <summary>How weights are shown.</summary>
    public UnitSystem Units { get; init; }

    /// <summary>How they say how hard a set was.</summary>
    public EffortScale EffortScale { get; init; }

    /// <summary>Their bars and plates; those of a commercial gym when absent.</summary>
    public PlateRack? Plates { get; init; }

    /// <summary>IANA time zone; their days and weeks are counted in it.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>The day their weeks begin on.</summary>
    public WeekStart WeekStart { get; init; }

    /// <summary>Light or dark.</summary>
    public ThemePreference Theme { get; init; }

    /// <summary>The language the coach answers in; that of each message when absent.</summary>
    public AnswerLanguage? AnswerLanguage { get; init; }

    /// <summary>Year of birth, 1900 or later.</summary>
    public int? BirthYear { get; init; }

    /// <summary>Optional.</summary>
    public Sex Sex { get; init; }

    /// <summary>Height in centimetres, 100 to 250.</summary>
    public int? HeightCentimetres { get; init; }

    /// <summary>Body weight in grams, 30 to 300 kg.</summary>
    public int? BodyWeightGrams { get; init; }

    /// <summary>Whether profile data may go to AI providers.</summary>
    public bool ShareWithProviders { get; init; } = true;

    /// <summary>Until when the people of the support may read the conversations; absent when they may not.</summary>
    public DateTimeOffset? SupportMayReadUntil { get; init; }

    /// <summary>The next onboarding step, 1 to 6; 7 when it is done.</summary>
    public int OnboardingStep { get; init; } = FirstStep;

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>How long the support may read conversations once it was allowed.</summary>
    public static readonly TimeSpan SupportReads = TimeSpan.FromDays(7);

    /// <summary>The first step of onboarding.</summary>
    public const int FirstStep = 1;

    /// <summary>The last step of onboarding.</summary>
    public const int LastStep = 6;

    /// <summary>Whether onboarding is over.</summary>
    public bool IsOnboarded => OnboardingStep > LastStep;

    /// <summary>What a plan may use.</summary>
    public EquipmentSet Equipment => EquipmentItems is { } items
        ? new EquipmentSet([EquipmentItem.Wall, .. items])
        : EquipmentSet.Of(EquipmentLevel);

    /// <summary>The time zone, UTC when the stored one is unknown to this machine.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>The local calendar day of an instant.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);
}
