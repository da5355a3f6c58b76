using System.Globalization;
using Microsoft.AspNetCore.Components;
using Vigor.Core.People;
using Vigor.Core.Plans.Programmes;
using Vigor.Core.Plans.Services;
using Vigor.Core.Training.Services;
using Vigor.Web.Components.Text;
using Vigor.Web.Components.Training;

namespace Vigor.Web.Pages.Programmes;

/// <summary>One programme: where it stands, its weeks, and the days of the week that is open.</summary>
public sealed partial class ProgrammePage(
    ProgrammeService programmes,
    TrainingService training,
    NavigationManager navigation)
{
    private string name = "";
    private string? named;
    private Guid? moving;

    /// <summary>Which programme.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>The open week; the current one when absent, none when 0.</summary>
    [SupplyParameterFromQuery(Name = "week")]
    public string? Week { get; set; }

    private int? WeekNumber => Links.Number(Week);

    protected override string Question => $"{Id} {WeekNumber}";

    protected override string Subject => $"{Id}";

    protected override bool StaysMeanwhile => View?.Programme.Id == Id;

    // Weeks of workouts are too much to travel twice.
    protected override bool IsPrerendered => false;

    protected override async Task<ShownProgramme> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        var programme = await programmes.GetAsync(actor, Id, cancellationToken);
        var week = WeekNumber ?? programme.CurrentWeek;
        return new(programme, await programmes.WeekAsync(actor, Id, week, cancellationToken), week);
    }

    protected override void OnRead(ShownProgramme view)
    {
        moving = null;

        // A name that was typed and not saved yet stays while something else is done.
        if (named != view.Programme.Name)
        {
            name = named = view.Programme.Name;
        }
    }

    private static string Facts(ProgrammeDetail programme)
    {
        var days = programme.Request.Weekdays;
        var names = string.Join(", ", days.OrderBy(day => WeekStart.Monday.Place(day)).Select(day => day.ToString()[..3]));
        var goals = Names.Of(programme.Request.Session.Goals);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(goals.Length > 0 ? $"{goals} · " : "")}{programme.Weeks.Count} weeks · {names} · {programme.Request.Session.Minutes} min");
    }

    private static string FinishedText(ProgrammeDetail programme) => programme.Done == programme.Sessions.Count
        ? "Every workout is done. Take a few easy days, then start the next block from where you are now."
        : $"{programme.Done} workouts are done and {programme.Sessions.Count - programme.Done} were skipped. The next block starts from where you are now.";

    private static IReadOnlyList<ScheduledSession> SessionsOf(ProgrammeDetail programme, int week) => [.. programme.Sessions.Where(session => session.Week == week)];

    private string Address(int week, int opened) => Links.With(Links.Programme(Id), new KeyValuePair<string, string?>("week", week == opened ? "0" : $"{week}"));

    private Task StartAsync(Guid session) => OnceAsync(async actor =>
        navigation.OpenWorkout(await training.StartAsync(actor, await programmes.StartSessionAsync(actor, session))));

    private Task MoveAsync(DateOnly day) => ChangeAsync(actor => programmes.MoveSessionAsync(actor, moving!.Value, day));

    private Task SkipAsync(Guid session) => ChangeAsync(actor => programmes.SkipSessionAsync(actor, session));

    private Task TakeBackAsync(Guid session) => ChangeAsync(actor => programmes.TakeBackSkipAsync(actor, session));

    private Task RenameAsync() => ChangeAsync(actor => programmes.RenameAsync(actor, Id, name));

    private Task ArchiveAsync() => ChangeAsync(actor => programmes.ArchiveAsync(actor, Id));

    private Task RestoreAsync() => ChangeAsync(actor => programmes.RestoreAsync(actor, Id));

    private Task ChangeAsync(Func<Actor, Task> change) => OnceAsync(async actor =>
    {
        // What was open stays open, even when the week that is on changes.
        Week ??= $"{View!.Week}";
        await change(actor);
        await ReadAsync();
    });

    /// <summary>A programme, and what the sessions of the week that is open consist of.</summary>
    /// <param name="Programme">The programme.</param>
    /// <param name="Workouts">The workouts of the open week.</param>
    /// <param name="Week">Number of the open week; 0 when none is.</param>
    public sealed record ShownProgramme(ProgrammeDetail Programme, IReadOnlyList<ProgrammeWorkout> Workouts, int Week);
}
