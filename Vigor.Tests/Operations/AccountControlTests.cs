using Vigor.Core;
using Vigor.Core.Operations.Accounts;
using Vigor.Core.Operations.Services;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Core.People.SignIns;
using Vigor.Tests.Coach;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Operations;

public sealed class AccountControlTests
{
    private static readonly Origin Here = new("Firefox on Linux", "203.0.113.7");

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Accounts_are_found_by_what_is_known_of_them(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        var admin = new Actor(Guid.NewGuid(), Role.Admin);
        var (free, premium) = (await office.Database.AddPersonAsync(), await office.Database.AddPersonAsync(Tier.Premium));
        await PastCalls.AddAsync(office.Database.Contexts, TimeProvider.System.GetUtcNow().AddMinutes(-1), 1, 3, [premium.UserId], seed: 1);
        await office.Get<SignInService>().BeginAsync(free.UserId, Here, isKept: false);
        var accounts = office.Get<AccountControl>();

        Task<AccountList> FindAsync(AccountFilter filter, AccountOrder order = AccountOrder.Newest) => accounts.ListAsync(admin, filter, order, 0, 10);

        Assert.Equal(2, (await FindAsync(new())).Total);
        Assert.Equal([premium.UserId], (await FindAsync(new() { Tier = Tier.Premium })).Lines.Select(line => line.Id));
        Assert.Equal([free.UserId], (await FindAsync(new() { Search = free.UserId.ToString() })).Lines.Select(line => line.Id));
        Assert.Equal([free.UserId], (await FindAsync(new() { Search = $"{free.UserId:N}"[^12..] })).Lines.Select(line => line.Id));
        Assert.Empty((await FindAsync(new() { Search = "50%_nobody" })).Lines);
        Assert.Empty((await FindAsync(new() { IsDisabled = true })).Lines);
        Assert.Equal(premium.UserId, (await FindAsync(new(), AccountOrder.Dearest)).Lines[0].Id);
        Assert.NotNull((await FindAsync(new() { Tier = Tier.Free })).Lines[0].SeenAt);
        Assert.Single((await accounts.ListAsync(admin, new(), AccountOrder.Name, 1, 1)).Lines);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_change_holds_for_all_that_were_chosen_ends_their_sign_ins_and_stands_in_the_audit(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        var admin = await office.Database.AddPersonAsync() with { Role = Role.Admin };
        var (one, two) = (await office.Database.AddPersonAsync(), await office.Database.AddPersonAsync());
        var signIns = office.Get<SignInService>();
        var signIn = await signIns.BeginAsync(one.UserId, Here, isKept: true);
        var accounts = office.Get<AccountControl>();

        Assert.Equal(2, await accounts.ChangeAsync(admin, [one.UserId, two.UserId], new AccountChange.ToTier(Tier.Premium), "They paid."));

        Assert.False(await signIns.IsAliveAsync(one.UserId, signIn));
        Assert.All((await accounts.ListAsync(admin, new() { Tier = Tier.Premium }, AccountOrder.Newest, 0, 10)).Lines, line => Assert.Contains(line.Id, (Guid[])[one.UserId, two.UserId]));
        var entry = Assert.Single((await office.Get<AuditLog>().ListAsync(admin, new() { Action = "account.tier", About = two.UserId.ToString() })).Lines);
        Assert.Equal("They paid.", entry.Reason);
        Assert.Contains("Premium", entry.After, StringComparison.Ordinal);

        await accounts.ChangeAsync(admin, [two.UserId], new AccountChange.Disable(), "Spam.");
        Assert.True(Assert.Single((await accounts.ListAsync(admin, new() { IsDisabled = true }, AccountOrder.Newest, 0, 10)).Lines).IsDisabled);
        await accounts.ChangeAsync(admin, [two.UserId], new AccountChange.Enable(), "It was not.");
        Assert.Empty((await accounts.ListAsync(admin, new() { IsDisabled = true }, AccountOrder.Newest, 0, 10)).Lines);
    }

    [Fact]
    public async Task What_must_not_be_done_is_done_to_nobody()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var admin = await office.Database.AddPersonAsync() with { Role = Role.Admin };
        var other = await office.Database.AddPersonAsync();
        var accounts = office.Get<AccountControl>();

        async Task RefusedAsync(RefusalCode code, Actor actor, Guid[] ids, AccountChange change, string reason) =>
            Assert.Equal(code, (await Assert.ThrowsAsync<Refusal>(() => accounts.ChangeAsync(actor, ids, change, reason))).Code);

        await RefusedAsync(RefusalCode.Conflict, admin, [other.UserId, admin.UserId], new AccountChange.Disable(), "Both.");
        await RefusedAsync(RefusalCode.Conflict, admin, [admin.UserId], new AccountChange.ToRole(Role.User), "Me.");
        await RefusedAsync(RefusalCode.ValidationError, admin, [other.UserId], new AccountChange.Disable(), " ");
        await RefusedAsync(RefusalCode.ValidationError, admin, [], new AccountChange.Disable(), "Nobody.");
        await RefusedAsync(RefusalCode.Forbidden, other, [admin.UserId], new AccountChange.Disable(), "Him.");
        await RefusedAsync(RefusalCode.Forbidden, other with { Role = Role.Support }, [other.UserId], new AccountChange.ToRole(Role.Admin), "Me.");
        Assert.Empty((await accounts.ListAsync(admin, new() { IsDisabled = true }, AccountOrder.Newest, 0, 10)).Lines);
        Assert.Empty((await office.Get<AuditLog>().ListAsync(admin, new() { Action = "account." })).Lines);
    }

    [Fact]
    public async Task A_wish_for_another_tier_is_granted_or_declined_once()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var admin = await office.Database.AddPersonAsync() with { Role = Role.Admin };
        var person = await office.Database.AddPersonAsync();
        var tiers = office.Get<TierService>();

        var asked = await tiers.AskAsync(person, Tier.Premium, " I train a lot. ");
        Assert.Equal(RefusalCode.Conflict, (await Assert.ThrowsAsync<Refusal>(() => tiers.AskAsync(person, Tier.Premium, ""))).Code);
        Assert.Equal(RefusalCode.Conflict, (await Assert.ThrowsAsync<Refusal>(() => tiers.AskAsync(person, Tier.Admin, ""))).Code);
        Assert.Equal(RefusalCode.ValidationError, (await Assert.ThrowsAsync<Refusal>(() => tiers.AskAsync(person, Tier.Premium, new('x', 501)))).Code);
        Assert.Equal("I train a lot.", Assert.Single(await tiers.OpenAsync(admin)).Request.Note);
        Assert.Equal(RefusalCode.Forbidden, (await Assert.ThrowsAsync<Refusal>(() => tiers.DecideAsync(person, asked.Id, true, "Me."))).Code);
        Assert.Equal(RefusalCode.Forbidden, (await Assert.ThrowsAsync<Refusal>(() => tiers.OpenAsync(person))).Code);

        await tiers.DecideAsync(admin, asked.Id, isGranted: true, "Welcome.");

        Assert.Empty(await tiers.OpenAsync(admin));
        Assert.True((await tiers.MineAsync(person))!.IsGranted);
        Assert.Equal(Tier.Premium, Assert.Single((await office.Get<AccountControl>().ListAsync(admin, new() { Search = person.UserId.ToString() }, AccountOrder.Newest, 0, 1)).Lines).Tier);
        Assert.Equal(RefusalCode.NotFound, (await Assert.ThrowsAsync<Refusal>(() => tiers.DecideAsync(admin, asked.Id, isGranted: false, "Again."))).Code);
    }
}
