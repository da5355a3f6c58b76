using Microsoft.AspNetCore.Components;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Web.Components.Reading;

namespace Vigor.Web.Pages.Profiles;

/// <summary>A choice of the profile that needs no button: stored as it is made, one after the other, and said so.</summary>
public abstract class StoredAtOnce : ActingComponent
{
    [Inject]
    private ProfileService Profiles { get; set; } = default!;

    /// <summary>What is stored.</summary>
    [Parameter, EditorRequired]
    public Profile Profile { get; set; } = default!;

    /// <summary>Told of the profile as it is stored.</summary>
    [Parameter]
    public EventCallback<Profile> OnStored { get; set; }

    /// <summary>What went wrong, or that it is stored.</summary>
    protected RenderFragment Outcome => builder =>
    {
        if (Failure is not null)
        {
            builder.OpenComponent<Problem>(0);
            builder.AddComponentParameter(1, nameof(Problem.Failure), Failure);
            builder.CloseComponent();
        }

        builder.OpenElement(2, "span");
        builder.AddAttribute(3, "role", "status");
        builder.AddAttribute(4, "class", "small muted");
        builder.AddContent(5, Said);
        builder.CloseElement();
    };

    /// <summary>Stores a choice.</summary>
    /// <param name="change">The profile with it.</param>
    /// <param name="before">What is done before it is stored.</param>
    protected Task StoreAsync(Func<Profile, Profile> change, Func<Task>? before = null)
    {
        Change();
        return InTurnAsync(
            async actor =>
            {
                await (before?.Invoke() ?? Task.CompletedTask);
                await OnStored.InvokeAsync(await Profiles.UpdateAsync(actor, change));
            },
            "Saved");
    }
}
