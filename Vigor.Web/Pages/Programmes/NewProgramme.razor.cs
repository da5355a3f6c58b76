using Microsoft.AspNetCore.Components;
using Vigor.Core;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Core.Plans;
using Vigor.Core.Plans.Programmes;
using Vigor.Core.Plans.Services;
using Vigor.Core.Training.Services;
using Vigor.Web.Components.Fields;

namespace Vigor.Web.Pages.Programmes;

/// <summary>Asks for a programme: weeks, days, minutes and goals, filled in from the profile.</summary>
public sealed partial class NewProgramme(
    ProgrammeService programmes,
    ProfileService profiles,
    ProgressService progress,
    NavigationManager navigation,
    TimeProvider time)
{
    /// <summary>Fields whose refusal is shown beside them.</summary>
    private static readonly string?[] Shown =
        [nameof(ProgrammeRequest.Weeks), nameof(ProgrammeRequest.Weekdays), nameof(ProgrammeRequest.StartsOn), nameof(PlanRequest.Minutes), nameof(PlanRequest.Goals)];

    private readonly HashSet<FitnessGoal> goals = [];
    private readonly HashSet<DayOfWeek> weekdays = [];
    private int weeks = 8;
    private Entry<int> minutes;
    private DateOnly today;
    private Entry<DateOnly> start;
    private Intensity intensity = Intensity.Moderate;

    // The programme's own weeks begin with its first session, whatever day that is.
    private IReadOnlyList<DayOfWeek> Week => View?.WeekStart.Weekdays ?? [];

    // Nothing can be chosen before the circuit is up.
    protected override bool IsPrerendered => false;

    protected override Task<Profile> ReadAsync(Actor actor, CancellationToken cancellationToken) => profiles.GetAsync(actor, cancellationToken);

    protected override void OnRead(Profile view)
    {
        today = view.DayOf(time.GetUtcNow());
        start = today;
        minutes = view.SessionMinutes;
        goals.UnionWith(view.Goals);
        weekdays.UnionWith(ProgrammeLimits.Spread(Math.Clamp(view.DaysPerWeek, ProfileRules.MinDays, ProfileRules.MaxDays)));
    }

    private Task CreateAsync() => OnceAsync(async actor =>
    {
        var recent = RecentSets.Mean(await progress.WeeksAsync(actor));
        navigation.NavigateTo(Links.Programme(await programmes.CreateAsync(actor, Request(), recent)));
    });

    private ProgrammeRequest Request() => new()
    {
        Weeks = weeks,
        Weekdays = [.. WeekStart.Monday.Weekdays.Where(weekdays.Contains)],
        StartsOn = start.Read(nameof(ProgrammeRequest.StartsOn)),
        Session = new() { Goals = [.. goals.Order()], Minutes = minutes.Read(nameof(PlanRequest.Minutes)) ?? 0, Intensity = intensity },
    };

    private void Choose(DayOfWeek day, bool chosen)
    {
        if (chosen)
        {
            weekdays.Add(day);
        }
        else
        {
            weekdays.Remove(day);
        }
    }

    private void Set(FitnessGoal goal, bool chosen)
    {
        if (chosen)
        {
            goals.Add(goal);
        }
        else
        {
            goals.Remove(goal);
        }
    }

    private string DaysText() => weekdays.Count switch
    {
        0 => "Choose at least one day.",
        7 => "Seven days leave none for rest. Choose six at most.",
        var count => $"{InWords.Count(count, "day")} a week",
    };
}
