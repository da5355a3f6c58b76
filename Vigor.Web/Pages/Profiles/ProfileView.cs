using Vigor.Core.People;
using Vigor.Core.People.Reminders;

namespace Vigor.Web.Pages.Profiles;

/// <summary>What the list of the profile says of its parts.</summary>
/// <param name="Profile">As it is stored.</param>
/// <param name="Reminders">As they are stored.</param>
/// <param name="Facts">How many facts the coach remembers.</param>
public sealed record ProfileView(Profile Profile, ReminderSettings Reminders, int Facts);
