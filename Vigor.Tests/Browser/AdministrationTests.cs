using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Vigor.Bench.Protocol;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Tests.Hosting;
using Vigor.Tests.Operations;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Browser;

/// <summary>What administrators and the support do, in the browser.</summary>
public sealed class AdministrationTests(AdministrationTests.Office office) : IClassFixture<AdministrationTests.Office>
{
    [Fact]
    public async Task Pages_of_an_administrator_hold_at_every_width()
    {
        var page = await office.EnterAsync("looker");
        await PageTests.AssertPagesHoldAsync(page, ["/admin", "/admin/providers", "/admin/costs", "/admin/costs?by=Person&period=year", "/admin/budgets", "/admin/users", "/admin/audit", "/support", "/upgrade"]);
    }

    [Fact]
    public async Task The_emergency_switch_asks_why_and_holds()
    {
        var page = await office.EnterAsync("switcher");
        await OpenAsync(page, "/admin/providers");
        await page.Button("Test call").ClickAsync();
        await Expect(page.GetByText("gpt-4o-mini answered in")).ToBeVisibleAsync();

        await page.Button("Local only").ClickAsync();
        await page.Button("Local only").ClickAsync();
        await Expect(page.GetByText("Say why")).ToBeVisibleAsync();
        await page.GetByLabel("Why: Local only").FillAsync("Prices doubled.");
        await page.Button("Local only").ClickAsync();

        await Expect(page.Button("Let providers answer again")).ToBeVisibleAsync();
        await OpenAsync(page, "/admin");
        await Expect(page.GetByText("the emergency switch is on")).ToBeVisibleAsync();
        await OpenAsync(page, "/admin/audit?action=ai.settings");
        await Expect(page.GetByText("Prices doubled.").First).ToBeVisibleAsync();
        await OpenAsync(page, "/admin/providers");
        await page.Button("Let providers answer again").ClickAsync();
        await page.GetByLabel("Why: Let providers answer again").FillAsync("Over.");
        await page.Button("Let providers answer again").ClickAsync();
        await Expect(page.Button("Local only")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_last_page_of_the_ledger_is_as_near_as_the_first()
    {
        var page = await office.EnterAsync("reader");
        await OpenAsync(page, "/admin/costs?period=year");
        var ledger = page.GetByRole(AriaRole.Region, new() { Name = "Rows of the ledger" });
        await Expect(ledger.GetByText(new Regex("Page 1 of 11, 20[56] rows"))).ToBeVisibleAsync();

        await ledger.GetByLabel("Last page").ClickAsync();

        await Expect(ledger.GetByText(new Regex("Page 11 of 11, 20[56] rows"))).ToBeVisibleAsync();
        Assert.InRange(await ledger.Locator("tbody tr").CountAsync(), 5, 6);
        await page.GetByLabel("Provider").SelectOptionAsync("gemini");
        await page.ArriveAsync("provider=gemini");
        await Expect(ledger.GetByText("Page 1 of", new() { Exact = false })).ToBeVisibleAsync();
        await Expect(ledger.Locator("tbody").GetByText("openai")).ToHaveCountAsync(0);
        var file = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[href*='ledger.csv']").ClickAsync());
        Assert.EndsWith(".csv", file.SuggestedFilename, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wish_for_a_tier_is_granted_and_a_person_switched_off_signs_in_no_more()
    {
        var wisher = await Chromium.OpenAsync(office.Address);
        await wisher.JoinAsync("wisher");
        await wisher.GotoAsync("/upgrade");
        await wisher.InteractiveAsync();
        await wisher.GetByLabel("Anything you want to add").FillAsync("Please.");
        await wisher.Button("Ask for Premium").ClickAsync();
        await Expect(wisher.GetByText("You asked for Premium")).ToBeVisibleAsync();

        var page = await office.EnterAsync("granter");
        await OpenAsync(page, "/admin/users");
        await page.Button("Grant").ClickAsync();
        await page.GetByLabel("Why: Grant").FillAsync("Welcome.");
        await page.Button("Grant").ClickAsync();
        await Expect(page.Button("Grant")).ToHaveCountAsync(0);
        await page.GetByLabel("Search", new() { Exact = true }).FillAsync("wisher");
        await page.Button("Search").ClickAsync();
        await page.ArriveAsync("q=wisher");
        await Expect(page.GetByText("User, Premium")).ToBeVisibleAsync();
        await page.GetByLabel("Choose wisher").CheckAsync();
        await page.Button("Switch off").ClickAsync();
        await page.GetByLabel("Why: Switch off").FillAsync("Asked for it.");
        await page.Button("Switch off").Last.ClickAsync();
        await Expect(page.GetByText("Done for 1 person")).ToBeVisibleAsync();

        await wisher.Context.ClearCookiesAsync();
        await wisher.GotoAsync("/account/login");
        await wisher.GetByLabel("Email").FillAsync(Office.EmailOf("wisher"));
        await wisher.GetByLabel("Password", new() { Exact = true }).FillAsync(Person.Password);
        await wisher.Button("Sign in").ClickAsync();
        await Expect(wisher.GetByText("This account is switched off")).ToBeVisibleAsync();
    }

    private static async Task OpenAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.InteractiveAsync();
    }

    /// <summary>A Vigor with a provider and calls of the past.</summary>
    public sealed class Office : SharedVigor
    {
        private VigorProcess? process;
        private ProviderDouble? provider;

        public override string DataDirectory => process!.DataDirectory;

        public override async ValueTask InitializeAsync()
        {
            provider = await ProviderDouble.StartAsync();
            process = await VigorProcess.StartAsync(new Dictionary<string, string>(Roomy)
            {
                ["Ai:Providers:openai:Kind"] = "OpenAI",
                ["Ai:Providers:openai:Endpoint"] = provider.Endpoint.ToString(),
                ["Ai:Providers:openai:ApiKey"] = "secret-key",
                ["Ai:Providers:openai:Model"] = "gpt-4o-mini",
            });
            Address = process.Address;
            await using var db = Open();
            await PastCalls.AddAsync(db, TimeProvider.System.GetUtcNow().AddDays(-2), 60, 205, [Guid.NewGuid()], seed: 9);
        }

        /// <summary>Registers somebody who administers.</summary>
        public async Task<IPage> EnterAsync(string name)
        {
            var page = await Chromium.OpenAsync(Address);
            await page.JoinAsync(name);
            await using (var db = Open())
            {
                await db.Accounts.Where(account => account.UserName == name).ExecuteUpdateAsync(change => change.SetProperty(account => account.Role, Role.Admin));
            }

            await page.Context.ClearCookiesAsync();
            await page.GotoAsync("/account/login");
            await page.GetByLabel("Email").FillAsync(EmailOf(name));
            await page.GetByLabel("Password", new() { Exact = true }).FillAsync(Person.Password);
            await page.Button("Sign in").ClickAsync();
            await page.LeaveAsync("/account/login");
            return page;
        }

        private SqliteVigorDb Open() => new((DbContextOptions<SqliteVigorDb>)new DbContextOptionsBuilder<SqliteVigorDb>().UseVigorSqlite($"Data Source={Path.Combine(DataDirectory, "vigor.db")}").Options);

        public static string EmailOf(string name) => $"{name}@example.org";

        public override async ValueTask DisposeAsync()
        {
            await process!.DisposeAsync();
            await provider!.DisposeAsync();
            GC.SuppressFinalize(this);
        }
    }
}
