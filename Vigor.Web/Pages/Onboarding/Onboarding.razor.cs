using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using Vigor.Core;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Web.Components.ProfileFields;

namespace Vigor.Web.Pages.Onboarding;

/// <summary>Six steps from a new account to the first plan. Each is stored when it is left; the step is in the address.</summary>
public sealed partial class Onboarding(
    ProfileService profiles,
    NavigationManager navigation,
    IJSRuntime script,
    TimeProvider time)
{
    private Answers? answers;
    private Details? details;
    private Step? step;
    private int? announced;
    private DateOnly today;
    private bool isWriting;
    private bool isZoneAsked;

    [SupplyParameterFromQuery(Name = "step")]
    private string? StepNumber { get; set; }

    private int? AddressStep => Links.Number(StepNumber);

    // Nothing can be answered before the circuit is up.
    protected override bool IsPrerendered => false;

    protected override Task<Profile> ReadAsync(Actor actor, CancellationToken cancellationToken) => profiles.GetAsync(actor, cancellationToken);

    protected override void OnRead(Profile view)
    {
        today = view.DayOf(time.GetUtcNow());
        answers ??= Answers.From(view);
        details ??= Details.From(view);
        step ??= Step.Of(Step.For(view, AddressStep));
    }

    protected override void OnParametersSet()
    {
        // The address follows our own steps a moment later; until it has, it is history and not a wish.
        if (View is null || (announced is { } own && own != AddressStep))
        {
            return;
        }

        if (announced is null)
        {
            step = Step.Of(Step.For(View, AddressStep));
            Failure = null;
        }

        announced = null;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // The first drawing may come before the profile.
        if (!isZoneAsked && View is { IsOnboarded: false, TimeZone: "UTC" })
        {
            isZoneAsked = true;
            await InTurnAsync(LearnOfDeviceAsync);
        }
    }

    /// <summary>One thing at a time, in the order of the clicks; the second half of a double click is none.</summary>
    private Task TurnAsync(MouseEventArgs click, Func<Actor, Task> move) => click.Detail > 1 ? Task.CompletedTask : InTurnAsync(move);

    private async Task NextAsync(Actor actor)
    {
        await StoreAsync(actor, step!.Store);
        GoTo(step.Number + 1);
    }

    private async Task SkipAsync(Actor actor)
    {
        (answers, details) = (Answers.From(View!), Details.From(View!));
        await StoreAsync(actor, (_, _, stored) => stored);
        if (step!.Number == Profile.LastStep)
        {
            isWriting = true;
        }
        else
        {
            GoTo(step.Number + 1);
        }
    }

    private async Task BackAsync(Actor actor)
    {
        try
        {
            await StoreAsync(actor, step!.Store, reached: step.Number);
        }
        catch (Refusal)
        {
            // Nobody is kept on a step by a value that is not right yet; it stays on the page.
        }

        GoTo(step!.Number - 1);
    }

    private async Task FinishAsync(Actor actor)
    {
        await StoreAsync(actor, step!.Store);
        isWriting = true;
    }

    // The person stays on the step; their answers are stored.
    private void GiveUp(Exception? exception)
    {
        isWriting = false;
        Failure = exception is null ? null : FailureOf(exception);
    }

    private Task StoreAsync(Actor actor, Func<Answers, Details, Profile, Profile> store) => StoreAsync(actor, store, reached: step!.Number + 1);

    private async Task StoreAsync(Actor actor, Func<Answers, Details, Profile, Profile> store, int reached) => Show(await profiles.UpdateAsync(actor, stored =>
    {
        var answered = store(answers!, details!, stored);
        return answered with { OnboardingStep = Math.Max(answered.OnboardingStep, reached) };
    }));

    private void GoTo(int number)
    {
        step = Step.Of(Step.For(View!, number));
        announced = step.Number;
        navigation.NavigateTo(Links.With(Links.Onboarding, new KeyValuePair<string, string?>("step", $"{step.Number}")));
    }

    private async Task LearnOfDeviceAsync(Actor actor)
    {
        await using var device = await script.InvokeAsync<IJSObjectReference>("import", $"./{Assets["js/device.js"]}");
        var zone = await device.InvokeAsync<string?>("timeZone");
        var week = DeviceWeek.Of(await device.InvokeAsync<DeviceWeek?>("week"));
        Show(await profiles.UpdateAsync(actor, stored => stored with
        {
            TimeZone = zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? zone : stored.TimeZone,

            // Whoever comes back to a later step may have chosen it themselves.
            WeekStart = stored.OnboardingStep == Profile.FirstStep ? week : stored.WeekStart,
        }));
    }
}
