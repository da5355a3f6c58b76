using Vigor.Core;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Web.Components.Fields;

namespace Vigor.Web.Components.ProfileFields;

/// <summary>What of a profile plans can do without, while it is edited. Kept metric; shown and typed in the person's units.</summary>
public sealed class Details
{
    // What is more is refused as much as this is, and can be reckoned with.
    private const decimal Most = 1000;

    public UnitSystem Units { get; set; }

    public EffortScale EffortScale { get; set; }

    public string TimeZone { get; set; } = "UTC";

    public WeekStart WeekStart { get; set; }

    public Entry<decimal> BirthYear { get; set; }

    public Sex Sex { get; set; }

    /// <summary>Height in centimetres or inches.</summary>
    public Entry<decimal> Height { get; set; }

    /// <summary>Body weight in kilograms or pounds.</summary>
    public Entry<decimal> BodyWeight { get; set; }

    /// <summary>The details of a profile.</summary>
    public static Details From(Profile profile) => new()
    {
        Units = profile.Units,
        EffortScale = profile.EffortScale,
        TimeZone = profile.TimeZone,
        WeekStart = profile.WeekStart,
        BirthYear = profile.BirthYear,
        Sex = profile.Sex,
        Height = (profile.Units, profile.HeightCentimetres) switch
        {
            (UnitSystem.Imperial, { } height) => Math.Round(height / ProfileRules.CentimetresPerInch),
            (_, var height) => height,
        },
        BodyWeight = (profile.Units, profile.BodyWeightGrams) switch
        {
            (_, null) => null,
            (UnitSystem.Metric, { } grams) => new Load(grams).Kilograms,
            (_, { } grams) => new Load(grams).Pounds,
        },
    };

    public Profile WithBody(Profile profile) => profile with
    {
        BirthYear = Year(),
        Sex = Sex,
        HeightCentimetres = Centimetres(profile.Units),
        BodyWeightGrams = Grams(profile.Units),
    };

    /// <summary>The profile with what is asked first of it.</summary>
    public Profile WithAgeAndWeight(Profile profile) => profile with { BirthYear = Year(), BodyWeightGrams = Grams(profile.Units) };

    public Profile WithUnits(Profile profile) => profile with { Units = Units };

    public Profile WithEffortScale(Profile profile) => profile with { EffortScale = EffortScale };

    public Profile WithTime(Profile profile) => profile with { TimeZone = TimeZone, WeekStart = WeekStart };

    private int? Year() => BirthYear.Read(nameof(Profile.BirthYear)) switch
    {
        null => null,
        >= 0 and < 10_000 and var year when decimal.IsInteger(year) => (int)year,
        _ => throw Refusal.Invalid(nameof(Profile.BirthYear), "Enter the year with four digits."),
    };

    private int? Centimetres(UnitSystem units)
    {
        if (Height.Read(nameof(Profile.HeightCentimetres)) is not { } height)
        {
            return null;
        }

        height = Math.Clamp(height, 0, Most);
        return (int)Math.Round(units == UnitSystem.Metric ? height : height * ProfileRules.CentimetresPerInch);
    }

    private int? Grams(UnitSystem units)
    {
        if (BodyWeight.Read(nameof(Profile.BodyWeightGrams)) is not { } weight)
        {
            return null;
        }

        weight = Math.Clamp(weight, 0, Most);
        return (units == UnitSystem.Metric ? Load.FromKilograms(weight) : Load.FromPounds(weight)).Grams;
    }
}
