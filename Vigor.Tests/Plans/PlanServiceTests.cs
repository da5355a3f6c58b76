using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Vigor.Core;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Plans.Editing;
using Vigor.Core.Plans.Services;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Plans;

public sealed class PlanServiceTests : IAsyncDisposable
{
    private readonly List<PlanOffice> offices = [];
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 5, 4, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_plan_comes_back_as_it_was_written(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (service, actor) = await StartAsync(database);

        var written = await service.CreateAsync(actor, new PlanRequest { Minutes = 30, Focus = [FocusArea.Upper], Wish = "Back first" });
        var stored = await service.GetAsync(actor, written.Id);

        Assert.Equal(written.Name, stored.Name);
        Assert.Equal(written.Workout.Exercises, stored.Workout.Exercises);
        Assert.Equal(written.Report.Checks, stored.Report.Checks);
        Assert.Equal("Back first", stored.Request.Wish);
        Assert.InRange(stored.Minutes, 24, 33);
        Assert.Equal(stored.Report.Score, stored.Score);
        Assert.NotNull(stored.Report.Calories);
        Assert.Equal("Vigor's own planner", stored.WrittenBy);
        Assert.Equal(time.GetUtcNow(), stored.CreatedAt);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_workout_of_ones_own_is_kept_with_what_can_be_kept_and_checked(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (service, _) = await StartAsync(database);
        var actor = await database.AddPersonAsync();
        Workout own = new()
        {
            Name = " Garage ",
            Description = "",
            Exercises =
            [
                new() { Slug = "push-up", Role = ExerciseRole.Main, Sets = 12, Reps = new(8, 12), RestSeconds = 10 },
                new() { Slug = "forearm-plank", Role = ExerciseRole.Accessory, Sets = 2, Seconds = 6_000, RestSeconds = 3_600 },
            ],
        };

        var kept = await service.GetAsync(actor, (await service.KeepOwnAsync(actor, own)).Id);

        Assert.Equal(("Garage", PlanOrigin.Own, "You"), (kept.Name, kept.Origin, kept.WrittenBy));
        Assert.Equal([(10, null, 30), (2, PlanLimits.LongestSet, 300)], kept.Workout.Exercises.Select(planned => (planned.Sets, planned.Seconds, planned.RestSeconds)));
        Assert.True(PlanLimits.Hold(kept.Workout));
        Assert.Equal((kept.Report.Score, true), (kept.Score, kept.Report.Checks.Count > 0));

        var refusal = await Assert.ThrowsAsync<Refusal>(() => service.KeepOwnAsync(actor, own with { Exercises = [] }));
        Assert.Equal(RefusalCode.Conflict, refusal.Code);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Another_persons_plan_does_not_exist(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (service, owner) = await StartAsync(database);
        var plan = await service.CreateAsync(owner, new PlanRequest());
        var stranger = await AddPersonAsync(database);

        Func<Task>[] attempts =
        [
            () => service.GetAsync(stranger, plan.Id),
            () => service.SwapOptionsAsync(stranger, plan.Id, 0),
            () => service.ChangeAsync(stranger, plan.Id, new PlanEdit.Swap(0, "push-up"), 0),
            () => service.RenameAsync(stranger, plan.Id, "Mine now"),
            () => service.RateAsync(stranger, plan.Id, 1),
            () => service.ArchiveAsync(stranger, plan.Id),
            () => service.RestoreAsync(stranger, plan.Id),
            () => service.DuplicateAsync(stranger, plan.Id),
            () => service.MarkAsync(stranger, plan.Id, true),
            () => service.UndoAsync(stranger, plan.Id, 0),
        ];
        foreach (var attempt in attempts)
        {
            Assert.Equal(RefusalCode.NotFound, (await Assert.ThrowsAsync<Refusal>(attempt)).Code);
        }

        Assert.Empty((await service.ListAsync(stranger)).Plans);
        Assert.Equal(plan.Name, (await service.GetAsync(owner, plan.Id)).Name);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Plans_are_listed_newest_first_in_pages(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (service, actor) = await StartAsync(database);
        for (var count = 0; count < PlanPage.Size + 2; count++)
        {
            time.Advance(TimeSpan.FromMinutes(1));
            await service.CreateAsync(actor, new PlanRequest { Minutes = 15 });
        }

        var (first, second) = (await service.ListAsync(actor), await service.ListAsync(actor, 2));

        Assert.Equal(PlanPage.Size, first.Plans.Count);
        Assert.True(first.HasMore);
        Assert.Equal(2, second.Plans.Count);
        Assert.False(second.HasMore);
        Assert.Equal(time.GetUtcNow(), first.Plans[0].CreatedAt);
        Assert.Equal(first.Plans.OrderByDescending(plan => plan.CreatedAt), first.Plans);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_swap_offers_what_fits_and_is_checked_again(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (service, actor) = await StartAsync(database);
        var plan = await service.CreateAsync(actor, new PlanRequest());
        var index = plan.Workout.Exercises.ToList().FindIndex(planned => planned.Role == ExerciseRole.Main);
        var before = ExerciseCatalogue.Default.Get(plan.Workout.Exercises[index].Slug);

        var options = await service.SwapOptionsAsync(actor, plan.Id, index);
        Assert.InRange(options.Count, 1, 4);
        Assert.All(options, option =>
        {
            Assert.Equal(before.Pattern, option.Pattern);
            Assert.Contains(before.Primary[0], option.Primary);
            Assert.DoesNotContain(plan.Workout.Exercises, planned => planned.Slug == option.Slug);
        });

        var swapped = await service.ChangeAsync(actor, plan.Id, new PlanEdit.Swap(index, options[0].Slug), plan.Revision);
        var stored = await service.GetAsync(actor, plan.Id);

        Assert.Equal(options[0].Slug, stored.Workout.Exercises[index].Slug);
        Assert.DoesNotContain(stored.Workout.Exercises, planned => planned.Slug == before.Slug);
        Assert.Empty(stored.Report.Caps);
        Assert.Contains(stored.Report.Changes, change => change.Contains(options[0].Name, StringComparison.Ordinal));
        Assert.Equal(plan.Revision + 1, swapped.Revision);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_stale_window_cannot_swap(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (service, actor) = await StartAsync(database);
        var plan = await service.CreateAsync(actor, new PlanRequest());
        var index = plan.Workout.Exercises.ToList().FindIndex(planned => planned.Role == ExerciseRole.Main);
        var options = await service.SwapOptionsAsync(actor, plan.Id, index);
        await service.ChangeAsync(actor, plan.Id, new PlanEdit.Swap(index, options[0].Slug), plan.Revision);

        var refusal = await Assert.ThrowsAsync<Refusal>(() => service.ChangeAsync(actor, plan.Id, new PlanEdit.Swap(index, options[1].Slug), plan.Revision));

        Assert.Equal(RefusalCode.Conflict, refusal.Code);
        Assert.Equal(options[0].Slug, (await service.GetAsync(actor, plan.Id)).Workout.Exercises[index].Slug);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Two_writers_at_once_never_overwrite_each_other(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (service, actor) = await StartAsync(database);
        var plan = await service.CreateAsync(actor, new PlanRequest());
        await using var one = await database.Contexts.CreateDbContextAsync();
        await using var other = await database.Contexts.CreateDbContextAsync();
        var mine = await one.Plans.SingleAsync(stored => stored.Id == plan.Id);
        var theirs = await other.Plans.SingleAsync(stored => stored.Id == plan.Id);
        foreach (var read in (Plan[])[mine, theirs])
        {
            read.Change(read.Request, read.Workout, read.Report, read.Minutes, "Changed.");
        }

        await one.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Name_rating_and_archive_are_kept_within_their_ranges(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (service, actor) = await StartAsync(database);
        var plan = await service.CreateAsync(actor, new PlanRequest());

        await service.RenameAsync(actor, plan.Id, "  Monday  ");
        await service.RateAsync(actor, plan.Id, 4);
        Assert.Equal(nameof(Plan.Name), (await Assert.ThrowsAsync<Refusal>(() => service.RenameAsync(actor, plan.Id, " "))).Field);
        Assert.Equal(nameof(Plan.Name), (await Assert.ThrowsAsync<Refusal>(() => service.RenameAsync(actor, plan.Id, new string('x', 81)))).Field);
        Assert.Equal(nameof(Plan.Rating), (await Assert.ThrowsAsync<Refusal>(() => service.RateAsync(actor, plan.Id, 6))).Field);
        var stored = await service.GetAsync(actor, plan.Id);
        Assert.Equal("Monday", stored.Name);
        Assert.Equal(4, stored.Rating);

        await service.ArchiveAsync(actor, plan.Id);
        Assert.Empty((await service.ListAsync(actor)).Plans);
        Assert.Equal(time.GetUtcNow(), (await service.GetAsync(actor, plan.Id)).ArchivedAt);
        await service.RestoreAsync(actor, plan.Id);
        Assert.Single((await service.ListAsync(actor)).Plans);
    }

    [Theory]
    [InlineData(14, null, nameof(PlanRequest.Minutes))]
    [InlineData(121, null, nameof(PlanRequest.Minutes))]
    [InlineData(45, 501, nameof(PlanRequest.Wish))]
    public async Task A_request_out_of_range_is_refused_beside_its_field(int minutes, int? wish, string field)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var (service, actor) = await StartAsync(database);
        var request = new PlanRequest { Minutes = minutes, Wish = wish is { } length ? new string('x', length) : null };

        var refusal = await Assert.ThrowsAsync<Refusal>(() => service.CreateAsync(actor, request));

        Assert.Equal(RefusalCode.ValidationError, refusal.Code);
        Assert.Equal(field, refusal.Field);
    }

    [Fact]
    public async Task Values_that_no_list_has_are_refused()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var (service, actor) = await StartAsync(database);

        foreach (var (request, field) in new[]
        {
            (new PlanRequest { Intensity = (Intensity)9 }, nameof(PlanRequest.Intensity)),
            (new PlanRequest { Focus = [(FocusArea)9] }, nameof(PlanRequest.Focus)),
            (new PlanRequest { Goals = [(FitnessGoal)9] }, nameof(PlanRequest.Goals)),
            (new PlanRequest { Equipment = (EquipmentLevel)9 }, nameof(PlanRequest.Equipment)),
        })
        {
            Assert.Equal(field, (await Assert.ThrowsAsync<Refusal>(() => service.CreateAsync(actor, request))).Field);
        }
    }

    [Fact]
    public async Task Without_goals_and_level_there_is_no_plan()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var actor = await database.AddPersonAsync();
        var refusal = await Assert.ThrowsAsync<Refusal>(() => Service(database).CreateAsync(actor, new PlanRequest()));

        Assert.Equal(RefusalCode.InsufficientProfileData, refusal.Code);
    }

    private async Task<(PlanService Service, Actor Actor)> StartAsync(TestDatabase database) =>
        (Service(database), await AddPersonAsync(database));

    private static Task<Actor> AddPersonAsync(TestDatabase database) => database.AddPersonAsync(profile: profile => profile with
    {
        Goals = [FitnessGoal.MuscleGain],
        Level = FitnessLevel.Intermediate,
        EquipmentLevel = EquipmentLevel.Moderate,
        BodyWeightGrams = 75_000,
    });

    private PlanService Service(TestDatabase database)
    {
        var office = new PlanOffice(database, time);
        offices.Add(office);
        return office.Plans;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var office in offices)
        {
            await office.DisposeAsync();
        }
    }
}
