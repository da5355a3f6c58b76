using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Web.Components.ProfileFields;

namespace Vigor.Tests.Profiles;

/// <summary>What the coach heard by its name stands in the profile, stays when the part is saved, and can be corrected.</summary>
public sealed class NamedLimitationTests : IAsyncDisposable
{
    private static readonly Profile Known = new()
    {
        UserId = Guid.Empty,
        Limitations = [new(BodyArea.Elbow, LimitationSeverity.Mild) { Named = "tennis elbow" }, new(BodyArea.Knee, LimitationSeverity.Moderate)],
    };

    private readonly BunitContext context = new();

    public NamedLimitationTests() => context.Services.AddSingleton(TimeProvider.System);

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    [Fact]
    public void The_name_stays_when_something_else_is_changed()
    {
        var answers = Answers.From(Known);
        answers.Limitations[BodyArea.Shoulder] = LimitationSeverity.Severe;
        answers.Limitations[BodyArea.Elbow] = LimitationSeverity.Severe;

        var stored = answers.WithLimitations(Known).Limitations;

        Assert.Equal([(BodyArea.Knee, null), (BodyArea.Shoulder, null), (BodyArea.Elbow, "tennis elbow")], stored.OrderBy(one => one.Area).Select(one => (one.Area, one.Named)));
    }

    [Fact]
    public void The_name_is_shown_beside_its_place_and_can_be_taken_back()
    {
        var answers = Answers.From(Known);
        var field = context.Render<LimitationsField>(parameters => parameters.Add(one => one.Answers, answers));
        var name = field.Find("input[name='named-Elbow']");
        Assert.Contains("Tennis elbow", field.Markup, StringComparison.Ordinal);
        Assert.True(name.HasAttribute("checked"));

        name.Change(false);
        Assert.Equal([null, null], answers.WithLimitations(Known).Limitations.Select(one => one.Named));

        field.Find("input[name='named-Elbow']").Change(true);
        Assert.Contains("tennis elbow", answers.WithLimitations(Known).Limitations.Select(one => one.Named));
    }
}
