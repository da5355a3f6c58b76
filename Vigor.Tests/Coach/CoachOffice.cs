using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vigor.Core.Ai.Services;
using Vigor.Core.Coach;
using Vigor.Core.Coach.Answering;
using Vigor.Core.Coach.Facts;
using Vigor.Core.Coach.Limits;
using Vigor.Core.Coach.Local;
using Vigor.Core.Coach.Memory;
using Vigor.Core.Coach.Prompting;
using Vigor.Core.Coach.Reviews;
using Vigor.Core.Coach.Services;
using Vigor.Core.Data;
using Vigor.Core.Data.Services;
using Vigor.Core.Exercises.Services;
using Vigor.Core.Operations.Services;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Core.Plans.Services;
using Vigor.Core.Training.Services;
using Vigor.Tests.Hosting;
using Vigor.Tests.Training;

namespace Vigor.Tests.Coach;

/// <summary>A database and the coach on it, wired as in the application, with no provider unless a test configures one.</summary>
public sealed class CoachOffice : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly bool ownsDatabase;

    private CoachOffice(TestDatabase database, TimeProvider? time, IReadOnlyDictionary<string, string?>? settings, bool ownsDatabase, ILoggerProvider? log = null)
    {
        Database = database;
        this.ownsDatabase = ownsDatabase;
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:Vigor"] = database.ConnectionString, ["Vigor:DataDirectory"] = Path.GetTempPath() })
            .AddInMemoryCollection(settings ?? new Dictionary<string, string?>())
            .Build();
        services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton(time ?? TimeProvider.System)
            .AddLogging(logging =>
            {
                if (log is not null)
                {
                    logging.AddProvider(log);
                }
            })
            .AddData(configuration)
            .AddExercises()
            .AddPeople()
            .AddAi(configuration)
            .AddPlans()
            .AddTraining()
            .AddCoach()
            .AddOperations(configuration)
            .ConfigureDbContext<SqliteVigorDb>(options => options.AddInterceptors(database.Statements))
            .ConfigureDbContext<PostgresVigorDb>(options => options.AddInterceptors(database.Statements))
            .BuildServiceProvider();
    }

    public TestDatabase Database { get; }

    public CoachService Coach => services.GetRequiredService<CoachService>();

    public CardService Cards => services.GetRequiredService<CardService>();

    public ToldLimitationService Told => services.GetRequiredService<ToldLimitationService>();

    public MemoryService Memory => services.GetRequiredService<MemoryService>();

    public CoachPrompt Prompt => services.GetRequiredService<CoachPrompt>();

    public FactReader Facts => services.GetRequiredService<FactReader>();

    public ImportService Imports => services.GetRequiredService<ImportService>();

    public CoachQuota Quota => services.GetRequiredService<CoachQuota>();

    public StoredAnswers Answers => services.GetRequiredService<StoredAnswers>();

    public AnswersUnderWay Live => services.GetRequiredService<AnswersUnderWay>();

    public LocalKnowledge Knowledge => services.GetRequiredService<LocalKnowledge>();

    public ProfileService Profiles => services.GetRequiredService<ProfileService>();

    public PlanService Plans => services.GetRequiredService<PlanService>();

    public TrainingService Training => services.GetRequiredService<TrainingService>();

    public OwnExerciseService OwnExercises => services.GetRequiredService<OwnExerciseService>();

    public EventLog Events => services.GetRequiredService<EventLog>();

    public SetSteps Sets => new(services.GetRequiredService<IDbContextFactory<VigorDb>>(), Events, Training, services.GetRequiredService<TimeProvider>());

    public ReviewWriter Reviewer => services.GetRequiredService<ReviewWriter>();

    public ReviewService Reviews => services.GetRequiredService<ReviewService>();

    /// <summary>Any of its services.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public AiControl Control => services.GetRequiredService<AiControl>();

    public static async Task<CoachOffice> OpenAsync(
        DatabaseKind kind, TimeProvider? time = null, IReadOnlyDictionary<string, string?>? settings = null, ILoggerProvider? log = null) =>
        new(await TestDatabase.CreateAsync(kind), time, settings, ownsDatabase: true, log);

    /// <summary>A second process on the same database; its clock is the wall's unless it is given one.</summary>
    public CoachOffice Neighbour(TimeProvider? time = null) => On(Database, time);

    /// <summary>A process on a database that somebody else throws away.</summary>
    public static CoachOffice On(TestDatabase database, TimeProvider? time) => new(database, time, null, ownsDatabase: false);

    /// <summary>Asks and waits for the end of the answer.</summary>
    public async Task<MessageView> AnswerAsync(Actor actor, string question, Guid? conversationId = null)
    {
        var asked = await Coach.AskAsync(actor, conversationId, question, Guid.CreateVersion7());
        return await EndAsync(actor, asked.Answer);
    }

    public async Task<MessageView> EndAsync(Actor actor, MessageView answer)
    {
        await foreach (var look in Coach.FollowAsync(actor, answer))
        {
            answer = look;
        }

        return answer;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (ownsDatabase)
        {
            await Database.DisposeAsync();
        }
    }
}
