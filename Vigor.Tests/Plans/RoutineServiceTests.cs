using System.Text;
using Vigor.Core;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Plans.Editing;
using Vigor.Core.Plans.Routines;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Plans;

/// <summary>Routines: put together from blank, kept in folders and in order, given away and taken in.</summary>
public sealed class RoutineServiceTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_routine_from_blank_lies_in_its_folder_and_keeps_its_place(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var office = new PlanOffice(database);
        var (actor, other) = (await PersonAsync(database), await PersonAsync(database));
        var ids = new List<Guid>();
        foreach (var name in new[] { "Push", "Pull", "Legs" })
        {
            ids.Add(await office.Routines.CreateAsync(actor, name, ["barbell-bench-press", "zercher-squat", "plank"]));
            await office.Routines.FileAsync(actor, ids[^1], " Week ");
        }

        await office.Routines.CreateAsync(actor, "Loose", ["push-up"]);
        await office.Routines.MoveAsync(actor, ids[2], 0);

        var rows = await office.Routines.ListAsync(actor);
        Assert.Equal([("Loose", null), ("Legs", "Week"), ("Push", "Week"), ("Pull", "Week")], rows.Select(row => (row.Name, row.Folder)));
        Assert.Equal(["Bench press", "Zercher squat", "Forearm plank"], rows[1].Exercises);
        Assert.Empty(await office.Routines.ListAsync(other));
        await Assert.ThrowsAsync<Refusal>(() => office.Routines.MoveAsync(other, ids[0], 0));
        await Assert.ThrowsAsync<Refusal>(() => office.Routines.FileAsync(other, ids[0], "Mine"));
        await Assert.ThrowsAsync<Refusal>(() => office.Routines.WriteAsync(other, ids[0], Stream.Null));
        await Assert.ThrowsAsync<Refusal>(() => office.Routines.FileAsync(actor, ids[0], new string('x', PlanLimits.Folder + 1)));
        await Assert.ThrowsAsync<Refusal>(() => office.Routines.CreateAsync(actor, "Nothing", []));
    }

    [Fact]
    public async Task What_is_given_away_arrives_with_sets_reps_rest_supersets_and_notes()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var office = new PlanOffice(database);
        var (actor, other) = (await PersonAsync(database), await PersonAsync(database));
        var id = await office.Routines.CreateAsync(actor, "Arms", ["barbell-curl", "cable-pressdown", "plank"]);
        var revision = (await office.Plans.GetAsync(actor, id)).Revision;
        foreach (var edit in new PlanEdit[] { new PlanEdit.Dose(0, 4, new RepRange(6, 8), null, 120), new PlanEdit.Pair(0, IsJoined: true), new PlanEdit.Remark(1, "Slow down.") })
        {
            revision = (await office.Plans.ChangeAsync(actor, id, edit, revision)).Revision;
        }

        using var file = new MemoryStream();
        await office.Routines.WriteAsync(actor, id, file);
        file.Position = 0;
        var taken = await office.Plans.GetAsync(other, await office.Routines.TakeInAsync(other, file));

        var mine = await office.Plans.GetAsync(actor, id);
        Assert.Equal(mine.Workout.Exercises.Select(Told), taken.Workout.Exercises.Select(Told));
        Assert.Equal((4, 1, 1, "Slow down."), (taken.Workout.Exercises[0].Sets, taken.Workout.Exercises[0].Superset, taken.Workout.Exercises[1].Superset, taken.Workout.Exercises[1].Note));
        Assert.DoesNotContain(actor.UserId.ToString(), Encoding.UTF8.GetString(file.ToArray()), StringComparison.Ordinal);
        var alone = await office.Plans.ChangeAsync(actor, id, new PlanEdit.Pair(0, IsJoined: false), revision);
        Assert.All(alone.Workout.Exercises, planned => Assert.Null(planned.Superset));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"vigorRoutine\":1,\"name\":\"x\",\"exercises\":[]}")]
    [InlineData("{\"vigorRoutine\":2,\"name\":\"x\",\"exercises\":[{\"name\":\"y\"}]}")]
    [InlineData("{\"vigorRoutine\":1,\"name\":\"x\",\"exercises\":[{\"name\":\" \"}]}")]
    public async Task What_is_no_routine_is_refused(string text)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var office = new PlanOffice(database);
        var actor = await PersonAsync(database);

        Assert.Equal("file", (await Assert.ThrowsAsync<Refusal>(() => office.Routines.TakeInAsync(actor, new MemoryStream(Encoding.UTF8.GetBytes(text))))).Field);
    }

    [Fact]
    public async Task Numbers_past_belief_in_a_file_become_the_nearest_that_can_be_kept()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var office = new PlanOffice(database);
        var actor = await PersonAsync(database);
        const string File = "{\"vigorRoutine\":1,\"name\":\"Odd\",\"exercises\":[{\"name\":\"Stone throw\",\"sets\":99,\"minReps\":500,\"maxReps\":2,\"restSeconds\":9999}]}";

        var plan = await office.Plans.GetAsync(actor, await office.Routines.TakeInAsync(actor, new MemoryStream(Encoding.UTF8.GetBytes(File))));

        var planned = Assert.Single(plan.Workout.Exercises);
        Assert.Equal((PlanLimits.Sets, new RepRange(100, 100), PlanLimits.LongestRest), (planned.Sets, planned.Reps, planned.RestSeconds));
    }

    public static TheoryData<string, EquipmentLevel> Templates
    {
        get
        {
            var data = new TheoryData<string, EquipmentLevel>();
            foreach (var template in RoutineLibrary.All)
            {
                foreach (var level in Enum.GetValues<EquipmentLevel>())
                {
                    data.Add(template.Key, level);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Each_programme_is_whole_with_any_kit(string key, EquipmentLevel level)
    {
        var template = RoutineLibrary.All.Single(template => template.Key == key);
        var profile = new Profile { UserId = Guid.NewGuid(), Level = FitnessLevel.Beginner, Goals = [FitnessGoal.MuscleGain], EquipmentLevel = level };
        var brief = PlanBrief.From(profile, new PlanRequest(), new DateOnly(2026, 1, 5), seed: 0);

        var workouts = RoutineLibrary.For(template, ExerciseCatalogue.Default, brief);

        Assert.Equal(template.Days.Count, workouts.Count);
        Assert.All(workouts, workout => Assert.True(workout.Exercises.Count >= 2, $"{workout.Name}: {workout.Exercises.Count}"));
        Assert.All(workouts.SelectMany(workout => workout.Exercises), planned => Assert.True(ExerciseCatalogue.Default.Get(planned.Slug).CanBeDoneWith(brief.Equipment)));
    }

    [Fact]
    public async Task A_programme_becomes_a_folder_of_routines()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var office = new PlanOffice(database);
        var actor = await PersonAsync(database);

        await office.Routines.AdoptAsync(actor, "push-pull-legs");

        Assert.Equal([("Push", "Push, pull, legs"), ("Pull", "Push, pull, legs"), ("Legs", "Push, pull, legs")], (await office.Routines.ListAsync(actor)).Select(row => (row.Name, row.Folder)));
        await Assert.ThrowsAsync<Refusal>(() => office.Routines.AdoptAsync(actor, "none-such"));
    }

    private static string Told(PlannedExercise planned) => $"{planned.Slug} {planned.Role} {planned.Sets} {planned.Reps} {planned.Seconds} {planned.RestSeconds} {planned.Superset} {planned.Note}";

    private static Task<Actor> PersonAsync(TestDatabase database) => database.AddPersonAsync(profile: profile => profile with
    {
        Level = FitnessLevel.Intermediate,
        Goals = [FitnessGoal.MuscleGain],
        EquipmentLevel = EquipmentLevel.FullGym,
    });
}
