using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.Coach;
using Vigor.Core.Coach.Reviews;
using Vigor.Core.Coach.Services;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.OwnExercises;
using Vigor.Core.People.Services;
using Vigor.Core.Plans;
using Vigor.Core.Plans.Programmes;
using Vigor.Core.Plans.Services;
using Vigor.Core.Training;
using Vigor.Tests.Hosting;
using Vigor.Tests.Training;

namespace Vigor.Tests.Browser;

/// <summary>What somebody has who has used everything: eight weeks of workouts, a plan, a programme, an exercise of their own, a talk and a review of last week, on a Tuesday.</summary>
public sealed record TrainedLife(Actor Actor, Guid Plan, Guid Programme, Guid Conversation, Guid Answer, Guid Workout, Guid Exercise)
{
    /// <summary>Turns the clock to noon of the next Tuesday.</summary>
    public static void Begin(VigorHost vigor)
    {
        var tomorrow = vigor.Time.GetUtcNow().UtcDateTime.Date.AddDays(1);
        vigor.Time.SetUtcNow(new(tomorrow.AddDays(((int)DayOfWeek.Tuesday - (int)tomorrow.DayOfWeek + 7) % 7).AddHours(12), TimeSpan.Zero));
    }

    /// <summary>Gives the only person who is registered all of it.</summary>
    public static async Task<TrainedLife> LiveAsync(VigorHost vigor)
    {
        await using var scope = vigor.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await using var db = await services.GetRequiredService<IDbContextFactory<VigorDb>>().CreateDbContextAsync();
        var actor = new Actor(await db.Accounts.Select(account => account.Id).SingleAsync());
        await services.GetRequiredService<ProfileService>().UpdateAsync(actor, profile => profile with
        {
            Goals = [FitnessGoal.Strength],
            Level = FitnessLevel.Intermediate,
            EquipmentLevel = EquipmentLevel.Basic,
            TimeZone = "UTC",
        });
        await LogWriter.WriteAsync(db, actor.UserId, DateOnly.FromDateTime(vigor.Time.GetUtcNow().UtcDateTime), weeks: 8);
        var workout = await db.Sessions.OrderByDescending(session => session.StartedAt).Select(session => session.Id).FirstAsync();
        var plan = await services.GetRequiredService<PlanService>().CreateAsync(actor, new PlanRequest());
        var programme = await services.GetRequiredService<ProgrammeService>().CreateAsync(actor, new ProgrammeRequest { Weekdays = [DayOfWeek.Tuesday, DayOfWeek.Friday] });
        var exercise = await services.GetRequiredService<OwnExerciseService>().CreateAsync(
            actor, new OwnExerciseDraft { Name = "Sofa lift", Pattern = MovementPattern.IsolationUpper, LoadType = LoadType.BodyWeight, Primary = [Muscle.Chest] });
        var coach = services.GetRequiredService<CoachService>();
        var asked = await coach.AskAsync(actor, null, "How long should I rest between sets?", Guid.CreateVersion7());

        // Vigor's own coach waits between words, by a clock that stands still here.
        for (var ended = EndAsync(coach, actor, asked.Answer); !ended.IsCompleted; await Task.Delay(5))
        {
            vigor.Time.Advance(TimeSpan.FromSeconds(1));
        }

        await services.GetRequiredService<ReviewWriter>().WriteDueAsync();
        return new(actor, plan.Id, programme, asked.Answer.ConversationId, asked.Answer.Id, workout, exercise.Id);
    }

    private static async Task EndAsync(CoachService coach, Actor actor, MessageView answer)
    {
        await foreach (var _ in coach.FollowAsync(actor, answer))
        {
            // Until it has ended.
        }
    }
}
