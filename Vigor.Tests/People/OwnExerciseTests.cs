using Vigor.Core;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.OwnExercises;
using Vigor.Core.People.Services;
using Vigor.Core.Plans;
using Vigor.Core.Plans.Editing;
using Vigor.Tests.Hosting;
using Vigor.Tests.Plans;
using Vigor.Tests.Training;

namespace Vigor.Tests.People;

/// <summary>Exercises that people add for themselves: theirs alone, and at home wherever the catalogue is.</summary>
public sealed class OwnExerciseTests
{
    private static readonly OwnExerciseDraft TyreRoll = new()
    {
        Name = "Tyre roll",
        Pattern = MovementPattern.Lunge,
        Primary = [Muscle.Quadriceps, Muscle.Glutes],
        Secondary = [Muscle.Calves, Muscle.Glutes],
        LoadType = LoadType.External,
        Notes = " Low and steady. ",
    };

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task It_is_listed_searched_and_found_for_its_owner_only(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var own = Service(database);
        var (actor, stranger) = (await database.AddPersonAsync(), await database.AddPersonAsync());

        var created = await own.CreateAsync(actor, TyreRoll);
        var seen = await own.CatalogueAsync(actor);
        var exercise = seen.Get(created.Slug);
        Assert.Equal("Tyre roll", exercise.Name);
        Assert.Equal([Muscle.Quadriceps, Muscle.Glutes], exercise.Primary);
        Assert.Equal([Muscle.Calves], exercise.Secondary);
        Assert.Equal("Low and steady.", exercise.Instructions);
        Assert.Equal(created.Slug, seen.Search("tyre", 5)[0].Slug);
        Assert.Contains(exercise, seen.All);
        Assert.Equal(Briefs.Catalogue.All.Count + 1, seen.All.Count);
        Assert.NotNull(seen.Find("push-up"));

        var theirs = await own.CatalogueAsync(stranger);
        Assert.Null(theirs.Find(created.Slug));
        Assert.DoesNotContain(theirs.Search("tyre roll", 5), other => other.Name == "Tyre roll");
        Assert.Equal(RefusalCode.NotFound, (await Assert.ThrowsAsync<Refusal>(() => own.GetAsync(stranger, created.Id))).Code);
        Assert.Equal(RefusalCode.NotFound, (await Assert.ThrowsAsync<Refusal>(() => own.UpdateAsync(stranger, created.Id, TyreRoll))).Code);
        Assert.Equal(RefusalCode.NotFound, (await Assert.ThrowsAsync<Refusal>(() => own.ArchiveAsync(stranger, created.Id, isAway: true))).Code);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Put_away_it_keeps_its_name_in_the_log_and_leaves_the_library(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var own = new OwnExerciseService(gym.Database.Contexts, Gym.Catalogue, gym.Time);
        var actor = await gym.Database.AddPersonAsync();
        var created = await own.CreateAsync(actor, TyreRoll);
        var plan = await gym.AddPlanAsync(actor, workout: Gym.Workout with
        {
            Exercises = [new() { Slug = created.Slug, Role = ExerciseRole.Main, Sets = 1, Reps = new RepRange(8, 12), RestSeconds = 60 }],
        });
        var session = await gym.Training.StartAsync(actor, plan);
        Assert.Equal("Tyre roll", (await gym.Training.GetAsync(actor, session)).Exercises[0].Name);
        await gym.CompleteAsync(actor, session, 0, 1, Gym.Reps(8, 40));
        await gym.Events.FinishAsync(actor, session, null, null);

        await own.ArchiveAsync(actor, created.Id, isAway: true);
        var seen = await own.CatalogueAsync(actor);
        Assert.Empty(seen.Search("tyre", 5));
        Assert.Equal("Tyre roll", seen.Find(created.Slug)?.Name);
        Assert.Equal("Tyre roll", Assert.Single((await gym.History.GetAsync(actor, session)).Exercises).Name);
        Assert.Equal("Tyre roll", Assert.Single(await gym.Progress.BestsAsync(actor)).Name);

        await own.ArchiveAsync(actor, created.Id, isAway: false);
        Assert.Equal(session, Assert.Single((await gym.History.PageAsync(actor, new() { Search = "tyre" })).Rows).Id);
    }

    [Fact]
    public async Task A_plan_takes_it_in_and_is_judged_with_it()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var office = new PlanOffice(database);
        var actor = await database.AddPersonAsync();
        await new ProfileService(database.Contexts, TimeProvider.System).UpdateAsync(actor, profile => profile with
        {
            Goals = [FitnessGoal.MuscleGain],
            Level = FitnessLevel.Beginner,
        });
        var created = await Service(database).CreateAsync(actor, TyreRoll);
        var plan = await office.Plans.CreateAsync(actor, new PlanRequest());

        var changed = await office.Plans.ChangeAsync(actor, plan.Id, new PlanEdit.Add(created.Slug), plan.Revision);
        Assert.Contains(changed.Workout.Exercises, planned => planned.Slug == created.Slug);
        Assert.Contains("You added Tyre roll.", changed.Report.Changes);
        Assert.DoesNotContain(changed.Report.Caps, cap => cap.Contains("own-", StringComparison.Ordinal));
        Assert.True(changed.Minutes > plan.Minutes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Push-up")]
    [InlineData("push-UP")]
    [InlineData("tyre ROLL")]
    [InlineData("a\u0007b")]
    public async Task A_name_that_is_empty_or_taken_is_refused_beside_the_field(string name)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var own = Service(database);
        var actor = await database.AddPersonAsync();
        await own.CreateAsync(actor, TyreRoll);

        var refusal = await Assert.ThrowsAsync<Refusal>(() => own.CreateAsync(actor, TyreRoll with { Name = name }));
        Assert.Equal((RefusalCode.ValidationError, nameof(OwnExerciseDraft.Name)), (refusal.Code, refusal.Field));
        Assert.Equal(RefusalCode.ValidationError, (await Assert.ThrowsAsync<Refusal>(() => own.CreateAsync(actor, TyreRoll with { Name = new string('x', 81) }))).Code);
    }

    [Fact]
    public async Task Changing_it_keeps_its_own_name_free_for_itself()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var own = Service(database);
        var actor = await database.AddPersonAsync();
        var created = await own.CreateAsync(actor, TyreRoll);

        await own.UpdateAsync(actor, created.Id, TyreRoll with { Name = "TYRE roll", PerSide = true, Notes = " " });
        var changed = await own.GetAsync(actor, created.Id);
        Assert.Equal(("TYRE roll", true, null), (changed.Name, changed.PerSide, changed.Notes));
        Assert.Equal(created.Slug, changed.Slug);
    }

    [Fact]
    public void No_shipped_exercise_looks_like_somebodys_own() =>
        Assert.DoesNotContain(ExerciseCatalogue.Default.All, exercise => OwnExercise.IsOwn(exercise.Slug));

    private static OwnExerciseService Service(TestDatabase database) => new(database.Contexts, ExerciseCatalogue.Default, TimeProvider.System);
}
