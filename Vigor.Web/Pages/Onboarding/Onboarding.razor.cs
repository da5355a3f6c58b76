using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using Vigor.Core;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Web.Account;
using Vigor.Web.Components.ProfileFields;
using Vigor.Web.Components.Reading;

namespace Vigor.Web.Pages.Onboarding;

/// <summary>Six steps from a new account to the first plan. Each is stored when it is left; the step is in the address.</summary>
public sealed partial class Onboarding(
    ProfileService profiles,
    CurrentActor currentActor,
    NavigationManager navigation,
    IJSRuntime script,
    TimeProvider time,
    ILogger<Onboarding> log)
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private Actor actor = default!;
    private Profile? profile;
    private Answers? answers;
    private Step? step;
    private int? announced;
    private DateOnly today;
    private Failure? failure;
    private bool isWriting;
    private bool isZoneAsked;

    [SupplyParameterFromQuery(Name = "step")]
    private int? AddressStep { get; set; }

    protected override async Task OnInitializedAsync()
    {
        actor = await currentActor.GetAsync();
        profile = await profiles.GetAsync(actor);
        answers = Answers.From(profile);
        today = profile.DayOf(time.GetUtcNow());
        step = Step.Of(Step.For(profile, AddressStep));
    }

    protected override void OnParametersSet()
    {
        // The address follows our own steps a moment later; until it has, it is history and not a wish.
        if (profile is null || (announced is { } own && own != AddressStep))
        {
            return;
        }

        if (announced is null)
        {
            step = Step.Of(Step.For(profile, AddressStep));
            failure = null;
        }

        announced = null;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // The first drawing may come before the profile.
        if (!isZoneAsked && profile is { IsOnboarded: false, TimeZone: "UTC" })
        {
            isZoneAsked = true;
            await TurnAsync(LearnTimeZoneAsync);
        }
    }

    /// <summary>One thing at a time, in the order of the clicks; the second half of a double click is none.</summary>
    private Task TurnAsync(MouseEventArgs click, Func<Task> move) => click.Detail > 1 ? Task.CompletedTask : TurnAsync(move);

    private async Task TurnAsync(Func<Task> move)
    {
        await turn.WaitAsync();
        try
        {
            failure = null;
            await move();
        }
        catch (Exception exception) when (exception is not JSDisconnectedException)
        {
            failure = Failure.From(exception, log);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task NextAsync()
    {
        await StoreAsync(step!.Store);
        GoTo(step.Number + 1);
    }

    private async Task SkipAsync()
    {
        answers = Answers.From(profile!);
        await StoreAsync((_, stored) => stored);
        if (step!.Number == Profile.LastStep)
        {
            isWriting = true;
        }
        else
        {
            GoTo(step.Number + 1);
        }
    }

    private async Task BackAsync()
    {
        try
        {
            await StoreAsync(step!.Store, reached: step.Number);
        }
        catch (Refusal)
        {
            // Nobody is kept on a step by a value that is not right yet; it stays on the page.
        }

        GoTo(step!.Number - 1);
    }

    private async Task FinishAsync()
    {
        await StoreAsync(step!.Store);
        isWriting = true;
    }

    // The person stays on the step; their answers are stored.
    private void GiveUp(Exception? exception)
    {
        isWriting = false;
        failure = exception is null ? null : Failure.From(exception, log);
    }

    private Task StoreAsync(Func<Answers, Profile, Profile> store) => StoreAsync(store, reached: step!.Number + 1);

    private async Task StoreAsync(Func<Answers, Profile, Profile> store, int reached) => profile = await profiles.UpdateAsync(actor, stored =>
    {
        var answered = store(answers!, stored);
        return answered with { OnboardingStep = Math.Max(answered.OnboardingStep, reached) };
    });

    private void GoTo(int number)
    {
        step = Step.Of(Step.For(profile!, number));
        announced = step.Number;
        navigation.NavigateTo(Links.With(Links.Onboarding, new KeyValuePair<string, string?>("step", $"{step.Number}")));
    }

    private async Task LearnTimeZoneAsync()
    {
        await using var device = await script.InvokeAsync<IJSObjectReference>("import", $"./{Assets["js/device.js"]}");
        var zone = await device.InvokeAsync<string?>("timeZone");
        if (zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            profile = await profiles.UpdateAsync(actor, stored => stored with { TimeZone = zone });
            today = profile.DayOf(time.GetUtcNow());
        }
    }
}
