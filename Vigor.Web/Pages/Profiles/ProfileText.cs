using System.Globalization;
using Vigor.Core;
using Vigor.Core.People;
using Vigor.Core.People.Reminders;
using Vigor.Core.Training;
using Vigor.Web.Components.Text;

namespace Vigor.Web.Pages.Profiles;

/// <summary>What a part of the profile holds, in a line.</summary>
internal static class ProfileText
{
    private const int MostNamed = 2;

    /// <summary>The line of a part.</summary>
    /// <param name="part">Which.</param>
    /// <param name="view">What is stored.</param>
    /// <param name="today">The person's calendar day.</param>
    public static string Of(ProfilePart part, ProfileView view, DateOnly today) => part switch
    {
        ProfilePart.About => About(view.Profile),
        ProfilePart.Training => view.Profile.Level is { } level ? $"{Goals(view.Profile)}, {Names.InSentence(level)}" : Goals(view.Profile),
        ProfilePart.Schedule => $"{InWords.Count(view.Profile.DaysPerWeek, "day")} a week, {InWords.Minutes(view.Profile.SessionMinutes)}",
        ProfilePart.Equipment => $"{Equipment(view.Profile)}, {(view.Profile.Plates is null ? "plates of a gym" : "own plates")}",
        ProfilePart.Limitations => Limitations(view.Profile),
        ProfilePart.Readiness => Readiness(view.Profile, today),
        ProfilePart.Units => $"{Names.Of(view.Profile.Units)}, weeks from {view.Profile.WeekStart}, {view.Profile.TimeZone.Replace('_', ' ')}",
        ProfilePart.Reminders => Reminders(view.Reminders),
        ProfilePart.Coach => $"{view.Profile.AnswerLanguage?.OwnName ?? "Your language"}, {(view.Facts == 0 ? "nothing" : InWords.Count(view.Facts, "fact"))} remembered",
        ProfilePart.Appearance => view.Profile.Theme == ThemePreference.System ? "Same as your device" : Names.Of(view.Profile.Theme),
        ProfilePart.Privacy => view.Profile.ShareWithProviders ? "Shared with AI providers" : "Nothing leaves this server",
        ProfilePart.Export => "All sets, or everything",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Unknown part."),
    };

    private static string About(Profile profile)
    {
        string?[] said =
        [
            profile.BirthYear is { } year ? string.Create(CultureInfo.InvariantCulture, $"born {year}") : null,
            profile.BodyWeightGrams is { } grams ? $"{InWords.Number(profile.Units.Amount(new(grams)))} {profile.Units.LoadSymbol}" : null,
            Height(profile),
            profile.Sex == Sex.Unspecified ? null : InWords.InSentence(Names.Of(profile.Sex)),
        ];
        var line = string.Join(", ", said.OfType<string>());
        return line.Length == 0 ? "Nothing said yet" : InWords.Capital(line);
    }

    private static string? Height(Profile profile) => (profile.HeightCentimetres, profile.Units) switch
    {
        (null, _) => null,
        ({ } height, UnitSystem.Metric) => $"{InWords.Number(height)} cm",
        ({ } height, _) => $"{InWords.Number(Math.Round(height / ProfileRules.CentimetresPerInch))} in",
    };

    private static string Goals(Profile profile) => profile.Goals.Count switch
    {
        0 => "No goal yet",
        <= MostNamed => InWords.Capital(InWords.List([.. profile.Goals.Select(goal => Names.InSentence(goal))])),
        var count => InWords.Count(count, "goal"),
    };

    private static string Equipment(Profile profile) => profile.EquipmentItems is { } items
        ? $"{Names.Of(profile.EquipmentLevel)} with {InWords.Count(items.Count, "item")}"
        : Names.Of(profile.EquipmentLevel);

    private static string Limitations(Profile profile) => profile.Limitations.Count switch
    {
        0 => "Nothing to go easy on",
        <= MostNamed => InWords.Capital(InWords.List([.. profile.Limitations.Select(limitation => limitation.Named ?? Names.InSentence(limitation.Area))])),
        var count => $"{count} areas to go easy on",
    };

    private static string Readiness(Profile profile, DateOnly today) => profile.Readiness.On(today) switch
    {
        ReadinessOutcome.Red => "A word with a doctor first",
        ReadinessOutcome.Amber => "Ready for light and moderate training",
        _ when !profile.IsOnboarded => "Seven questions before training",
        _ => "Ready to train",
    };

    private static string Reminders(ReminderSettings settings)
    {
        string?[] said =
        [
            settings.PlannedAt is { } planned ? string.Create(CultureInfo.InvariantCulture, $"workouts at {planned:HH\\:mm}") : null,
            settings.StreakAt is { } streak ? string.Create(CultureInfo.InvariantCulture, $"streak at {streak:HH\\:mm}") : null,
            settings.RestOver ? "end of a rest" : null,
        ];
        var line = string.Join(", ", said.OfType<string>());
        return line.Length == 0 ? "Off" : InWords.Capital(line);
    }
}
