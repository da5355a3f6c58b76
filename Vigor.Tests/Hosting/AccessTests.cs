using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Tests.Account;

namespace Vigor.Tests.Hosting;

/// <summary>Who may do what: each way in has a row here, and is tried as somebody who may not.</summary>
public sealed partial class AccessTests(VigorHost vigor) : IClassFixture<VigorHost>
{
    /// <summary>Whom a way in is for.</summary>
    public enum Audience
    {
        /// <summary>Whoever asks.</summary>
        Everybody,

        /// <summary>Whoever is signed in, for what is theirs.</summary>
        Owner,

        /// <summary>Those who help people, and administrators.</summary>
        Support,

        /// <summary>Administrators.</summary>
        Admin,
    }

    private static readonly Dictionary<string, Audience> Routes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["/"] = Audience.Everybody,
        ["/not-found"] = Audience.Everybody,
        ["/account/login"] = Audience.Everybody,
        ["/account/register"] = Audience.Everybody,
        ["/account/forgot-password"] = Audience.Everybody,
        ["/account/reset-password"] = Audience.Everybody,
        ["/account/confirm-email"] = Audience.Everybody,
        ["/demo"] = Audience.Everybody,
        ["/account/no-rights"] = Audience.Everybody,
        ["/account/passkey"] = Audience.Everybody,
        ["/account/sign-in-failed"] = Audience.Everybody,
        ["/account/two-factor"] = Audience.Everybody,
        ["/account/manage/email"] = Audience.Owner,
        ["/account/manage/passkeys"] = Audience.Owner,
        ["/account/manage/two-factor"] = Audience.Owner,
        ["/health"] = Audience.Everybody,
        ["/health/live"] = Audience.Everybody,
        ["/health/ready"] = Audience.Everybody,
        ["/account/manage"] = Audience.Owner,
        ["/account/sign-out"] = Audience.Owner,
        ["/account/delete"] = Audience.Owner,
        ["/coach"] = Audience.Owner,
        ["/coach/{id:guid}"] = Audience.Owner,
        ["/dashboard"] = Audience.Owner,
        ["/exercises"] = Audience.Owner,
        ["/exercises/own/new"] = Audience.Owner,
        ["/exercises/own/{id:guid}"] = Audience.Owner,
        ["/exercises/{slug}"] = Audience.Owner,
        ["/history"] = Audience.Owner,
        ["/history/new"] = Audience.Owner,
        ["/history/{Id:guid}"] = Audience.Owner,
        ["/onboarding"] = Audience.Owner,
        ["/plans"] = Audience.Owner,
        ["/plans/new"] = Audience.Owner,
        ["/plans/{id:guid}"] = Audience.Owner,
        ["/plans/{id:guid}/start"] = Audience.Owner,
        ["/routines"] = Audience.Owner,
        ["/routines/{id:guid}"] = Audience.Owner,
        ["/routines/{id:guid}/file"] = Audience.Owner,
        ["/profile"] = Audience.Owner,
        ["/profile/import"] = Audience.Owner,
        ["/profile/export/sets.csv"] = Audience.Owner,
        ["/profile/export/vigor.json"] = Audience.Owner,
        ["/profile/export/vigor.zip"] = Audience.Owner,
        ["/programmes/new"] = Audience.Owner,
        ["/programmes/{id:guid}"] = Audience.Owner,
        ["/progress"] = Audience.Owner,
        ["/progress/badges"] = Audience.Owner,
        ["/progress/report"] = Audience.Owner,
        ["/progress/data/{chart}.csv"] = Audience.Owner,
        ["/sessions/{Id:guid}"] = Audience.Owner,
        ["/sessions/{Id:guid}/coach"] = Audience.Owner,
        ["/offline/events"] = Audience.Owner,
        ["/offline/workouts/{id:guid}"] = Audience.Owner,
        ["/offline/workouts/{id:guid}/swaps"] = Audience.Owner,
        ["/offline/exercises"] = Audience.Owner,
        ["/offline/exercises/{slug}"] = Audience.Owner,
        ["/push/subscriptions"] = Audience.Owner,
        ["/offline/snapshot"] = Audience.Owner,
        ["/offline/pictures"] = Audience.Owner,
        ["/offline/questions"] = Audience.Owner,
        ["/offline/sender"] = Audience.Owner,
        ["/offline/shared"] = Audience.Owner,
        ["/worker.js"] = Audience.Everybody,
        ["/upgrade"] = Audience.Owner,
        ["/support"] = Audience.Support,
        ["/admin"] = Audience.Admin,
        ["/admin/providers"] = Audience.Admin,
        ["/admin/costs"] = Audience.Admin,
        ["/admin/costs/costs.csv"] = Audience.Admin,
        ["/admin/costs/ledger.csv"] = Audience.Admin,
        ["/admin/budgets"] = Audience.Admin,
        ["/admin/users"] = Audience.Admin,
        ["/admin/audit"] = Audience.Admin,
        ["/admin/audit/log.csv"] = Audience.Admin,
    };

    /// <summary>Methods of services that take nobody's word for who acts, and why that is right.</summary>
    private static readonly Dictionary<string, string> WithoutActor = new(StringComparer.Ordinal)
    {
        ["AiGateway.StreamAsync"] = "the request names its caller",
        ["AiGateway.AnswerAsync"] = "the request names its caller",
        ["AiGateway.RateAsync"] = "the services above ask whose answer it is",
        ["BudgetService.CheckAsync"] = "the caller is named",
        ["DatabaseMigrator.MigrateAsync"] = "at the start of the process",
        ["DeedBook.NoteAsync"] = "called by services for the actor they were given",
        ["FaultBook.NoteAsync"] = "called by the log of the process, which knows nobody",
        ["ImportService.CheckSize"] = "a rule",
        ["ProviderProbe.ResetAsync"] = "called by the service that asked who acts",
        ["ProviderProbe.TryAsync"] = "the caller is named, and the service above asked who acts",
        ["PersonalData.TablesAsync"] = "names of tables, of nobody's rows",
        ["SecurityLog.Note"] = "for whom somebody signs in as",
        ["SecurityLog.NoteRefusedAsync"] = "of somebody who named nobody",
        ["SecurityLog.NoteAsync"] = "for whom somebody signs in as",
        ["SignInService.BeginAsync"] = "for whom has just signed in",
        ["SignInService.IsAliveAsync"] = "asked by the cookie before there is an actor",
        ["SignInService.KnowsAsync"] = "asked before somebody is signed in",
    };

    [Fact]
    public void Every_route_has_its_row()
    {
        var routes = vigor.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(endpoint => $"/{endpoint.RoutePattern.RawText?.Trim('/')}")
            .Where(route => !Framework().IsMatch(route))
            .Distinct(StringComparer.OrdinalIgnoreCase);

        Assert.Equal(Routes.Keys.Order(StringComparer.OrdinalIgnoreCase), routes.Order(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_guest_sees_what_is_everybodys_and_nothing_else()
    {
        using var client = vigor.CreateClient(new() { AllowAutoRedirect = false });
        foreach (var (route, audience) in Routes)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Address(route));
            if (route is "/offline/events" or "/offline/questions" or "/push/subscriptions")
            {
                (request.Method, request.Content) = (HttpMethod.Post, new StringContent(route == "/offline/events" ? "[]" : "{}", System.Text.Encoding.UTF8, "application/json"));
            }

            using var answer = await client.SendAsync(request);
            if (audience == Audience.Everybody)
            {
                // A code without a password leads to the sign-in, which is everybody's too.
                Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound || route == "/account/two-factor", $"{route}: {answer.StatusCode}");
            }
            else
            {
                var isSentAway = answer.StatusCode == HttpStatusCode.Unauthorized || (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.Contains("/account/login", StringComparison.Ordinal));
                Assert.True(isSentAway, $"{route}: {answer.StatusCode}");
            }
        }
    }

    [Theory]
    [InlineData(Role.User)]
    [InlineData(Role.Support)]
    [InlineData(Role.Admin)]
    public async Task Each_role_opens_what_is_for_it_and_is_told_so_of_everything_else(Role role)
    {
        using (var newcomer = vigor.Browse())
        {
            await newcomer.RegisterAsync($"role-{role}");
        }

        using var browser = vigor.Browse();
        await GiveAsync($"role-{role}", role);
        await browser.SignInAsync($"role-{role}@example.org");
        foreach (var (route, audience) in Routes.Where(route => route.Value is Audience.Support or Audience.Admin))
        {
            using var answer = await browser.OpenAsync(Address(route));
            var isFor = audience == Audience.Admin ? role == Role.Admin : role != Role.User;
            var isSentAway = answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.Contains("/account/no-rights", StringComparison.Ordinal);
            Assert.True(isFor ? answer.StatusCode == HttpStatusCode.OK : isSentAway, $"{route} as {role}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Whoever_is_signed_in_finds_nothing_under_ids_that_are_not_theirs()
    {
        using var browser = vigor.Browse();
        await browser.RegisterAsync("looker");
        foreach (var route in Routes.Keys.Where(route => route.Contains(":guid", StringComparison.Ordinal)))
        {
            using var answer = await browser.OpenAsync(Address(route));
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{route}: {answer.StatusCode}");
        }
    }

    [Fact]
    public void Every_public_method_of_a_service_is_told_who_acts_or_has_a_reason()
    {
        var services = typeof(Actor).Assembly.GetExportedTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.Namespace?.EndsWith(".Services", StringComparison.Ordinal) == true);
        var methods = services.SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => !method.IsSpecialName && method.GetBaseDefinition().DeclaringType == method.DeclaringType && method.Name is not (nameof(IAsyncDisposable.DisposeAsync) or nameof(IDisposable.Dispose)));
        var without = methods.Where(method => method.GetParameters().FirstOrDefault()?.ParameterType != typeof(Actor)).Select(method => $"{method.DeclaringType!.Name}.{method.Name}").Distinct();

        Assert.Equal(WithoutActor.Keys.Order(StringComparer.Ordinal), without.Order(StringComparer.Ordinal));
    }

    private async Task GiveAsync(string name, Role role)
    {
        await using var db = await vigor.Services.GetRequiredService<IDbContextFactory<VigorDb>>().CreateDbContextAsync();
        var account = await db.Accounts.SingleAsync(account => account.UserName == name);
        account.Change(role);
        await db.SaveChangesAsync();
    }

    private static string Address(string route) => Parameter().Replace(route, parameter => parameter.Value switch
    {
        _ when parameter.Value.EndsWith(":guid}", StringComparison.Ordinal) => Guid.Empty.ToString(),
        "{chart}" => "weeks",
        _ => "barbell-bench-press",
    }) + "?exercise=0&q=press";

    [GeneratedRegex("[{][^}]*[}]")]
    private static partial Regex Parameter();

    [GeneratedRegex("^/_|^/[{][*]", RegexOptions.IgnoreCase)]
    private static partial Regex Framework();
}
