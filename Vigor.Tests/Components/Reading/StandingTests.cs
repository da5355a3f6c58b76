using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.Ai.Budget;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Core.Training.History;
using Vigor.Web.Account;
using Vigor.Web.Components.Text;
using Vigor.Web.Pages.Coach;
using Vigor.Web.Pages.Exercises;
using Vigor.Web.Pages.History;
using Vigor.Web.Pages.Plans;
using Vigor.Web.Pages.Programmes;
using Vigor.Web.Pages.Progress;
using Vigor.Web.Pages.Sessions;

namespace Vigor.Tests.Components.Reading;

/// <summary>Every page and card that reads stands while its database fails, says so, and reads again.</summary>
public sealed class StandingTests(TrainedHost host) : IClassFixture<TrainedHost>
{
    private static readonly DateOnly Today = new(2026, 5, 5);

    static StandingTests() => BunitContext.DefaultWaitTimeout = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Readers => [.. ReadingRules.Readers.Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task A_failure_leaves_it_standing_and_is_tried_again(string name)
    {
        var type = ReadingRules.Readers.Single(reader => reader.FullName == name);
        await using var context = Context();
        host.Disturbance.Fails = true;
        var shown = context.Render(builder =>
        {
            builder.OpenComponent(0, type);
            foreach (var (parameter, value) in Parameters(type))
            {
                builder.AddComponentParameter(1, parameter, value);
            }

            builder.CloseComponent();
        });
        if (type == typeof(ConversationList) || type == typeof(SentPromptPanel))
        {
            shown.Find("details").TriggerEvent("ontoggle", EventArgs.Empty);
        }

        var again = shown.WaitForElement(".problem button");
        Assert.Equal("Try again", again.TextContent);
        Assert.NotEmpty(shown.Find(".problem code").TextContent);

        // A page may hold a card that failed by itself.
        host.Disturbance.Fails = false;
        foreach (var _ in shown.FindAll(".problem button"))
        {
            shown.Find(".problem button").Click();
        }

        shown.WaitForAssertion(() => Assert.Empty(shown.FindAll(".problem, .loading")));
    }

    private BunitContext Context()
    {
        var context = new BunitContext();
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        context.AddAuthorization().SetAuthorized("Ada").SetClaims(new Claim(ClaimTypes.NameIdentifier, $"{host.Life.Actor.UserId}"), new Claim(ClaimTypes.Role, nameof(Role.Admin)));
        context.Services.AddScoped<CurrentActor>();
        context.Services.AddFallbackServiceProvider(host.Vigor.Services.CreateScope().ServiceProvider);
        context.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        return context;
    }

    private IEnumerable<(string Name, object? Value)> Parameters(Type type) => type switch
    {
        _ when type == typeof(PlanDetail) => [(nameof(PlanDetail.Id), host.Life.Plan)],
        _ when type == typeof(ProgrammePage) => [(nameof(ProgrammePage.Id), host.Life.Programme)],
        _ when type == typeof(SessionPage) => [(nameof(SessionPage.Id), host.Life.Workout)],
        _ when type == typeof(WorkoutPage) => [(nameof(WorkoutPage.Id), host.Life.Workout)],
        _ when type == typeof(CoachPage) => [(nameof(CoachPage.Id), host.Life.Conversation)],
        _ when type == typeof(OwnExercisePage) => [(nameof(OwnExercisePage.Id), host.Life.Exercise)],
        _ when type == typeof(ExercisePage) => [(nameof(ExercisePage.Slug), "push-up")],
        _ when type == typeof(SentPromptPanel) => [(nameof(SentPromptPanel.AnswerId), host.Life.Answer)],
        _ when type == typeof(HistoryCalendar) => [(nameof(HistoryCalendar.First), new DateOnly(2026, 5, 1)), (nameof(HistoryCalendar.Today), Today)],
        _ when type == typeof(HistoryFilterBar) => [(nameof(HistoryFilterBar.Filter), new HistoryFilter { Exercise = "push-up" })],
        _ when type == typeof(RecordList) => [(nameof(RecordList.Units), UnitSystem.Metric), (nameof(RecordList.Today), Today), (nameof(RecordList.Data), "/")],
        _ when type == typeof(PriceNote) => [(nameof(PriceNote.Look), (Func<Actor, CancellationToken, Task<AskingPrice?>>)PriceAsync)],
        _ => [],
    };

    private async Task<AskingPrice?> PriceAsync(Actor actor, CancellationToken cancellationToken)
    {
        await host.Vigor.Services.GetRequiredService<ProfileService>().GetAsync(actor, cancellationToken);
        return null;
    }
}
