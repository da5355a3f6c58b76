using Vigor.Core.Ai;
using Vigor.Core.Ai.Services;
using Vigor.Core.People;
using Vigor.Core.People.Safety;
using Vigor.Core.People.Services;
using Vigor.Core.Plans.Writing;

namespace Vigor.Core.Plans.Services;

/// <summary>Who may have a plan written, and by whom.</summary>
public sealed class PlanAdmission(ProfileService profiles, PlanRate rate, PlanQuota quota, AiStatus ai)
{
    /// <summary>Stands for the rules planner where a provider's name may stand.</summary>
    public const string OwnPlanner = "vigor";

    /// <summary>Who can write a plan: name and display name, the rules planner last.</summary>
    public IReadOnlyList<(string Name, string DisplayName)> Writers => [.. ai.Providers, (OwnPlanner, RulesPlanner.Name)];

    /// <summary>Lets a request in.</summary>
    /// <returns>The profile of who asks.</returns>
    /// <exception cref="Refusal">A value is out of range, a warning sign is open or in the wish, or too many were asked for in a minute.</exception>
    public async Task<Profile> AdmitAsync(Actor actor, PlanRequest request, CancellationToken cancellationToken)
    {
        PlanLimits.Check(request);
        await rate.AdmitAsync(actor.UserId, cancellationToken);
        var profile = await profiles.GetAsync(actor, cancellationToken);
        profile.Readiness.RequireNoFlag();
        await RequireHarmlessAsync(actor, profile, request, cancellationToken);
        return profile;
    }

    /// <summary>Why no provider is asked; null when one is.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="profile">Their profile.</param>
    /// <param name="by">Name of the provider to ask first, or <see cref="OwnPlanner"/>.</param>
    /// <param name="cancellationToken">Cancels the counting.</param>
    public async Task<LocalReason?> OwnReasonAsync(Actor actor, Profile profile, string? by, CancellationToken cancellationToken)
    {
        if (by == OwnPlanner || !ai.IsConfigured)
        {
            return LocalReason.NotConfigured;
        }

        if (!profile.ShareWithProviders)
        {
            return LocalReason.PrivacyChoice;
        }

        return await quota.LeftAsync(actor, cancellationToken) == 0 ? LocalReason.QuotaExhausted : null;
    }

    /// <summary>Plans a month that providers may write, or null without a limit.</summary>
    public Task<long?> MonthlyAsync(Actor actor, CancellationToken cancellationToken) => quota.LimitAsync(actor, cancellationToken);

    // A wish is screened as a message to the coach is: the same words must not get through at another door.
    private async Task RequireHarmlessAsync(Actor actor, Profile profile, PlanRequest request, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.Wish) || await profiles.ScreenAsync(actor, profile, request.Wish, request.Limitations) is not { Outcome: not HealthOutcome.Go, Finding: { } finding } reading)
        {
            return;
        }

        if (reading.Stopped is { StopsTraining: true })
        {
            (await profiles.GetAsync(actor, cancellationToken)).Readiness.RequireNoFlag(finding.Text);
        }

        const string ask = "This wish tells of something that a doctor should hear of first. Ask the coach about it, and change the wish or leave it empty.";
        throw new Refusal(RefusalCode.ValidationError, ask, nameof(PlanRequest.Wish)) { Advice = finding.Text };
    }
}
