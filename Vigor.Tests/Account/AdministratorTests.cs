using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Account;

/// <summary>Who administers because the configuration says so: the owner of a listed mailbox, and only as long as it is listed.</summary>
public sealed class AdministratorTests
{
    [Theory]
    [InlineData("Vigor:Admins", "boss@example.org, second@example.org")]
    [InlineData("Vigor:Admins:0", "Boss@Example.org")]
    public async Task A_listed_address_counts_once_it_is_confirmed(string key, string value)
    {
        await using var vigor = VigorHost.With((key, value));
        using var boss = vigor.Browse();
        using var other = vigor.Browse();
        await boss.RegisterAsync("bossy", "boss@example.org");
        await other.RegisterAsync("other");
        Assert.Equal(Role.User, await RoleOfAsync(vigor, "bossy"));

        await ConfirmAsync(vigor, boss, "boss@example.org");
        await ConfirmAsync(vigor, other, "other@example.org");

        Assert.Equal(Role.Admin, await RoleOfAsync(vigor, "bossy"));
        Assert.Equal(Role.User, await RoleOfAsync(vigor, "other"));
        Assert.True(await boss.IsSignedInAsync());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Who_is_listed_no_more_administers_no_more(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var vigor = VigorHost.With(("ConnectionStrings:Vigor", database.ConnectionString), ("Vigor:Admins", "boss@example.org"));
        using var boss = vigor.Browse();
        await boss.RegisterAsync("bossy", "boss@example.org");
        await ConfirmAsync(vigor, boss, "boss@example.org");
        Assert.Equal(Role.Admin, await RoleOfAsync(vigor, "bossy"));

        await using var later = VigorHost.With(("ConnectionStrings:Vigor", database.ConnectionString));
        using var client = later.Browse();
        await client.OpenAsync("/account/login");
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (await RoleOfAsync(later, "bossy") == Role.Admin)
        {
            await Task.Delay(20, limit.Token);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("?id=0198c0de-0000-7000-8000-000000000000&code=bm9uc2Vuc2U")]
    [InlineData("?id=x&code=%%%")]
    public async Task A_made_up_link_confirms_nothing(string query)
    {
        await using var vigor = VigorHost.With();
        using var browser = vigor.Browse();
        await browser.OpenAsync($"/account/confirm-email{query}");
        using var answer = await browser.SendAsync("Confirm");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("does not work any more", browser.Alert, StringComparison.Ordinal);
    }

    private static async Task ConfirmAsync(VigorHost vigor, FormClient browser, string email)
    {
        await browser.OpenAsync(new Uri(await MailDrop.LinkAsync(vigor, email)).PathAndQuery);
        await browser.SendAsync("Confirm");
        Assert.Contains("is confirmed", browser.Text, StringComparison.Ordinal);
    }

    private static async Task<Role> RoleOfAsync(VigorHost vigor, string name)
    {
        await using var db = await vigor.Services.GetRequiredService<IDbContextFactory<VigorDb>>().CreateDbContextAsync();
        return (await db.Accounts.AsNoTracking().SingleAsync(account => account.UserName == name)).Role;
    }
}
