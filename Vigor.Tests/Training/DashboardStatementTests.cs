using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.Coach.Services;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Core.Plans;
using Vigor.Core.Plans.Services;
using Vigor.Core.Training.Events;
using Vigor.Core.Training.Services;
using Vigor.Tests.Browser;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Training;

/// <summary>How often the page that people come to first goes to the database.</summary>
public sealed class DashboardStatementTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_dashboard_takes_few_statements(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var vigor = new VigorHost { Settings = new Dictionary<string, string>(SharedVigor.Roomy) { ["ConnectionStrings:Vigor"] = database.ConnectionString } };
        using var person = vigor.Browse();
        await person.OpenAsync("/account/register");
        await person.SendAsync("Create account", ("Email", "day@example.org"), ("Username", "day"), ("Password", "correct horse battery"), ("Confirm password", "correct horse battery"));
        await LiveAsync(vigor);
        await person.OpenAsync("/dashboard");
        vigor.Statements.Forget();

        var answer = await person.OpenAsync("/dashboard");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Today", person.Text, StringComparison.Ordinal);
        vigor.Statements.AssertAtMost(22);
    }

    /// <summary>A plan, a finished workout, one that is running, and a conversation.</summary>
    private static async Task LiveAsync(VigorHost vigor)
    {
        T Get<T>()
            where T : notnull => vigor.Services.GetRequiredService<T>();
        await using var db = await Get<IDbContextFactory<VigorDb>>().CreateDbContextAsync();
        var actor = new Actor((await db.Accounts.SingleAsync()).Id);
        await Get<ProfileService>().UpdateAsync(actor, profile => profile with { Goals = [FitnessGoal.Strength], Level = FitnessLevel.Intermediate, EquipmentLevel = EquipmentLevel.FullGym });
        var plan = await Get<PlanService>().CreateAsync(actor, new PlanRequest { Minutes = 30 });
        foreach (var isLast in (bool[])[false, true])
        {
            var session = await Get<TrainingService>().StartAsync(actor, plan.Id);
            var state = await Get<TrainingService>().GetAsync(actor, session);
            await Get<EventLog>().TellAsync(actor, session, new WorkoutEvent.SetDone(new(0, null), 1, state.FilledIn(0)));
            if (!isLast)
            {
                await Get<EventLog>().FinishAsync(actor, session, null, null);
            }
        }

        var asked = await Get<CoachService>().AskAsync(actor, null, "Chest pain since this morning", Guid.CreateVersion7());
        Assert.NotNull(asked.Answer.Safety);
        await Get<ProfileService>().ResolveRedFlagAsync(actor);
    }
}
