using Vigor.Core.Exercises;
using Vigor.Core.People;

namespace Vigor.Core.Plans;

/// <summary>Everything a plan must obey, fixed before the first exercise is chosen. Every writer and the checker read the same brief.</summary>
public sealed record PlanBrief
{
    /// <summary>The longest session before a doctor has cleared what needs clearance, in minutes.</summary>
    public const int MinutesBeforeClearance = 30;

    /// <summary>The age from which loads stay moderate and reps higher (NSCA position for older adults, 2019).</summary>
    public const int OlderAdult = 65;

    /// <summary>Goals, at least one.</summary>
    public required IReadOnlyList<FitnessGoal> Goals { get; init; }

    /// <summary>How trained the person is.</summary>
    public required FitnessLevel Level { get; init; }

    /// <summary>Minutes a session that were asked for, 15 to 120; <see cref="Minutes"/> says how many it may take.</summary>
    public required int AskedMinutes { get; init; }

    /// <summary>What is at hand.</summary>
    public required EquipmentSet Equipment { get; init; }

    /// <summary>Sessions a week, 1 to 6; 1 for a single workout.</summary>
    public int Days { get; init; } = 1;

    /// <summary>The days of the week that sessions fall on, in their order, when they are known.</summary>
    public IReadOnlyList<DayOfWeek>? Weekdays { get; init; }

    /// <summary>What training must respect.</summary>
    public IReadOnlyList<Limitation> Limitations { get; init; } = [];

    /// <summary>What to dwell on; the whole body when empty.</summary>
    public IReadOnlyList<FocusArea> Focus
    {
        get;
        init
        {
            // A copy with another focus must not keep what the first one asked for.
            field = value;
            scope = null;
        }
    } = [];

    /// <summary>How hard it was asked to be; <see cref="Intensity"/> says how hard it may be.</summary>
    public Intensity AskedIntensity { get; init; } = Intensity.Moderate;

    /// <summary>What the readiness answers allow.</summary>
    public ReadinessOutcome Readiness { get; init; }

    /// <summary>Age in years, when it is known.</summary>
    public int? Age { get; init; }

    /// <summary>Body weight in grams, when it is known.</summary>
    public int? BodyWeightGrams { get; init; }

    /// <summary>A wish in own words.</summary>
    public string? Wish { get; init; }

    /// <summary>The same brief with the same seed gives the same plan.</summary>
    public int Seed { get; init; }

    /// <summary>
    /// Whether the week is a deload: 40 to 50 % fewer sets are what it is for, so the sets worth doing are halved. Everything
    /// else is judged as always, against the minutes that such a week asks for.
    /// </summary>
    public bool IsRecovery { get; init; }

    /// <summary>Minutes a session may take.</summary>
    public int Minutes => Readiness == ReadinessOutcome.Red ? Math.Min(AskedMinutes, MinutesBeforeClearance) : AskedMinutes;

    /// <summary>How hard it may be: never intense unless readiness is clear, light until a doctor has cleared what needs it.</summary>
    public Intensity Intensity => Readiness switch
    {
        ReadinessOutcome.Red => Intensity.Light,
        ReadinessOutcome.Amber when AskedIntensity == Intensity.Intense => Intensity.Moderate,
        _ => AskedIntensity,
    };

    /// <summary>The goal that decides reps and rests: the one that asks for the heaviest work leads, the others add cardio.</summary>
    public FitnessGoal LeadGoal => Leading.First(Goals.Contains);

    /// <summary>Whether the plan trains heart and mobility alone, so that sets and patterns mean nothing.</summary>
    public bool IsCardioOnly => Readiness == ReadinessOutcome.Red || (Focus.Count > 0 && Focus.All(area => area == FocusArea.Cardio));

    /// <summary>Whether reps stay high and loads low whatever the goal.</summary>
    public bool IsGentle =>
        Intensity == Intensity.Light
        || Readiness != ReadinessOutcome.Green
        || Age >= OlderAdult
        || Limitations.Any(limitation => limitation.Area is BodyArea.Pregnancy or BodyArea.Hypertension);

    /// <summary>Whether nothing is to grow from week to week, as in the last third of a pregnancy.</summary>
    public bool IsHeldSteady => Limitations.Any(limitation => limitation is { Area: BodyArea.Pregnancy, Severity: LimitationSeverity.Severe });

    /// <summary>What the focus asks for.</summary>
    internal PlanScope Scope => scope ??= PlanScope.Of(Focus);

    private PlanScope? scope;

    private static readonly FitnessGoal[] Leading =
        [FitnessGoal.Strength, FitnessGoal.MuscleGain, FitnessGoal.WeightLoss, FitnessGoal.Endurance, FitnessGoal.GeneralFitness];

    /// <summary>The brief for a request of a person.</summary>
    /// <param name="profile">Who it is for.</param>
    /// <param name="request">What they ask for; what it leaves open comes from the profile.</param>
    /// <param name="day">The calendar day, for age and for how long a clearance counts.</param>
    /// <param name="seed">Chooses among equally good plans.</param>
    /// <exception cref="Refusal">Goals or level are not known yet.</exception>
    public static PlanBrief From(Profile profile, PlanRequest request, DateOnly day, int seed)
    {
        var goals = request.Goals.Count > 0 ? request.Goals : profile.Goals;
        if (goals.Count == 0)
        {
            throw new Refusal(RefusalCode.InsufficientProfileData, "Choose at least one goal first; a workout cannot fit without it.", nameof(Profile.Goals));
        }

        if (profile.Level is not { } level)
        {
            throw new Refusal(RefusalCode.InsufficientProfileData, "Choose your level first; a workout cannot fit without it.", nameof(Profile.Level));
        }

        return new()
        {
            Goals = goals,
            Level = level,
            AskedMinutes = request.Minutes,
            Equipment = request.Equipment is { } equipment ? EquipmentSet.Of(equipment) : profile.Equipment,
            Limitations = LimitationsOf(profile, request, day),
            Focus = request.Focus,
            AskedIntensity = request.Intensity,
            Readiness = profile.Readiness.On(day),
            Age = day.Year - profile.BirthYear,
            BodyWeightGrams = profile.BodyWeightGrams,
            Wish = string.IsNullOrWhiteSpace(request.Wish) ? null : request.Wish.Trim(),
            Seed = seed,
        };
    }

    private static IReadOnlyList<Limitation> LimitationsOf(Profile profile, PlanRequest request, DateOnly day)
    {
        IReadOnlyList<Limitation> all =
        [
            .. profile.Limitations.Concat(request.Limitations).Select(limitation => limitation.On(day))
                .GroupBy(limitation => limitation.Area)
                .Select(same => same.MaxBy(limitation => limitation.Severity)!),
        ];

        // A heart condition or high blood pressure that was only named in the questions asks for the same care as a stated one.
        var named = profile.Readiness.Yes.Contains(ReadinessQuestion.HeartOrBloodPressure)
            && all.All(limitation => limitation.Area != BodyArea.Hypertension);
        return named ? [.. all, new(BodyArea.Hypertension, LimitationSeverity.Moderate)] : all;
    }
}
