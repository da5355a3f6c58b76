using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Vigor.Core.Training.History;

namespace Vigor.Web;

/// <summary>Every address of Vigor, typed: pages link through here, so that a renamed route is one change.</summary>
public static class Links
{
    /// <summary>The largest number that an address can say: no page has as many of anything.</summary>
    public const int MostNumber = 100_000;

    public const string Landing = "/";
    public const string Demo = "/demo";
    public const string Login = "/account/login";
    public const string Register = "/account/register";
    public const string ForgotPassword = "/account/forgot-password";
    public const string ResetPassword = "/account/reset-password";
    public const string ManageAccount = "/account/manage";
    public const string ConfirmEmail = "/account/confirm-email";
    public const string SignOut = "/account/sign-out";
    public const string Onboarding = "/onboarding";
    public const string Dashboard = "/dashboard";
    public const string Plans = "/plans";
    public const string Routines = "/routines";
    public const string NewPlan = "/plans/new";
    public const string NewProgramme = "/programmes/new";
    public const string Exercises = "/exercises";
    public const string NewExercise = "/exercises/own/new";
    public const string History = "/history";
    public const string NewWorkout = "/history/new";
    public const string Progress = "/progress";
    public const string ProgressReport = "/progress/report";
    public const string Badges = "/progress/badges";
    public const string Pauses = "/progress/badges#pause";
    public const string ProgressData = "/progress/data";
    public const string Upgrade = "/upgrade";
    public const string Administration = "/admin";
    public const string AdminProviders = "/admin/providers";
    public const string AdminCosts = "/admin/costs";
    public const string AdminBudgets = "/admin/budgets";
    public const string AdminUsers = "/admin/users";
    public const string AdminAudit = "/admin/audit";
    public const string AdminLedgerFile = "/admin/costs/ledger.csv";
    public const string AdminCostsFile = "/admin/costs/costs.csv";
    public const string AdminAuditFile = "/admin/audit/log.csv";
    public const string Support = "/support";
    public const string SignInFailed = "/account/sign-in-failed";
    public const string EntraArrival = "/account/entra";
    public const string TwoFactor = "/account/two-factor";
    public const string SetUpTwoFactor = "/account/manage/two-factor";
    public const string SignIns = "/account/manage#sign-ins";
    public const string ChangeEmail = "/account/manage/email";
    public const string Passkeys = "/account/manage/passkeys";
    public const string PasskeySignIn = "/account/passkey";
    public const string NoRights = "/account/no-rights";
    public const string Coach = "/coach";
    public const string Profile = "/profile";
    public const string Import = "/profile/import";

    /// <summary>Where browsers tell what happened in workouts.</summary>
    public const string Events = "/offline/events";

    /// <summary>Where browsers ask how workouts stand.</summary>
    public const string OfflineWorkouts = "/offline/workouts";

    /// <summary>Where browsers ask for exercises.</summary>
    public const string OfflineExercises = "/offline/exercises";

    /// <summary>Where browsers say that they take reminders.</summary>
    public const string PushSubscriptions = "/push/subscriptions";

    /// <summary>Where browsers ask what to keep for when there is no network.</summary>
    public const string Snapshot = "/offline/snapshot";

    /// <summary>Where they ask for pictures and texts of exercises to keep.</summary>
    public const string Pictures = "/offline/pictures";

    /// <summary>Where they ask who is signed in before they send what they kept.</summary>
    public const string Sender = "/offline/sender";

    /// <summary>Where they send questions to the coach that they kept.</summary>
    public const string Questions = "/offline/questions";

    /// <summary>Where other applications share a file with the installed one; the worker takes it.</summary>
    public const string Shared = "/offline/shared";

    /// <summary>The worker that opens Vigor without a network.</summary>
    public const string Worker = "/worker.js";
    public const string ExportSets = "/profile/export/sets.csv";
    public const string ExportArchive = "/profile/export/vigor.zip";
    public const string DeleteAccount = "/account/delete";
    public const string ExportAll = "/profile/export/vigor.json";

    public static string Plan(Guid id) => $"{Plans}/{id}";

    /// <summary>Where a form that starts the plan's workout is sent.</summary>
    public static string Start(Guid plan) => $"{Plan(plan)}/start";

    public static string Routine(Guid id) => $"{Routines}/{id}";

    public static string RoutineFile(Guid id) => $"{Routines}/{id}/file";

    public static string Programme(Guid id) => $"/programmes/{id}";

    public static string Exercise(string slug) => $"{Exercises}/{slug}";

    public static string OwnExercise(Guid id) => $"{Exercises}/own/{id}";

    public static string Session(Guid id) => $"/sessions/{id}";

    public static string Workout(Guid id) => $"{History}/{id}";

    /// <summary>The calendar of a month.</summary>
    public static string Calendar(DateOnly month) => With(History, new KeyValuePair<string, string?>("month", month.ToString("yyyy-MM", CultureInfo.InvariantCulture)));

    /// <summary>The workouts that a filter leaves.</summary>
    public static string HistoryOf(HistoryFilter filter) => With(
        History,
        new("q", filter.Search),
        new("exercise", filter.Exercise),
        new("from", filter.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        new("to", filter.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    /// <summary>The player with a finished workout to be changed.</summary>
    public static string EditWorkout(Guid id) => $"{Session(id)}?edit=true";

    /// <summary>A part of the profile, by the key that its address says.</summary>
    public static string ProfilePart(string key) => With(Profile, new KeyValuePair<string, string?>("section", key));

    public static string Conversation(Guid id) => $"{Coach}/{id}";

    /// <summary>The charts, as far back as a range and for one exercise, and which of them.</summary>
    public static string ProgressOf(string address, string? range, string? exercise, string? tab = null) => With(address, new("tab", tab), new("range", range), new("exercise", exercise));

    /// <summary>A new conversation with a question in its message box.</summary>
    public static string Ask(string question) => With(Coach, new KeyValuePair<string, string?>("ask", question));

    /// <summary>
    /// A number that an address says, 0 to <see cref="MostNumber"/>; null for what is none. The framework's own reading of numbers
    /// makes an error of an address that somebody mistyped.
    /// </summary>
    public static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MostNumber ? number : null;

    /// <summary>
    /// One of several choices, by the name that an address or a form says, in upper or lower case; null for what is none. The
    /// number that stands behind a name is no name.
    /// </summary>
    public static T? Named<T>(string? text)
        where T : struct, Enum =>
        text is [var first, ..] && char.IsAsciiLetter(first) && Enum.TryParse<T>(text, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null;

    /// <summary>The address with query values; those that are null are left out.</summary>
    public static string With(string address, params IEnumerable<KeyValuePair<string, string?>> query) =>
        QueryHelpers.AddQueryString(address, query.Where(pair => pair.Value is not null));
}
