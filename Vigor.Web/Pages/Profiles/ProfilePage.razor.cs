using Microsoft.AspNetCore.Components;
using Vigor.Core.Coach.Memory;
using Vigor.Core.People;
using Vigor.Core.People.Reminders;
using Vigor.Core.People.Services;

namespace Vigor.Web.Pages.Profiles;

/// <summary>Who somebody is and how Vigor behaves for them: a list of parts, one of which is open. The part is in the address.</summary>
public sealed partial class ProfilePage(ProfileService profiles, ReminderService reminders, MemoryService memory, NavigationManager navigation, TimeProvider time)
{
    private ProfileDrafts? drafts;
    private ElementReference title;
    private ElementReference heading;
    private ProfilePart? drawn;

    /// <summary>Name of the part that is open.</summary>
    [SupplyParameterFromQuery(Name = "section")]
    public string? SectionName { get; set; }

    private ProfilePart? Opened => Links.Named<ProfilePart>(SectionName);

    private ProfilePart Open => Opened ?? ProfileIndex.First;

    // In a part nothing can be changed before the circuit is up; the list is read, and leads to the parts without it.
    protected override bool IsPrerendered => Opened is null;

    protected override async Task<ProfileView> ReadAsync(Actor actor, CancellationToken cancellationToken) => new(
        await profiles.GetAsync(actor, cancellationToken),
        await reminders.GetAsync(actor, cancellationToken),
        (await memory.ListAsync(actor, cancellationToken)).Count);

    // What is typed and not stored yet stays when another part is.
    protected override void OnRead(ProfileView view) => drafts ??= ProfileDrafts.From(view.Profile);

    protected override void OnParametersSet()
    {
        if (RendererInfo.IsInteractive && SectionName is null && ProfileIndex.At(navigation.Uri) is { } part)
        {
            navigation.NavigateTo(ProfileIndex.Address(part), replace: true);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var isOther = !firstRender && drawn != Opened;
        drawn = Opened;
        if (isOther)
        {
            await (Opened is null ? title : heading).FocusAsync();
        }
    }

    private void Changed() => drafts?.Change(Open);

    private void Stored(Profile stored)
    {
        if (View is not { } view)
        {
            return;
        }

        if (stored.Units != view.Profile.Units)
        {
            drafts?.ShowIn(stored);
        }

        drafts?.Store(Open);
        Show(view with { Profile = stored });
    }

    private void Stored(ReminderSettings stored)
    {
        drafts?.Store(ProfilePart.Reminders);
        Show(View! with { Reminders = stored });
    }
}
