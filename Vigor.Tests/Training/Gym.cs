using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Training;
using Vigor.Core.Training.Services;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Training;

/// <summary>A database, a clock and the services of training, with a plan of two lifts and a plank.</summary>
public sealed class Gym : IAsyncDisposable
{
    public const string Bench = "test-bench-press";
    public const string Dip = "test-dip";
    public const string Plank = "test-plank";

    private Gym(TestDatabase database)
    {
        Database = database;
        Badges = new(database.Contexts, Catalogue, Time, NullLogger<BadgeService>.Instance);
        Deeds = new(database.Contexts);
        Streaks = new(database.Contexts, Time);
        Training = new(database.Contexts, Catalogue, Time);
        Events = SetSteps.LogOf(database.Contexts, Catalogue, Time);
        Sets = new(database.Contexts, Events, Training, Time);
        History = new(database.Contexts, Catalogue, Time);
        Today = new(database.Contexts, Time);
        Progress = new(database.Contexts, Catalogue, Time);
        Lifts = new(database.Contexts, Catalogue, Time);
        Insights = new(database.Contexts, Catalogue, Time);
    }

    public TestDatabase Database { get; }

    /// <summary>Noon of a Monday.</summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 5, 4, 12, 0, 0, TimeSpan.Zero));

    public TrainingService Training { get; }

    public SetSteps Sets { get; }

    public EventLog Events { get; }

    public HistoryService History { get; }

    public TodayService Today { get; }

    public ProgressService Progress { get; }

    public LiftService Lifts { get; }

    public InsightService Insights { get; }

    public StreakService Streaks { get; }

    public BadgeService Badges { get; }

    public DeedBook Deeds { get; }

    /// <summary>What forgets events, to be run by hand.</summary>
    internal EventSweeper Sweeper() => new(Database.Contexts, Time, NullLogger<EventSweeper>.Instance);

    public static ExerciseCatalogue Catalogue { get; } = new(
    [
        Exercise(Bench, "Test bench press", MovementPattern.HorizontalPush, LoadType.External, EquipmentItem.Barbell) with
        {
            Primary = [Muscle.Chest],
            Secondary = [Muscle.Triceps],
        },
        Exercise(Dip, "Test dip", MovementPattern.VerticalPush, LoadType.BodyWeight) with { Primary = [Muscle.Triceps] },
        Exercise(Plank, "Test plank", MovementPattern.Core, LoadType.Timed) with { Primary = [Muscle.Abdominals] },
    ]);

    public static Workout Workout { get; } = new()
    {
        Name = "Push day",
        Description = "Push and brace.",
        Exercises =
        [
            new() { Slug = Bench, Role = ExerciseRole.Main, Sets = 2, Reps = new RepRange(8, 12), RestSeconds = 120, TargetRpe = 8 },
            new() { Slug = Dip, Role = ExerciseRole.Accessory, Sets = 1, Reps = new RepRange(6, 10), RestSeconds = 60 },
            new() { Slug = Plank, Role = ExerciseRole.Accessory, Sets = 1, Seconds = 30 },
        ],
    };

    public static async Task<Gym> OpenAsync(DatabaseKind kind) => new(await TestDatabase.CreateAsync(kind));

    public static Exercise Exercise(string slug, string name, MovementPattern pattern, LoadType load, params EquipmentItem[] equipment) => new()
    {
        Slug = slug,
        Name = name,
        Pattern = pattern,
        Primary = [],
        Equipment = equipment,
        Level = FitnessLevel.Beginner,
        Mechanic = Mechanic.Compound,
        LoadType = load,
        MetCode = "02054",
        Instructions = "",
        Cues = [],
        Mistakes = [],
    };

    public static SetValues Reps(int reps, decimal? kilograms = null, decimal? rpe = null, SetKind kind = SetKind.Working) => new()
    {
        Kind = kind,
        Reps = reps,
        Load = kilograms is { } amount ? Load.FromKilograms(amount) : null,
        Rpe = rpe,
    };

    public static SetValues Held(int seconds) => new() { Seconds = seconds };

    public async Task<Guid> AddPlanAsync(Actor actor, string name = "Push day", Workout? workout = null)
    {
        var written = new WrittenPlan(workout ?? Workout, new(100, [], [], []), "Vigor", Minutes: 30);
        var plan = Plan.Keep(actor.UserId, PlanOrigin.Request, new(), written, seed: 0, Time.GetUtcNow());
        plan.Rename(name);
        await using var db = await Database.Contexts.CreateDbContextAsync();
        db.Plans.Add(plan);
        await db.SaveChangesAsync();
        return plan.Id;
    }

    public async Task<Guid> StartAsync(Actor actor) => await Training.StartAsync(actor, await AddPlanAsync(actor));

    public Task<CompletedSet> CompleteAsync(Actor actor, Guid session, int position, int number, SetValues values, Guid? id = null) =>
        Sets.CompleteAsync(actor, new(id ?? Guid.CreateVersion7(), session, position, number, values));

    /// <summary>A whole workout of one bench press set, so many minutes long.</summary>
    public async Task<Guid> TrainAsync(Actor actor, int minutes = 30, SetValues? values = null)
    {
        var session = await StartAsync(actor);
        Time.Advance(TimeSpan.FromMinutes(minutes));
        await CompleteAsync(actor, session, 0, 1, values ?? Reps(8, 60));
        await Events.FinishAsync(actor, session, null, null);
        return session;
    }

    public async Task<int> StoredSetsAsync()
    {
        await using var db = await Database.Contexts.CreateDbContextAsync();
        return await db.SetEntries.CountAsync();
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
