using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Vigor.Core;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Core.Plans;
using Vigor.Core.Plans.Programmes;
using Vigor.Core.Plans.Programmes.Blocks;
using Vigor.Core.Plans.Services;
using Vigor.Core.Training;
using Vigor.Core.Training.Events;
using Vigor.Core.Training.Services;
using Vigor.Tests.Hosting;
using Vigor.Tests.Training;

namespace Vigor.Tests.Plans.Programmes;

public sealed class ProgrammeServiceTests
{
    private static readonly DateOnly Monday = new(2026, 5, 4);

    private static readonly ProgrammeRequest Request = new()
    {
        Weeks = 4,
        Weekdays = [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday],
        Session = new() { Minutes = 45 },
    };

    /// <summary>Noon of a Monday.</summary>
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 5, 4, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_programme_comes_back_as_it_was_written(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (service, actor) = await StartAsync(database);

        var id = await service.CreateAsync(actor, Request);
        var programme = await service.GetAsync(actor, id);

        Assert.Equal("4 weeks of muscle", programme.Name);
        Assert.Equal(12, programme.Sessions.Count);
        Assert.Equal([WeekPhase.Loading, WeekPhase.Loading, WeekPhase.Loading, WeekPhase.Recovery], programme.Weeks.Select(week => week.Phase));
        Assert.Equal([Monday, Monday.AddDays(2), Monday.AddDays(4), Monday.AddDays(7)], programme.Sessions.Take(4).Select(session => session.PlannedOn));
        Assert.InRange(programme.Score, 90, 100);
        Assert.Equal((1, 0, false), (programme.CurrentWeek, programme.Done, programme.IsFinished));
        Assert.Equal(Request.Weekdays, programme.Request.Weekdays);
        var workouts = await service.WeekAsync(actor, id, 2);
        Assert.Equal(programme.Sessions.Where(session => session.Week == 2).Select(session => session.Id), workouts.Select(workout => workout.SessionId));
        Assert.StartsWith("Week 2 of 4.", workouts[0].Workout.Notes[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Another_persons_programme_does_not_exist(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (service, owner) = await StartAsync(database);
        var id = await service.CreateAsync(owner, Request);
        var session = (await service.GetAsync(owner, id)).Sessions[0].Id;
        var stranger = await AddPersonAsync(database);

        Func<Task>[] attempts =
        [
            () => service.GetAsync(stranger, id),
            () => service.WeekAsync(stranger, id, 1),
            () => service.StartSessionAsync(stranger, session),
            () => service.MoveMissedAsync(stranger, id),
            () => service.MoveSessionAsync(stranger, session, Monday.AddDays(1)),
            () => service.SkipSessionAsync(stranger, session),
            () => service.TakeBackSkipAsync(stranger, session),
            () => service.RenameAsync(stranger, id, "Mine now"),
            () => service.ArchiveAsync(stranger, id),
            () => service.RestoreAsync(stranger, id),
        ];
        foreach (var attempt in attempts)
        {
            Assert.Equal(RefusalCode.NotFound, (await Assert.ThrowsAsync<Refusal>(attempt)).Code);
        }

        Assert.Empty(await service.ListAsync(stranger));
        Assert.Null(await service.TodayAsync(stranger));
        var kept = await service.GetAsync(owner, id);
        Assert.Equal(("4 weeks of muscle", null), (kept.Name, kept.ArchivedAt));
        Assert.All(kept.Sessions, own => Assert.True(own.IsToCome && own.PlanId is null));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_workout_that_is_finished_marks_its_session_done(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (service, actor) = await StartAsync(database);
        var id = await service.CreateAsync(actor, Request);
        var first = (await service.GetAsync(actor, id)).Sessions[0];
        var training = new TrainingService(database.Contexts, Briefs.Catalogue, time);
        var events = SetSteps.LogOf(database.Contexts, Briefs.Catalogue, time);

        var planId = await service.StartSessionAsync(actor, first.Id);
        var workout = await training.StartAsync(actor, planId);
        var state = await training.GetAsync(actor, workout);
        var place = state.Exercises.First(exercise => exercise.Planned.Role == ExerciseRole.Main);
        Assert.Equal(planId, await service.StartSessionAsync(actor, first.Id));
        Assert.Equal(0, (await service.GetAsync(actor, id)).Done);
        await events.TellAsync(actor, workout, new WorkoutEvent.SetDone(new(place.Position, null), 1, new SetValues { Reps = 8, Load = Load.FromKilograms(40) }));
        await events.FinishAsync(actor, workout, null, null);

        var programme = await service.GetAsync(actor, id);
        Assert.Equal((1, ProgrammeSessionState.Done, Monday), (programme.Done, programme.Sessions[0].State, programme.Sessions[0].DoneOn));
        Assert.Equal(2, programme.Next!.Number);
        Assert.Equal(RefusalCode.Conflict, (await Assert.ThrowsAsync<Refusal>(() => service.StartSessionAsync(actor, first.Id))).Code);
        await using var db = await database.Contexts.CreateDbContextAsync();
        var plan = await db.Plans.SingleAsync();
        Assert.Equal((planId, "Vigor's own planner", first.Minutes), (plan.Id, plan.WrittenBy, plan.Minutes));
        Assert.Equal($"{first.Name}, week 1", plan.Name);
        Assert.InRange(plan.Score, 90, 100);
        Assert.Empty(plan.Report.Caps);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_missed_session_moves_on(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (service, actor) = await StartAsync(database);
        var id = await service.CreateAsync(actor, Request);
        time.Advance(TimeSpan.FromDays(1));

        Assert.True(await service.MoveMissedAsync(actor, id));
        Assert.False(await service.MoveMissedAsync(actor, id));

        var programme = await service.GetAsync(actor, id);
        Assert.Equal([Monday.AddDays(2), Monday.AddDays(4), Monday.AddDays(7)], programme.Sessions.Take(3).Select(session => session.PlannedOn));
        Assert.Equal(12, programme.Sessions.Select(session => session.PlannedOn).Distinct().Count());
        Assert.Equal(Monday.AddDays(2), (await service.TodayAsync(actor))!.Session.PlannedOn);
        Assert.Equal(Monday.AddDays(2), (await service.ListAsync(actor))[0].NextOn);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Sessions_can_be_moved_and_left_out_and_both_be_undone(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (service, actor) = await StartAsync(database);
        var id = await service.CreateAsync(actor, Request);
        var sessions = (await service.GetAsync(actor, id)).Sessions;

        await service.MoveSessionAsync(actor, sessions[0].Id, Monday.AddDays(3));
        await service.SkipSessionAsync(actor, sessions[1].Id);
        var moved = await service.GetAsync(actor, id);
        Assert.Equal(Monday.AddDays(3), moved.Sessions[0].PlannedOn);
        Assert.Equal(ProgrammeSessionState.Skipped, moved.Sessions[1].State);
        Assert.Equal((0, 11), (moved.Done, (await service.ListAsync(actor))[0].ToCome));

        time.Advance(TimeSpan.FromDays(9));
        await service.TakeBackSkipAsync(actor, sessions[1].Id);
        var restored = await service.GetAsync(actor, id);
        var days = restored.Sessions.Select(session => session.PlannedOn).ToList();
        Assert.All(restored.Sessions, session => Assert.True(session.IsToCome));
        Assert.Equal(days.Order().Distinct(), days);
        Assert.True(days[0] >= Monday.AddDays(9));
        Assert.Equal(nameof(ProgrammeSession.PlannedOn), (await Assert.ThrowsAsync<Refusal>(() => service.MoveSessionAsync(actor, sessions[0].Id, Monday))).Field);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Programmes_are_renamed_put_away_and_taken_out(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (service, actor) = await StartAsync(database);
        var older = await service.CreateAsync(actor, Request);
        time.Advance(TimeSpan.FromMinutes(1));
        var newer = await service.CreateAsync(actor, Request with { Weeks = 6 });

        await service.RenameAsync(actor, older, "  Spring  ");
        Assert.Equal([newer, older], (await service.ListAsync(actor)).Select(programme => programme.Id));
        Assert.Equal(newer, (await service.TodayAsync(actor))!.ProgrammeId);

        await service.ArchiveAsync(actor, newer);
        Assert.Equal(["Spring"], (await service.ListAsync(actor)).Select(programme => programme.Name));
        Assert.Equal(older, (await service.TodayAsync(actor))!.ProgrammeId);
        time.Advance(TimeSpan.FromDays(10));
        Assert.False(await service.MoveMissedAsync(actor, newer));

        await service.RestoreAsync(actor, newer);
        Assert.True(await service.MoveMissedAsync(actor, newer));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_programme_goes_with_the_account(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (service, actor) = await StartAsync(database);
        await service.CreateAsync(actor, Request);

        await using var db = await database.Contexts.CreateDbContextAsync();
        await db.Accounts.Where(account => account.Id == actor.UserId).ExecuteDeleteAsync();

        Assert.Equal((0, 0), (await db.Programmes.CountAsync(), await db.ProgrammeSessions.CountAsync()));
    }

    [Theory]
    [InlineData("Pacific/Auckland", 5)]
    [InlineData("America/Los_Angeles", 4)]
    public async Task Days_are_those_of_the_persons_time_zone(string zone, int day)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        time.SetUtcNow(new DateTimeOffset(2026, 5, 4, 18, 0, 0, TimeSpan.Zero));
        var service = Service(database);
        var actor = await AddPersonAsync(database, profile => profile with { TimeZone = zone });

        var programme = await service.GetAsync(actor, await service.CreateAsync(actor, Request with { Weekdays = Enum.GetValues<DayOfWeek>()[1..] }));

        Assert.Equal(new DateOnly(2026, 5, day), programme.Today);
        Assert.Equal(new DateOnly(2026, 5, day), programme.Sessions[0].PlannedOn);
    }

    [Fact]
    public async Task The_night_the_clocks_change_neither_loses_nor_doubles_a_day()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        time.SetUtcNow(new DateTimeOffset(2026, 10, 24, 21, 30, 0, TimeSpan.Zero));
        var service = Service(database);
        var actor = await AddPersonAsync(database, profile => profile with { TimeZone = "Europe/Berlin" });
        var id = await service.CreateAsync(actor, Request with { Weekdays = [DayOfWeek.Saturday, DayOfWeek.Sunday, DayOfWeek.Monday] });

        // 23:30 local on Saturday; an hour later it is Sunday, twenty-five hours of which follow.
        Assert.Equal(new DateOnly(2026, 10, 24), (await service.GetAsync(actor, id)).Sessions[0].PlannedOn);
        time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(new DateOnly(2026, 10, 25), (await service.GetAsync(actor, id)).Sessions[0].PlannedOn);
        time.Advance(TimeSpan.FromHours(24));
        Assert.Equal(new DateOnly(2026, 10, 25), (await service.GetAsync(actor, id)).Sessions[0].PlannedOn);
        time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(new DateOnly(2026, 10, 26), (await service.GetAsync(actor, id)).Sessions[0].PlannedOn);
    }

    [Fact]
    public async Task What_the_profile_rules_out_since_is_mended_when_a_session_starts()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var (service, actor) = await StartAsync(database);
        var id = await service.CreateAsync(actor, Request);
        var session = (await service.GetAsync(actor, id)).Sessions[0].Id;
        await new ProfileService(database.Contexts, time).UpdateAsync(actor, profile => profile with { Readiness = new([ReadinessQuestion.ChestPain]) });

        var planId = await service.StartSessionAsync(actor, session);

        await using var db = await database.Contexts.CreateDbContextAsync();
        var plan = await db.Plans.SingleAsync(plan => plan.Id == planId);
        Assert.Empty(plan.Report.Caps);
        Assert.DoesNotContain(plan.Workout.Exercises, planned => planned.Role is ExerciseRole.Main or ExerciseRole.Accessory);
    }

    [Theory]
    [InlineData(3, 3, 45, nameof(ProgrammeRequest.Weeks))]
    [InlineData(13, 3, 45, nameof(ProgrammeRequest.Weeks))]
    [InlineData(8, 0, 45, nameof(ProgrammeRequest.Weekdays))]
    [InlineData(8, 7, 45, nameof(ProgrammeRequest.Weekdays))]
    [InlineData(8, 3, 10, nameof(PlanRequest.Minutes))]
    public async Task Values_out_of_range_are_refused_by_field(int weeks, int days, int minutes, string field)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var (service, actor) = await StartAsync(database);
        var request = new ProgrammeRequest { Weeks = weeks, Weekdays = Enum.GetValues<DayOfWeek>()[..days], Session = new() { Minutes = minutes } };

        Assert.Equal(field, (await Assert.ThrowsAsync<Refusal>(() => service.CreateAsync(actor, request))).Field);
        Assert.Equal(
            nameof(ProgrammeRequest.StartsOn),
            (await Assert.ThrowsAsync<Refusal>(() => service.CreateAsync(actor, Request with { StartsOn = Monday.AddDays(-1) }))).Field);
    }

    private async Task<(ProgrammeService Service, Actor Actor)> StartAsync(TestDatabase database) =>
        (Service(database), await AddPersonAsync(database));

    private static Task<Actor> AddPersonAsync(TestDatabase database, Func<Profile, Profile>? more = null) => database.AddPersonAsync(profile: profile => (more ?? (same => same))(profile with
    {
        Goals = [FitnessGoal.MuscleGain],
        Level = FitnessLevel.Intermediate,
        EquipmentLevel = EquipmentLevel.FullGym,
    }));

    private ProgrammeService Service(TestDatabase database) => new(
        database.Contexts,
        new ProfileService(database.Contexts, time),
        Briefs.Catalogue,
        new ProgrammePlanner(Briefs.Catalogue, Briefs.Checker),
        Briefs.Checker,
        Briefs.Review,
        time);
}
