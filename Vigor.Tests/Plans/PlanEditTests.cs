using Vigor.Core;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Plans.Composing;
using Vigor.Core.Plans.Editing;
using Vigor.Core.Plans.Services;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Plans;

/// <summary>What an owner does to a plan: every change is kept, judged at once, and can be taken back.</summary>
public sealed class PlanEditTests : IAsyncLifetime
{
    private TestDatabase database = default!;
    private PlanOffice office = default!;

    private PlanService Plans => office.Plans;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        office = new PlanOffice(database);
    }

    public async ValueTask DisposeAsync()
    {
        await office.DisposeAsync();
        await database.DisposeAsync();
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_change_is_kept_and_can_be_taken_back_once(DatabaseKind kind)
    {
        await using var own = await TestDatabase.CreateAsync(kind);
        await using var here = new PlanOffice(own);
        var actor = await PersonAsync(own);
        var plan = await here.Plans.CreateAsync(actor, new PlanRequest());
        var place = First(plan, ExerciseRole.Main);

        var changed = await here.Plans.ChangeAsync(actor, plan.Id, new PlanEdit.Dose(place, 5, new RepRange(6, 8), null, 120), plan.Revision);
        var stored = await here.Plans.GetAsync(actor, plan.Id);
        Assert.Equal((5, new RepRange(6, 8), 120), (stored.Workout.Exercises[place].Sets, stored.Workout.Exercises[place].Reps, stored.Workout.Exercises[place].RestSeconds));
        Assert.Contains("sets, reps or rest", stored.Report.Changes[^1], StringComparison.Ordinal);

        var undone = await here.Plans.UndoAsync(actor, plan.Id, changed.Revision);
        Assert.Equal(plan.Workout.Exercises, undone.Workout.Exercises);
        Assert.Equal(plan.Score, undone.Score);
        Assert.Equal(plan.Report.Changes, undone.Report.Changes);
        Assert.Equal(RefusalCode.Conflict, (await Assert.ThrowsAsync<Refusal>(() => here.Plans.UndoAsync(actor, plan.Id, undone.Revision))).Code);
    }

    [Fact]
    public async Task What_a_limitation_rules_out_asks_for_a_deliberate_yes()
    {
        var actor = await PersonAsync(database, profile => profile with { Limitations = [new(BodyArea.Knee, LimitationSeverity.Severe)] });
        var plan = await Plans.CreateAsync(actor, new PlanRequest());

        var refusal = await Assert.ThrowsAsync<Refusal>(() => Plans.ChangeAsync(actor, plan.Id, new PlanEdit.Add("box-jump"), plan.Revision));
        Assert.Equal(PlanService.Confirmation, refusal.Field);
        Assert.Equal(plan.Revision, (await Plans.GetAsync(actor, plan.Id)).Revision);

        var confirmed = await Plans.ChangeAsync(actor, plan.Id, new PlanEdit.Add("box-jump"), plan.Revision, isConfirmed: true);
        Assert.Contains(confirmed.Workout.Exercises, planned => planned.Slug == "box-jump");
        Assert.Contains(confirmed.Report.Caps, cap => cap.Contains("Ruled out", StringComparison.Ordinal));
        Assert.True(confirmed.Score <= 49, $"{confirmed.Score}");
    }

    [Fact]
    public async Task What_is_only_unwise_is_a_warning_and_no_wall()
    {
        var actor = await PersonAsync(database, profile => profile with { EquipmentLevel = EquipmentLevel.None });
        var plan = await Plans.CreateAsync(actor, new PlanRequest());

        var changed = await Plans.ChangeAsync(actor, plan.Id, new PlanEdit.Swap(First(plan, ExerciseRole.Main), "barbell-back-squat"), plan.Revision);

        Assert.Contains(changed.Report.Caps, cap => cap.Contains("equipment you do not have", StringComparison.Ordinal));
    }

    [Fact]
    public void In_a_gym_a_loaded_squat_is_not_swapped_for_one_without_load_first()
    {
        var workout = new Workout
        {
            Name = "Legs",
            Description = "",
            Exercises = [new() { Slug = "barbell-front-squat", Role = ExerciseRole.Main, Sets = 3, Reps = new(6, 10), RestSeconds = 120 }],
        };

        var options = PlanSwaps.Options(new ExercisePool(Briefs.Catalogue, Briefs.Usual), workout, 0);

        Assert.Equal(PlanSwaps.Most, options.Count);
        Assert.All(options, option => Assert.Equal(LoadType.External, option.LoadType));
    }

    [Fact]
    public async Task Exercises_move_and_leave_with_their_ramp_sets()
    {
        var actor = await PersonAsync(database, profile => profile with { EquipmentLevel = EquipmentLevel.FullGym });
        var plan = await Plans.CreateAsync(actor, new PlanRequest { Minutes = 60, Goals = [FitnessGoal.Strength] });
        var place = First(plan, ExerciseRole.Main);
        var slug = plan.Workout.Exercises[place].Slug;
        Assert.NotNull(plan.Workout.Exercises[place].Ramp);

        var moved = await Plans.ChangeAsync(actor, plan.Id, new PlanEdit.Move(place, place + 1), plan.Revision);
        Assert.Equal(slug, moved.Workout.Exercises[place + 1].Slug);
        Assert.Equal(plan.Workout.Exercises.Select(planned => planned.Slug).Order(), moved.Workout.Exercises.Select(planned => planned.Slug).Order());

        var removed = await Plans.ChangeAsync(actor, plan.Id, new PlanEdit.Remove(place + 1), moved.Revision);
        Assert.DoesNotContain(removed.Workout.Exercises, planned => planned.Slug == slug);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(30)]
    [InlineData(45)]
    public async Task A_shorter_plan_fits_its_minutes_and_stays_good(int minutes)
    {
        var actor = await PersonAsync(database);
        for (var another = 0; another < 10; another++)
        {
            var plan = await Plans.CreateAsync(actor, new PlanRequest { Minutes = 75 });

            var shorter = await Plans.ChangeAsync(actor, plan.Id, new PlanEdit.Shorten(minutes), plan.Revision);

            Assert.InRange(shorter.Minutes, minutes * 0.78, (minutes * 1.1) + 0.5);
            Assert.Empty(shorter.Report.Caps);
            Assert.True(shorter.Score >= 90, $"{shorter.Score}");
            Assert.Equal(minutes, shorter.Request.Minutes);
            Assert.Equal(75, (await Plans.UndoAsync(actor, plan.Id, shorter.Revision)).Request.Minutes);
        }
    }

    [Fact]
    public async Task Without_equipment_nothing_needs_any()
    {
        var actor = await PersonAsync(database, profile => profile with { EquipmentLevel = EquipmentLevel.FullGym });
        var plan = await Plans.CreateAsync(actor, new PlanRequest());

        var bare = await Plans.ChangeAsync(actor, plan.Id, new PlanEdit.Equip(EquipmentLevel.None), plan.Revision);

        Assert.All(bare.Workout.Exercises, planned => Assert.True(Briefs.Catalogue.Get(planned.Slug).CanBeDoneWith(EquipmentSet.Of(EquipmentLevel.None)), planned.Slug));
        Assert.True(bare.Score >= 90, $"{bare.Score}");
    }

    [Fact]
    public async Task Values_out_of_range_and_places_that_are_gone_are_refused_and_change_nothing()
    {
        var actor = await PersonAsync(database);
        var plan = await Plans.CreateAsync(actor, new PlanRequest());
        PlanEdit[] edits =
        [
            new PlanEdit.Dose(0, 0, new RepRange(8, 8), null, 60),
            new PlanEdit.Dose(0, 11, new RepRange(8, 8), null, 60),
            new PlanEdit.Dose(0, 3, null, null, 60),
            new PlanEdit.Dose(0, 3, new RepRange(8, 8), 30, 60),
            new PlanEdit.Dose(0, 3, null, 4, 60),
            new PlanEdit.Dose(0, 3, null, 30, 301),
            new PlanEdit.Dose(0, 3, null, 30, -1),
            new PlanEdit.Move(0, 99),
            new PlanEdit.Move(-1, 0),
            new PlanEdit.Remove(99),
            new PlanEdit.Swap(99, "air-squat"),
            new PlanEdit.Swap(0, "moon-squat"),
            new PlanEdit.Add("moon-squat"),
            new PlanEdit.Add(plan.Workout.Exercises[First(plan, ExerciseRole.Main)].Slug),
            new PlanEdit.Shorten(14),
            new PlanEdit.Shorten(121),
        ];

        foreach (var edit in edits)
        {
            Assert.Equal(RefusalCode.ValidationError, (await Assert.ThrowsAsync<Refusal>(() => Plans.ChangeAsync(actor, plan.Id, edit, plan.Revision))).Code);
        }

        Assert.Equal(plan.Revision, (await Plans.GetAsync(actor, plan.Id)).Revision);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Copies_marks_and_shelves(DatabaseKind kind)
    {
        await using var own = await TestDatabase.CreateAsync(kind);
        await using var here = new PlanOffice(own);
        var actor = await PersonAsync(own);
        var plan = await here.Plans.CreateAsync(actor, new PlanRequest());

        var copy = await here.Plans.DuplicateAsync(actor, plan.Id);
        await here.Plans.ChangeAsync(actor, copy.Id, new PlanEdit.Remove(0), copy.Revision);
        await here.Plans.MarkAsync(actor, plan.Id, isFavourite: true);
        await here.Plans.ArchiveAsync(actor, copy.Id);

        Assert.EndsWith("(copy)", copy.Name, StringComparison.Ordinal);
        Assert.Equal(plan.Workout.Exercises, (await here.Plans.GetAsync(actor, plan.Id)).Workout.Exercises);
        Assert.Equal([plan.Id], (await here.Plans.ListAsync(actor, shelf: PlanShelf.Favourites)).Plans.Select(found => found.Id));
        Assert.Equal([copy.Id], (await here.Plans.ListAsync(actor, shelf: PlanShelf.PutAway)).Plans.Select(found => found.Id));
        Assert.Equal([plan.Id], (await here.Plans.ListAsync(actor)).Plans.Select(found => found.Id));
    }

    private static int First(Plan plan, ExerciseRole role) => plan.Workout.Exercises.ToList().FindIndex(planned => planned.Role == role);

    private static Task<Actor> PersonAsync(TestDatabase where, Func<Profile, Profile>? more = null) => where.AddPersonAsync(profile: profile => (more ?? (same => same))(profile with
    {
        Goals = [FitnessGoal.MuscleGain],
        Level = FitnessLevel.Intermediate,
        EquipmentLevel = EquipmentLevel.Moderate,
    }));
}
