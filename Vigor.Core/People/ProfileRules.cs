using Vigor.Core.Exercises;

namespace Vigor.Core.People;

/// <summary>Ranges of what a profile may say, in one place.</summary>
public static class ProfileRules
{
    /// <summary>Training days a week: at least one day of the seven is for rest.</summary>
    public const int MinDays = 1, MaxDays = 6;

    /// <summary>Minutes a session.</summary>
    public const int MinMinutes = 15, MaxMinutes = 120;

    /// <summary>Height in centimetres.</summary>
    public const int MinHeight = 100, MaxHeight = 250;

    /// <summary>By definition of the inch.</summary>
    public const decimal CentimetresPerInch = 2.54m;

    /// <summary>Body weight in grams.</summary>
    public const int MinBodyWeight = 30_000, MaxBodyWeight = 300_000;

    /// <summary>What is asked of bars and plates.</summary>
    public const string Plates = "Name one bar at least, of 1 to 60 kg, and plates of 0.1 to 60 kg.";

    /// <summary>Youngest age Vigor coaches.</summary>
    public const int MinAge = 16, MaxAge = 110;

    /// <summary>Refuses a profile with a value out of range, naming the field.</summary>
    /// <param name="profile">The profile as it would be stored.</param>
    /// <param name="today">The calendar day ages are reckoned on.</param>
    /// <exception cref="Refusal">A value is out of range.</exception>
    public static void Check(Profile profile, DateOnly today)
    {
        Require(profile.Goals.All(Enum.IsDefined), nameof(Profile.Goals), "Choose goals from the list.");
        Require(profile.Level is null || Enum.IsDefined(profile.Level.Value), nameof(Profile.Level), "Choose a level from the list.");
        Require(Enum.IsDefined(profile.EquipmentLevel), nameof(Profile.EquipmentLevel), "Choose the equipment from the list.");
        Require(profile.EquipmentItems is null || profile.EquipmentItems.All(Enum.IsDefined), nameof(Profile.EquipmentItems), "Choose items from the list.");
        Require(profile.Limitations.Select(limitation => limitation.Area).Distinct().Count() == profile.Limitations.Count, nameof(Profile.Limitations), "Name each area once.");
        Require(profile.DaysPerWeek is >= MinDays and <= MaxDays, nameof(Profile.DaysPerWeek), $"Choose {MinDays} to {MaxDays} days; at least one day is for rest.");
        Require(profile.SessionMinutes is >= MinMinutes and <= MaxMinutes, nameof(Profile.SessionMinutes), $"Choose {MinMinutes} to {MaxMinutes} minutes.");
        Require(TimeZoneInfo.TryFindSystemTimeZoneById(profile.TimeZone, out _), nameof(Profile.TimeZone), "Choose a time zone from the list.");
        Require(Enum.IsDefined(profile.WeekStart), nameof(Profile.WeekStart), "Choose the day from the list.");
        Require(profile.HeightCentimetres is null or (>= MinHeight and <= MaxHeight), nameof(Profile.HeightCentimetres), $"A height of {Heights(profile.Units)} can be stored.");
        Require(profile.BodyWeightGrams is null or (>= MinBodyWeight and <= MaxBodyWeight), nameof(Profile.BodyWeightGrams), $"A body weight of {BodyWeights(profile.Units)} can be stored.");
        Require(profile.Plates is null || profile.Plates.IsBelieved, nameof(Profile.Plates), Plates);
        var age = today.Year - profile.BirthYear;
        Require(age is null or (>= MinAge and <= MaxAge), nameof(Profile.BirthYear), $"Vigor coaches people from {MinAge} years; check the year.");
    }

    // In the unit that was typed, rounded to what still holds.
    private static string Heights(UnitSystem units) => units == UnitSystem.Metric
        ? $"{MinHeight} to {MaxHeight} cm"
        : $"{Math.Ceiling(MinHeight / CentimetresPerInch):0} to {Math.Floor(MaxHeight / CentimetresPerInch):0} inches";

    private static string BodyWeights(UnitSystem units) => units == UnitSystem.Metric
        ? $"{MinBodyWeight / 1000} to {MaxBodyWeight / 1000} kg"
        : $"{Math.Ceiling(new Load(MinBodyWeight).Pounds):0} to {Math.Floor(new Load(MaxBodyWeight).Pounds):0} lb";

    private static void Require(bool holds, string field, string sentence)
    {
        if (!holds)
        {
            throw Refusal.Invalid(field, sentence);
        }
    }
}
