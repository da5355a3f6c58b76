using System.Globalization;
using Microsoft.AspNetCore.Components;
using Vigor.Core.People;
using Vigor.Core.Plans.Programmes;
using Vigor.Core.Plans.Services;
using Vigor.Core.Training.Services;
using Vigor.Web.Account;
using Vigor.Web.Components.Reading;
using Vigor.Web.Components.Text;

namespace Vigor.Web.Pages.Programmes;

/// <summary>One programme: where it stands, its weeks, and the days of the week that is open.</summary>
public sealed partial class ProgrammePage(
    ProgrammeService programmes,
    TrainingService training,
    CurrentActor currentActor,
    NavigationManager navigation,
    ILogger<ProgrammePage> log)
{
    private readonly Latest latest = new();
    private Actor actor = default!;
    private ProgrammeDetail? programme;
    private IReadOnlyList<ProgrammeWorkout> workouts = [];
    private int opened;
    private string name = "";
    private Guid? moving;
    private Failure? failure;

    /// <summary>Which programme.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>The open week; the current one when absent, none when 0.</summary>
    [SupplyParameterFromQuery(Name = "week")]
    public int? WeekNumber { get; set; }

    protected override Task OnParametersSetAsync() => TryAsync(async () =>
    {
        if (programme?.Id != Id)
        {
            programme = null;
        }

        actor = await currentActor.GetAsync();
        await ShowAsync();
    });

    private async Task ShowAsync()
    {
        var isLatest = latest.Ask();
        var shown = await programmes.GetAsync(actor, Id);
        var week = WeekNumber ?? shown.CurrentWeek;
        var read = await programmes.WeekAsync(actor, Id, week);
        if (isLatest())
        {
            (programme, workouts, opened, moving, name) = (shown, read, week, null, shown.Name);
        }
    }

    private string Facts()
    {
        var days = programme!.Request.Weekdays;
        var names = string.Join(", ", days.OrderBy(day => ((int)day + 6) % 7).Select(day => day.ToString()[..3]));
        var goals = Names.Of(programme.Request.Session.Goals);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(goals.Length > 0 ? $"{goals} · " : "")}{programme.Weeks.Count} weeks · {names} · {programme.Request.Session.Minutes} min");
    }

    private string FinishedText() => programme!.Done == programme.Sessions.Count
        ? "Every session is done. Take a few easy days, then start the next block from where you are now."
        : $"{programme.Done} sessions are done and {programme.Sessions.Count - programme.Done} were left out. The next block starts from where you are now.";

    private IReadOnlyList<ScheduledSession> SessionsOf(int week) => [.. programme!.Sessions.Where(session => session.Week == week)];

    private string Address(int week) => Links.With(Links.Programme(Id), new KeyValuePair<string, string?>("week", week == opened ? "0" : $"{week}"));

    private Task StartAsync(Guid session) => TryAsync(async () =>
        navigation.NavigateTo(Links.Session(await training.StartAsync(actor, await programmes.StartSessionAsync(actor, session)))));

    private Task MoveAsync(DateOnly day) => ChangeAsync(() => programmes.MoveSessionAsync(actor, moving!.Value, day));

    private Task SkipAsync(Guid session) => ChangeAsync(() => programmes.SkipSessionAsync(actor, session));

    private Task TakeBackAsync(Guid session) => ChangeAsync(() => programmes.TakeBackSkipAsync(actor, session));

    private Task RenameAsync() => ChangeAsync(() => programmes.RenameAsync(actor, Id, name));

    private Task ArchiveAsync() => ChangeAsync(() => programmes.ArchiveAsync(actor, Id));

    private Task RestoreAsync() => ChangeAsync(() => programmes.RestoreAsync(actor, Id));

    private Task ChangeAsync(Func<Task> change) => TryAsync(async () =>
    {
        // What was open stays open, even when the week that is on changes.
        WeekNumber ??= opened;
        await change();
        await ShowAsync();
    });

    private async Task TryAsync(Func<Task> work)
    {
        failure = null;
        try
        {
            await work();
        }
        catch (Exception exception)
        {
            failure = Failure.From(exception, log);
        }
    }
}
