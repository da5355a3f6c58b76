using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Vigor.Core.Ai;
using Vigor.Core.Data;
using Vigor.Core.Data.Audit;
using Vigor.Core.Exercises;
using Vigor.Core.Operations.Services;
using Vigor.Core.People;
using Vigor.Core.People.Measures;
using Vigor.Core.People.OwnExercises;
using Vigor.Core.People.Push;
using Vigor.Core.People.Reminders;
using Vigor.Core.People.Services;
using Vigor.Core.People.SignIns;
using Vigor.Core.Plans;
using Vigor.Tests.Coach;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.People;

/// <summary>What is somebody's can be taken along, and is gone when they go.</summary>
public sealed class PersonalDataTests
{
    private const string Secret = "purple kettlebell of Zanzibar";

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Deleting_an_account_leaves_no_row_that_names_its_owner(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        var (leaver, stayer) = (await LivedInAsync(office), await LivedInAsync(office));
        var (name, email) = await NamesAsync(office.Database.Contexts, leaver);
        Assert.NotEmpty(await FindAsync(office.Database.Contexts, name));
        var before = (await FindAsync(office.Database.Contexts, Secret)).Count;

        await new AccountErasure(office.Database.Contexts, new(TimeProvider.System)).EraseAsync(leaver);

        foreach (var word in (string[])[name, name.ToUpperInvariant(), email])
        {
            Assert.Empty(await FindAsync(office.Database.Contexts, word));
        }

        // The neighbour's rows are untouched, and what was paid stays paid by nobody.
        Assert.Equal(before, (await FindAsync(office.Database.Contexts, Secret)).Count * 2);
        await using var db = await office.Database.Contexts.CreateDbContextAsync();
        Assert.Equal((1, 1), (await db.LedgerEntries.CountAsync(entry => entry.UserId == Guid.Empty), await db.LedgerEntries.CountAsync(entry => entry.UserId == stayer.UserId)));
        var left = await FindAsync(office.Database.Contexts, leaver.UserId.ToString());
        Assert.All(left, place => Assert.StartsWith("audit_entries.", place, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Every_table_with_rows_of_people_can_be_taken_along(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        var (actor, other) = (await LivedInAsync(office), await LivedInAsync(office));
        var (name, _) = await NamesAsync(office.Database.Contexts, other);
        var data = new PersonalData(office.Database.Contexts);
        var all = new Dictionary<string, string>();
        foreach (var table in await data.TablesAsync())
        {
            using var output = new MemoryStream();
            await data.WriteAsync(actor, table, output);
            all[table] = Encoding.UTF8.GetString(output.ToArray());
            using var rows = JsonDocument.Parse(all[table]);
            Assert.Equal(JsonValueKind.Array, rows.RootElement.ValueKind);
        }

        Assert.All((string[])["accounts", "profiles", "body_weights", "body_measures", "own_exercises", "plans", "sessions", "conversations", "messages", "ai_ledger", "sign_ins", "security_events", "push_subscriptions", "push_messages", "reminder_settings", "reminders"], table => Assert.NotEqual("[]", all[table]));
        Assert.DoesNotContain("account_tokens", all.Keys);
        var text = string.Concat(all.Values);
        Assert.Contains(Secret, text, StringComparison.Ordinal);
        Assert.DoesNotContain("passwordHash", text, StringComparison.Ordinal);
        Assert.DoesNotContain(name, text, StringComparison.Ordinal);
        Assert.DoesNotContain(other.UserId.ToString(), text, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<Actor> LivedInAsync(CoachOffice office)
    {
        var actor = await office.Database.AddPersonAsync(profile: profile => profile with { Goals = [FitnessGoal.Strength], Level = FitnessLevel.Beginner, EquipmentLevel = EquipmentLevel.FullGym });
        await office.OwnExercises.CreateAsync(actor, new OwnExerciseDraft { Name = Secret, LoadType = LoadType.External });
        await office.AnswerAsync(actor, $"What do you think of my {Secret}?");
        var plan = await office.Plans.CreateAsync(actor, new PlanRequest { Minutes = 30 });
        await office.Training.StartAsync(actor, plan.Id);
        var origin = new Origin("Firefox on Linux", "203.0.113.7");
        var log = new SecurityLog(office.Database.Contexts, new AuditBook(TimeProvider.System), TimeProvider.System, Microsoft.Extensions.Logging.Abstractions.NullLogger<SecurityLog>.Instance);
        await new SignInService(office.Database.Contexts, log, TimeProvider.System).BeginAsync(actor.UserId, origin, isKept: true);
        await using var db = await office.Database.Contexts.CreateDbContextAsync();
        var now = TimeProvider.System.GetUtcNow();
        var subscription = new PushSubscription { Id = Guid.CreateVersion7(), UserId = actor.UserId, Endpoint = $"https://push.example.org/{actor.UserId}", Key = new byte[65], Secret = new byte[16], CreatedAt = now };
        db.PushSubscriptions.Add(subscription);
        db.PushMessages.Add(new() { Id = Guid.CreateVersion7(), UserId = actor.UserId, SubscriptionId = subscription.Id, Title = "Today: Push day", Topic = "planned", ExpiresAt = now.AddHours(1), DueAt = now });
        db.ReminderSettings.Add(new() { UserId = actor.UserId, PlannedAt = new(17, 0), Days = [DayOfWeek.Monday] });
        db.Reminders.Add(new() { UserId = actor.UserId, Kind = ReminderKind.PlannedWorkout, Day = DateOnly.FromDateTime(now.UtcDateTime), Occasion = 0 });
        db.BodyWeights.Add(new() { UserId = actor.UserId, Day = DateOnly.FromDateTime(now.UtcDateTime), Grams = 80_000 });
        db.BodyMeasures.Add(new() { UserId = actor.UserId, Day = DateOnly.FromDateTime(now.UtcDateTime), Part = MeasuredPart.Waist, Millimetres = 820 });
        db.LedgerEntries.Add(new()
        {
            Id = Guid.CreateVersion7(),
            RequestId = Guid.CreateVersion7(),
            UserId = actor.UserId,
            Tier = "Free",
            Task = AiTask.Chat,
            Provider = "openai",
            Model = "some-model",
            StartedAt = now,
            Outcome = AttemptOutcome.Complete,
        });
        await db.SaveChangesAsync();
        return actor;
    }

    private static async Task<(string Name, string Email)> NamesAsync(IDbContextFactory<VigorDb> contexts, Actor actor)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var account = await db.Accounts.AsNoTracking().SingleAsync(account => account.Id == actor.UserId);
        return (account.UserName!, account.Email!);
    }

    /// <summary>Every table and column of the database in which a text stands.</summary>
    private static async Task<List<string>> FindAsync(IDbContextFactory<VigorDb> contexts, string text)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync();
        List<string> found = [];
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                found.AddRange(Enumerable.Range(0, reader.FieldCount).Where(field => Holds(reader, field, text)).Select(field => $"{table}.{reader.GetName(field)}"));
            }
        }

        return found;
    }

    private static bool Holds(DbDataReader reader, int field, string text) =>
        !reader.IsDBNull(field) && Convert.ToString(reader.GetValue(field), CultureInfo.InvariantCulture)!.Contains(text, StringComparison.OrdinalIgnoreCase);
}
