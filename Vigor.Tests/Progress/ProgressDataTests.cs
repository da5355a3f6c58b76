using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Progress;

public sealed class ProgressDataTests
{
    [Fact]
    public async Task Each_chart_can_be_downloaded_by_its_owner_alone()
    {
        await using var host = new VigorHost();
        using var guest = host.Browse();
        Assert.Equal(HttpStatusCode.Redirect, (await guest.OpenAsync("/progress/data/weeks.csv")).StatusCode);

        using var person = host.Browse();
        await person.OpenAsync("/account/register");
        await person.SendAsync("Create account", ("Email", "csv@example.org"), ("Username", "csv"), ("Password", "correct horse battery"), ("Confirm password", "correct horse battery"));
        foreach (var chart in (string[])["weeks", "muscles", "lifts", "days", "balance", "activity", "weight", "measures", "records"])
        {
            var answer = await person.OpenAsync($"/progress/data/{chart}.csv?range=all");
            Assert.Equal((HttpStatusCode.OK, "text/csv", $"vigor-{chart}.csv"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.FileName));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync("/progress/data/passwords.csv")).StatusCode);
    }

    [Fact]
    public async Task A_download_has_the_figures_in_the_persons_unit()
    {
        await using var host = new VigorHost();
        using var person = host.Browse();
        await person.OpenAsync("/account/register");
        await person.SendAsync("Create account", ("Email", "pounds@example.org"), ("Username", "pounds"), ("Password", "correct horse battery"), ("Confirm password", "correct horse battery"));
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<VigorDb>>().CreateDbContextAsync();
        var actor = new Actor((await db.Accounts.SingleAsync()).Id);
        await host.Services.GetRequiredService<ProfileService>().UpdateAsync(actor, profile => profile with { Units = UnitSystem.Imperial });
        await host.Services.GetRequiredService<BodyWeightService>().StoreAsync(actor, [new(new(2026, 5, 1), 80_000), new(new(2026, 5, 4), 81_000)]);

        var answer = await person.OpenAsync("/progress/data/weight.csv");

        Assert.Equal(
            "Day,Body weight,Seven-day mean,Unit\r\n2026-05-01,176.37,176.37,lb\r\n2026-05-04,178.57,177.47,lb\r\n",
            (await answer.Content.ReadAsStringAsync()).TrimStart('\uFEFF'));
    }
}
