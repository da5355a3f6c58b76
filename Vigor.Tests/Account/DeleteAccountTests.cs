using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Account;

/// <summary>Leaving: with everything in hand, after saying so twice, and for good.</summary>
public sealed class DeleteAccountTests(VigorHost vigor) : IClassFixture<VigorHost>
{
    [Fact]
    public async Task Who_means_it_is_gone()
    {
        using var browser = vigor.Browse();
        await browser.RegisterAsync("leaver");
        await browser.OpenAsync("/account/delete");
        await browser.SendAsync("Delete everything", ("Username", "somebody"), ("Password", AccountJourney.Password));
        Assert.Equal("This is not your username.", browser.Problem("Username"));
        await browser.SendAsync("Delete everything", ("Username", "leaver"), ("Password", "wrong password"));
        Assert.Contains("not your password", browser.Problem("Password"), StringComparison.Ordinal);

        using var gone = await browser.SendAsync("Delete everything", ("Username", "Leaver"), ("Password", AccountJourney.Password));

        Assert.Contains("Your account is deleted", browser.Text, StringComparison.Ordinal);
        Assert.Equal("\"cache\", \"storage\"", Assert.Single(gone.Headers.GetValues("Clear-Site-Data")));
        Assert.False(await browser.IsSignedInAsync());
        Assert.Equal(HttpStatusCode.OK, (await browser.SignInAsync("leaver@example.org")).StatusCode);
        await using var db = await vigor.Services.GetRequiredService<IDbContextFactory<VigorDb>>().CreateDbContextAsync();
        Assert.False(await db.Accounts.AnyAsync(account => account.UserName == "leaver"));
    }

    [Fact]
    public async Task Everything_comes_along_in_one_archive()
    {
        using var handler = vigor.CreateClient(new() { AllowAutoRedirect = false });
        using var browser = new FormClient(handler);
        await browser.RegisterAsync("packer");
        using var answer = await handler.GetAsync("/profile/export/vigor.zip");
        await using var archive = await ZipArchive.CreateAsync(await answer.Content.ReadAsStreamAsync(), ZipArchiveMode.Read, leaveOpen: false, entryNameEncoding: null);

        Assert.Equal("application/zip", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(archive.Entries, entry => entry.FullName == "sets.csv");
        Assert.Contains(archive.Entries, entry => entry.FullName == "log.json");
        using var accounts = new StreamReader(await archive.GetEntry("tables/accounts.json")!.OpenAsync());
        Assert.Contains("packer@example.org", await accounts.ReadToEndAsync(), StringComparison.Ordinal);
    }
}
