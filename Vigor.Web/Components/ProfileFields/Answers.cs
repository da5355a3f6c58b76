using Vigor.Core;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Web.Components.Fields;

namespace Vigor.Web.Components.ProfileFields;

/// <summary>A profile while it is edited: every part can be changed freely and is stored by itself.</summary>
public sealed class Answers
{
    public HashSet<FitnessGoal> Goals { get; } = [];

    public FitnessLevel? Level { get; set; }

    public EquipmentLevel Equipment { get; private set; }

    public HashSet<EquipmentItem> Items { get; private set; } = [];

    public Dictionary<BodyArea, LimitationSeverity> Limitations { get; } = [];

    /// <summary>What is there by its name, as the coach heard it: "tennis elbow".</summary>
    public Dictionary<BodyArea, string> Named { get; } = [];

    /// <summary>Places whose name was misheard.</summary>
    public HashSet<BodyArea> Misnamed { get; } = [];

    /// <summary>The day a child is due, when it was said.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Questions that were answered, with yes or no.</summary>
    public Dictionary<ReadinessQuestion, bool> Readiness { get; } = [];

    public DateOnly? ClearedOn { get; set; }

    public int DaysPerWeek { get; set; }

    /// <summary>As typed.</summary>
    public Entry<int> SessionMinutes { get; set; }

    public TimeOfDay PreferredTime { get; set; }

    /// <summary>The answers of a profile.</summary>
    public static Answers From(Profile profile)
    {
        var answers = new Answers
        {
            Level = profile.Level,
            ClearedOn = profile.Readiness.ClearedOn,
            DaysPerWeek = profile.DaysPerWeek,
            SessionMinutes = profile.SessionMinutes,
            PreferredTime = profile.PreferredTime,
        };
        answers.Goals.UnionWith(profile.Goals);
        answers.ChooseEquipment(profile.EquipmentLevel);
        answers.Items = [.. profile.Equipment];
        foreach (var limitation in profile.Limitations)
        {
            answers.Limitations[limitation.Area] = limitation.Severity;
            answers.DueOn ??= limitation.DueOn;
            if (limitation.Named is { } named)
            {
                answers.Named[limitation.Area] = named;
            }
        }

        // Questions nobody has come to yet have no answer; those left at the end of onboarding count as no.
        foreach (var question in Enum.GetValues<ReadinessQuestion>())
        {
            var yes = profile.Readiness.Yes.Contains(question);
            if (yes || profile.IsOnboarded)
            {
                answers.Readiness[question] = yes;
            }
        }

        return answers;
    }

    /// <summary>Takes a level, and with it the items that usually belong to it.</summary>
    public void ChooseEquipment(EquipmentLevel level)
    {
        Equipment = level;
        Items = [.. EquipmentSet.Of(level)];
    }

    /// <summary>Takes the week of a pregnancy; the day it is due and the trimester follow from it.</summary>
    /// <param name="week">The week on that day; absent when it is not said.</param>
    /// <param name="day">The day it is said on.</param>
    public void SayWeek(int? week, DateOnly day)
    {
        DueOn = week is { } said ? PregnancyWeeks.DueOn(said, day) : null;
        if (week is { } known)
        {
            Limitations[BodyArea.Pregnancy] = PregnancyWeeks.SeverityAt(known);
        }
    }

    /// <summary>Answers a readiness question. A new yes ends a clearance that was given before it was known.</summary>
    public void Answer(ReadinessQuestion question, bool yes)
    {
        Readiness[question] = yes;
        if (yes)
        {
            ClearedOn = null;
        }
    }

    /// <summary>What the answers to the readiness questions amount to.</summary>
    public Readiness Reckon() => new([.. Readiness.Where(answer => answer.Value).Select(answer => answer.Key).Order()], ClearedOn);

    public Profile WithGoals(Profile profile) => Goals.Count > 0
        ? profile with { Goals = [.. Goals.Order()] }
        : throw Refusal.Invalid(nameof(Profile.Goals), "Choose at least one goal. You can change it whenever you like.");

    public Profile WithLevel(Profile profile) => profile with
    {
        Level = Level ?? throw Refusal.Invalid(nameof(Profile.Level), "Choose a level. When in doubt, take the lower one."),
    };

    public Profile WithEquipment(Profile profile) => profile with
    {
        EquipmentLevel = Equipment,
        EquipmentItems = Items.SetEquals(EquipmentSet.Of(Equipment)) ? null : [.. Items.Where(item => item != EquipmentItem.Wall).Order()],
    };

    public Profile WithLimitations(Profile profile) => profile with
    {
        Limitations = [.. Limitations.OrderBy(limitation => limitation.Key).Select(limitation => new Limitation(limitation.Key, limitation.Value)
        {
            DueOn = limitation.Key == BodyArea.Pregnancy ? DueOn : null,
            Named = Misnamed.Contains(limitation.Key) ? null : Named.GetValueOrDefault(limitation.Key),
        })],
    };

    public Profile WithReadiness(Profile profile) => profile with { Readiness = Reckon() with { Flag = profile.Readiness.Flag } };

    public Profile WithSchedule(Profile profile) => profile with
    {
        DaysPerWeek = DaysPerWeek,
        SessionMinutes = SessionMinutes.Read(nameof(Profile.SessionMinutes)) ?? 0,
        PreferredTime = PreferredTime,
    };
}
