using Vigor.Core;
using Vigor.Core.Operations.Services;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Tests.Coach;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Operations;

/// <summary>Those who help see what they need, say why, and stand in the audit.</summary>
public sealed class SupportServiceTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_look_shows_what_there_is_and_conversations_only_with_consent(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        var helper = await office.Database.AddPersonAsync() with { Role = Role.Support };
        var person = await office.Database.AddPersonAsync(profile: profile => profile with { Level = Vigor.Core.Exercises.FitnessLevel.Beginner, Goals = [FitnessGoal.Strength] });
        await office.AnswerAsync(person, "Is my purple kettlebell heavy enough?");
        var plan = await office.Plans.CreateAsync(person, new PlanRequest { Minutes = 30 });
        await office.Training.StartAsync(person, plan.Id);
        var support = office.Get<SupportService>();

        var file = await support.OpenAsync(helper, person.UserId, "Ticket 12");

        Assert.Equal(["Workout"], file.Activity.Select(done => done.Kind));
        Assert.Null(file.ConsentUntil);
        await office.Profiles.LetSupportReadAsync(person, isAllowed: true);
        file = await support.OpenAsync(helper, person.UserId, "Ticket 12");
        Assert.Contains("purple kettlebell", string.Concat(Assert.Single(file.Activity, done => done.Kind == "Conversation").Details!), StringComparison.Ordinal);
        await office.Profiles.LetSupportReadAsync(person, isAllowed: false);
        file = await support.OpenAsync(helper, person.UserId, "Ticket 12");
        Assert.DoesNotContain(file.Activity, done => done.Kind == "Conversation");

        var note = await support.WriteAsync(helper, person.UserId, "Called back.");
        Assert.Equal(note.Note.Text, Assert.Single((await support.OpenAsync(helper, person.UserId, "Ticket 12")).Notes).Note.Text);
        var audit = await office.Get<AuditLog>().ListAsync(new(Guid.NewGuid(), Role.Admin), new() { About = person.UserId.ToString(), Action = "support." });
        Assert.Equal(["support.looked.up", "support.noted", "support.looked.up", "support.looked.up", "support.looked.up"], audit.Lines.Select(line => line.Action));
        Assert.All(audit.Lines.Where(line => line.Action == "support.looked.up"), line => Assert.Equal("Ticket 12", line.Reason));
    }

    [Fact]
    public async Task A_search_is_noted_without_what_was_searched_for()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var helper = await office.Database.AddPersonAsync() with { Role = Role.Support };
        var person = await office.Database.AddPersonAsync();
        var part = $"{person.UserId:N}"[^10..];

        Assert.Equal([person.UserId], (await office.Get<SupportService>().FindAsync(helper, part)).Select(line => line.Id));

        var entry = Assert.Single((await office.Get<AuditLog>().ListAsync(new(Guid.NewGuid(), Role.Admin), new() { Action = "support.searched" })).Lines);
        Assert.DoesNotContain(part, $"{entry.Reason}{entry.Subject}{entry.After}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_id_of_a_failure_leads_to_it_and_to_nothing_that_was_typed()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var helper = await office.Database.AddPersonAsync() with { Role = Role.Support };
        await office.Get<FaultBook>().NoteAsync("abc123", "Vigor.Web.Pages.Somewhere", new InvalidOperationException("They typed a secret."));

        var trace = await office.Get<SupportService>().TraceAsync(helper, " abc123 ");

        Assert.Equal("System.InvalidOperationException", trace.Fault!.Kind);
        Assert.DoesNotContain("secret", $"{trace.Fault}", StringComparison.Ordinal);
        Assert.Null((await office.Get<SupportService>().TraceAsync(helper, "nonsense")).Fault);
    }

    [Fact]
    public async Task Whoever_does_not_help_sees_nothing()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var person = await office.Database.AddPersonAsync();
        var support = office.Get<SupportService>();
        Func<Task>[] looks =
        [
            () => support.FindAsync(person, "user"),
            () => support.OpenAsync(person, person.UserId, "Me."),
            () => support.TraceAsync(person, "abc"),
            () => support.WriteAsync(person, person.UserId, "Me."),
        ];
        foreach (var look in looks)
        {
            Assert.Equal(RefusalCode.Forbidden, (await Assert.ThrowsAsync<Refusal>(look)).Code);
        }

        var helper = person with { Role = Role.Support };
        Assert.Equal(RefusalCode.ValidationError, (await Assert.ThrowsAsync<Refusal>(() => support.OpenAsync(helper, person.UserId, " "))).Code);
        Assert.Equal(RefusalCode.ValidationError, (await Assert.ThrowsAsync<Refusal>(() => support.FindAsync(helper, "ab"))).Code);
        Assert.Equal(RefusalCode.NotFound, (await Assert.ThrowsAsync<Refusal>(() => support.OpenAsync(helper, Guid.NewGuid(), "Ticket"))).Code);
        Assert.Equal(RefusalCode.NotFound, (await Assert.ThrowsAsync<Refusal>(() => support.WriteAsync(helper, Guid.NewGuid(), "Text"))).Code);
        Assert.Equal(RefusalCode.ValidationError, (await Assert.ThrowsAsync<Refusal>(() => support.WriteAsync(helper, person.UserId, new('x', 1_001)))).Code);
    }
}
