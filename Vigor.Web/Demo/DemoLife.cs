using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Core.Plans;
using Vigor.Core.Plans.Services;
using Vigor.Core.Training;

namespace Vigor.Web.Demo;

/// <summary>Ten weeks of somebody who trains three times a week by a plan of Vigor's own, gets stronger, and had a bad week.</summary>
internal sealed class DemoLife(ProfileService profiles, PlanService plans, TimeProvider time)
{
    private const int Weeks = 10, BadWeek = 6, Minutes = 45;

    private static readonly DayOfWeek[] Days = [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday];

    /// <summary>Lets a person have lived.</summary>
    public async Task LiveAsync(DemoPerson person, DemoWish wish, CancellationToken cancellationToken)
    {
        OtherDatabase.Current = person.Open;
        await using var db = person.Open();
        db.Accounts.Add(new() { Id = person.Actor.UserId, UserName = DemoPerson.Name, NormalizedUserName = DemoPerson.Name.ToUpperInvariant(), CreatedAt = time.GetUtcNow().AddDays(-7 * Weeks) });
        await db.SaveChangesAsync(cancellationToken);
        await profiles.UpdateAsync(
            person.Actor,
            profile => DemoWish.Begin(wish, profile) with
            {
                EquipmentLevel = EquipmentLevel.FullGym,
                DaysPerWeek = Days.Length,
                SessionMinutes = Minutes,
                BirthYear = time.GetUtcNow().Year - 34,
                BodyWeightGrams = 76_000,
                HeightCentimetres = 176,
                OnboardingStep = Profile.LastStep + 1,

                // Nobody pays for what a guest asks: Vigor's own coach and planner answer.
                ShareWithProviders = false,
            },
            cancellationToken);
        await plans.CreateAsync(person.Actor, new PlanRequest { Minutes = 20 }, cancellationToken: cancellationToken);
        var plan = await plans.CreateAsync(person.Actor, new PlanRequest { Minutes = Minutes }, cancellationToken: cancellationToken);
        Train(db, person.Actor, plan, wish.Level);
        await db.SaveChangesAsync(cancellationToken);
    }

    private void Train(VigorDb db, Actor actor, Plan plan, FitnessLevel level)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var count = 0;
        for (var day = today.AddDays(-7 * Weeks); day < today; day = day.AddDays(1))
        {
            var week = Weeks - 1 - ((today.DayNumber - 1 - day.DayNumber) / 7);
            if (Days.Contains(day.DayOfWeek) && !(week == BadWeek && day.DayOfWeek != DayOfWeek.Monday))
            {
                Train(db, actor, plan, level, day, week, count++);
            }
        }
    }

    private static void Train(VigorDb db, Actor actor, Plan plan, FitnessLevel level, DateOnly day, int week, int count)
    {
        var start = new DateTimeOffset(day.ToDateTime(new(17, 30)), TimeSpan.Zero);
        var minutes = Minutes - 4 + (count % 9);
        var session = Session.Past(actor.UserId, plan.Workout.Name, plan.Workout, new(start, day, "UTC"), minutes, finishedAt: start.AddMinutes(minutes));
        session.Remark(6 + (count % 3), notes: null);
        db.Sessions.Add(session);
        var number = 0;
        foreach (var (planned, position) in plan.Workout.Exercises.Select((planned, position) => (planned, position)))
        {
            if (planned.Role is ExerciseRole.Warmup or ExerciseRole.Cooldown || ExerciseCatalogue.Default.Find(planned.Slug) is not { } exercise)
            {
                continue;
            }

            for (var set = 1; set <= planned.Sets; set++)
            {
                db.SetEntries.Add(SetEntry.Of(session, Guid.CreateVersion7(start.AddSeconds(number)), planned.Slug, (position, set + planned.RampSets), Values(planned, exercise, level, week, set), start.AddMinutes(5).AddSeconds(100 * number++)));
            }
        }
    }

    // Reps rise to the top of the range, then the load does: double progression.
    private static SetValues Values(PlannedExercise planned, Exercise exercise, FitnessLevel level, int week, int set)
    {
        if (planned.Seconds is { } seconds)
        {
            return new() { Seconds = Math.Min(seconds + (2 * week), 5_400) };
        }

        var reps = planned.Reps ?? new RepRange(8, 12);
        var done = Math.Max(1, reps.Min + (week % (reps.Max - reps.Min + 2)) - (set > 2 ? 1 : 0));
        var start = (exercise.Mechanic == Mechanic.Compound ? 45m : 14m) * level switch
        {
            FitnessLevel.Beginner => 0.6m,
            FitnessLevel.Advanced => 1.6m,
            _ => 1m,
        };
        var step = exercise.Mechanic == Mechanic.Compound ? 2.5m : 1.25m;
        return new()
        {
            Reps = done,
            Load = exercise.LoadType == LoadType.External ? Load.FromKilograms((Math.Round(start / step) * step) + (step * (week / 2))) : null,
            Rpe = Math.Clamp((planned.TargetRpe ?? 8) + (set > 2 ? 0.5m : 0), 5, 10),
        };
    }
}
