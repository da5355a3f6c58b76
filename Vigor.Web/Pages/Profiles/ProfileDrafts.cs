using Vigor.Core;
using Vigor.Core.People;
using Vigor.Web.Components.ProfileFields;
using Vigor.Web.Pages.Profiles.Reminding;

namespace Vigor.Web.Pages.Profiles;

/// <summary>What stands in the fields of the profile. It stays while somebody goes from part to part.</summary>
public sealed class ProfileDrafts
{
    private readonly HashSet<ProfilePart> changed = [];

    /// <summary>Goals, level, equipment, limitations, readiness and schedule.</summary>
    public Answers Answers { get; private set; } = new();

    /// <summary>Body, units, effort and time.</summary>
    public Details Details { get; private set; } = new();

    /// <summary>Bars and plates.</summary>
    public Rack Rack { get; private set; } = new();

    /// <summary>What to be reminded of; null until it was read.</summary>
    public ReminderDraft? Reminders { get; set; }

    /// <summary>A fact for the coach that is being written.</summary>
    public string Fact { get; set; } = "";

    /// <summary>The fields for what is stored.</summary>
    public static ProfileDrafts From(Profile profile) => new() { Answers = Answers.From(profile), Details = Details.From(profile), Rack = Rack.From(profile) };

    /// <summary>Whether something of a part was changed and not stored yet.</summary>
    public bool IsChanged(ProfilePart part) => changed.Contains(part);

    /// <summary>Something of a part is changed.</summary>
    public void Change(ProfilePart part) => changed.Add(part);

    /// <summary>A part is stored as it stands in its fields.</summary>
    public void Store(ProfilePart part) => changed.Remove(part);

    /// <summary>Figures that were typed in one unit must not be read in another.</summary>
    public void ShowIn(Profile stored)
    {
        var shown = Details.From(stored);
        (Details.Height, Details.BodyWeight) = (shown.Height, shown.BodyWeight);
        Rack = Rack.From(stored);
    }

    /// <summary>A profile with goals and level.</summary>
    /// <exception cref="Refusal">A field cannot be taken.</exception>
    public Profile WithTraining(Profile profile) => Answers.WithLevel(Answers.WithGoals(profile));

    /// <summary>A profile with what is at hand.</summary>
    /// <exception cref="Refusal">A weight or a count is none.</exception>
    public Profile WithEquipment(Profile profile) => Rack.With(Answers.WithEquipment(profile));

    /// <summary>A profile with units, effort and time.</summary>
    public Profile WithUnits(Profile profile) => Details.WithTime(Details.WithEffortScale(Details.WithUnits(profile)));
}
