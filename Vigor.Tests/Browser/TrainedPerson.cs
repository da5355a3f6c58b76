using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Vigor.Core.Coach;
using Vigor.Core.Coach.Reviews;
using Vigor.Core.Coach.Services;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Core.Plans;
using Vigor.Core.Plans.Programmes;
using Vigor.Core.Plans.Services;
using Vigor.Core.Training;
using Vigor.Tests.Hosting;
using Vigor.Tests.Training;

namespace Vigor.Tests.Browser;

/// <summary>Somebody signed in who has used everything: eight weeks of workouts, a plan, a programme, a talk and a review of last week, on a Tuesday.</summary>
public sealed class TrainedPerson : IAsyncDisposable
{
    private readonly TestDatabase? database;

    private TrainedPerson(VigorHost vigor, TestDatabase? database, IPage page)
    {
        Vigor = vigor;
        this.database = database;
        Page = page;
    }

    public VigorHost Vigor { get; }

    /// <summary>Their browser.</summary>
    public IPage Page { get; }

    public Guid Plan { get; private set; }

    public Guid Programme { get; private set; }

    public Guid Conversation { get; private set; }

    /// <summary>Their last workout.</summary>
    public Guid Workout { get; private set; }

    public static async Task<TrainedPerson> OpenAsync(DatabaseKind kind)
    {
        var database = kind == DatabaseKind.Postgres ? await TestDatabase.CreateAsync(kind) : null;
        var settings = new Dictionary<string, string>(SharedVigor.Roomy);
        if (database is not null)
        {
            settings["ConnectionStrings:Vigor"] = database.ConnectionString;
        }

        var vigor = new VigorHost { Settings = settings };
        var address = vigor.Listen();
        var now = vigor.Time.GetUtcNow();
        vigor.Time.SetUtcNow(new(now.UtcDateTime.Date.AddDays(1 + (((int)DayOfWeek.Tuesday - (int)now.AddDays(1).DayOfWeek + 7) % 7)).AddHours(12), TimeSpan.Zero));
        var page = await Chromium.OpenAsync(address, Chromium.Desktop);
        var person = new TrainedPerson(vigor, database, page);
        await page.RegisterAsync();
        await person.LiveAsync();
        return person;
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        await Vigor.DisposeAsync();
        if (database is not null)
        {
            await database.DisposeAsync();
        }
    }

    private async Task LiveAsync()
    {
        await using var scope = Vigor.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await using var db = await services.GetRequiredService<IDbContextFactory<VigorDb>>().CreateDbContextAsync();
        var actor = new Actor(await db.Accounts.Select(account => account.Id).SingleAsync());
        await services.GetRequiredService<ProfileService>().UpdateAsync(actor, profile =>
        {
            profile.Goals = [FitnessGoal.Strength];
            profile.Level = FitnessLevel.Intermediate;
            profile.EquipmentLevel = EquipmentLevel.Basic;
            profile.TimeZone = "UTC";
        });
        await LogWriter.WriteAsync(db, actor.UserId, DateOnly.FromDateTime(Vigor.Time.GetUtcNow().UtcDateTime), weeks: 8);
        Workout = await db.Sessions.OrderByDescending(session => session.StartedAt).Select(session => session.Id).FirstAsync();
        Plan = (await services.GetRequiredService<PlanService>().CreateAsync(actor, new PlanRequest())).Id;
        Programme = await services.GetRequiredService<ProgrammeService>().CreateAsync(actor, new ProgrammeRequest { Weekdays = [DayOfWeek.Tuesday, DayOfWeek.Friday] });
        var coach = services.GetRequiredService<CoachService>();
        var asked = await coach.AskAsync(actor, null, "How long should I rest between sets?", Guid.CreateVersion7());
        Conversation = asked.Answer.ConversationId;

        // Vigor's own coach waits between words, by a clock that stands still here.
        for (var ended = EndAsync(coach, actor, asked.Answer); !ended.IsCompleted; await Task.Delay(5))
        {
            Vigor.Time.Advance(TimeSpan.FromSeconds(1));
        }

        await services.GetRequiredService<ReviewWriter>().WriteDueAsync();
    }

    private static async Task EndAsync(CoachService coach, Actor actor, MessageView answer)
    {
        await foreach (var _ in coach.FollowAsync(actor, answer))
        {
            // Until it has ended.
        }
    }
}
