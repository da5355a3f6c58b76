namespace Vigor.Web.Pages.Profiles;

/// <summary>What the list of the profile holds, and where each part of it is.</summary>
internal static class ProfileIndex
{
    /// <summary>The part that stands beside the list where there is room and none was chosen.</summary>
    public const ProfilePart First = ProfilePart.About;

    /// <summary>The list, in groups.</summary>
    public static readonly (string Name, ProfileEntry[] Entries)[] Groups =
    [
        ("You", [Of(ProfilePart.About), Of(ProfilePart.Training), Of(ProfilePart.Schedule), Of(ProfilePart.Equipment), Of(ProfilePart.Limitations), Of(ProfilePart.Readiness)]),
        ("Vigor", [Of(ProfilePart.Units), Of(ProfilePart.Reminders), Of(ProfilePart.Coach), Of(ProfilePart.Appearance)]),
        (
            "Your data",
            [
                new("Import", Links.Import, "From another app, or from a file"),
                Of(ProfilePart.Export),
                new("History", Links.History, "Every workout"),
                new("Exercises", Links.Exercises, "The library and your own"),
            ]
        ),
        (
            "Account",
            [
                Of(ProfilePart.Privacy),
                new("Account and password", Links.ManageAccount, "E-mail, password, passkeys, authenticator"),
                new("Sign-ins", Links.SignIns, "Where you are signed in"),
                new("Tiers", Links.Upgrade, "What is included, and what more there is"),
                new("Delete account", Links.DeleteAccount, "With all that belongs to it"),
            ]
        ),
    ];

    // Where the parts stood when the profile was one long page.
    private static readonly Dictionary<string, ProfilePart> Places = new(StringComparer.Ordinal)
    {
        ["#section-goals"] = ProfilePart.Training,
        ["#section-level"] = ProfilePart.Training,
        ["#section-schedule"] = ProfilePart.Schedule,
        ["#section-equipment"] = ProfilePart.Equipment,
        ["#section-bars-and-plates"] = ProfilePart.Equipment,
        ["#section-limitations-and-readiness"] = ProfilePart.Limitations,
        ["#section-body"] = ProfilePart.About,
        ["#section-units"] = ProfilePart.Units,
        ["#section-effort"] = ProfilePart.Units,
        ["#section-time-zone"] = ProfilePart.Units,
        ["#section-language-of-the-coach"] = ProfilePart.Coach,
        ["#section-memory"] = ProfilePart.Coach,
        ["#notifications"] = ProfilePart.Reminders,
        ["#section-notifications"] = ProfilePart.Reminders,
        ["#section-theme"] = ProfilePart.Appearance,
        ["#section-privacy"] = ProfilePart.Privacy,
        ["#support-reads"] = ProfilePart.Privacy,
        ["#log-files"] = ProfilePart.Export,
        ["#more"] = ProfilePart.Privacy,
    };

    /// <summary>The heading of a part.</summary>
    public static string Name(ProfilePart part) => part switch
    {
        ProfilePart.About => "About you",
        ProfilePart.Training => "Goals and level",
        ProfilePart.Schedule => "Schedule",
        ProfilePart.Equipment => "Equipment and plates",
        ProfilePart.Limitations => "Limitations",
        ProfilePart.Readiness => "Readiness",
        ProfilePart.Units => "Units and time",
        ProfilePart.Reminders => "Reminders",
        ProfilePart.Coach => "Coach and memory",
        ProfilePart.Appearance => "Appearance",
        ProfilePart.Privacy => "Privacy",
        ProfilePart.Export => "Export",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Unknown part."),
    };

    /// <summary>The address of a part.</summary>
    public static string Address(ProfilePart part) => Links.ProfilePart(part.ToString().ToLowerInvariant());

    /// <summary>The part that an old address with a place on the page means; null for one that means none.</summary>
    /// <param name="address">The whole address.</param>
    public static ProfilePart? At(string address) => Places.TryGetValue(new Uri(address).Fragment, out var part) ? part : null;

    private static ProfileEntry Of(ProfilePart part) => new(Name(part), Address(part), null, part);
}
