using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.Exercises;
using Vigor.Core.Plans.Services;
using Vigor.Core.Training.Charts;
using Vigor.Core.Training.Services;
using Vigor.Web.Components.Reading;
using Vigor.Web.Pages.Exercises;
using Vigor.Web.Pages.Plans;
using Vigor.Web.Pages.Progress;

namespace Vigor.Tests.Components.Reading;

/// <summary>What was read, on its way from prerendering to the circuit.</summary>
public sealed class PackedStateTests(TrainedHost host) : IClassFixture<TrainedHost>
{
    private static readonly Exercise Own = ExerciseCatalogue.Default.Get("push-up") with { Slug = "own-1", Name = "Sofa lift" };

    [Theory]
    [InlineData("same-origin")]
    [InlineData("cross-site")]
    public void What_was_written_is_read(string site)
    {
        var shipped = ExerciseCatalogue.Default.With([Own], [Own with { Slug = "own-2", Name = "Sofa pull" }]);
        var state = StateOf<Kept<Library.ShownLibrary>>(site);

        var read = state.Restore(Written(state, new("mine", new(shipped, EquipmentSet.Of(EquipmentLevel.Moderate)))));

        Assert.Equal("mine", read.Question);
        Assert.Equal(EquipmentSet.Of(EquipmentLevel.Moderate), read.View.Own);
        Assert.Equal(shipped.All.Select(exercise => exercise.Slug), read.View.Catalogue.All.Select(exercise => exercise.Slug));
        Assert.Equal(Own.Requires, read.View.Catalogue.Get("own-1").Requires);
        Assert.Equal("Sofa pull", read.View.Catalogue.Get("own-2").Name);
    }

    [Fact]
    public async Task What_the_database_filled_is_the_same_at_the_other_end()
    {
        await using var scope = host.Vigor.Services.CreateAsyncScope();
        var plan = await scope.ServiceProvider.GetRequiredService<PlanService>().GetAsync(host.Life.Actor, host.Life.Plan);
        var progress = await scope.ServiceProvider.GetRequiredService<ProgressService>().GetAsync(host.Life.Actor, ChartRangeMeaning.Usual);

        AssertSame(new PlanDetail.ShownPlan(plan, ExerciseCatalogue.Default, ["push-up"]));
        AssertSame(new ProgressView(ProgressTab.Overview, progress));
        AssertSame(await scope.ServiceProvider.GetRequiredService<ProgressService>().BestsAsync(host.Life.Actor, null));
    }

    [Fact]
    public void It_is_packed_unless_somebody_elses_page_asked()
    {
        var text = new string('a', 4000);

        Assert.InRange(Written(StateOf<string>("same-origin"), text).Length, 1, 100);
        Assert.InRange(Written(StateOf<string>("cross-site"), text).Length, 4000, 4100);
    }

    [Fact]
    public void What_finds_no_room_in_one_message_is_read_anew()
    {
        var state = StateOf<string>("cross-site");
        var most = new string('a', PackedState<string>.Room - 100);

        Assert.Equal(most, state.Restore(Written(state, most)));
        Assert.Null(state.Restore(Written(state, "What is left is less than this is long. " + new string('b', 100))));
        Assert.Equal("short", state.Restore(Written(state, "short")));
    }

    private static void AssertSame<T>(T read)
    {
        var state = StateOf<T>("same-origin");
        var other = state.Restore(Written(state, read));
        Assert.Equal(JsonSerializer.Serialize(read, StateJson.Options), JsonSerializer.Serialize(other, StateJson.Options));
    }

    private static PackedState<T> StateOf<T>(string site)
    {
        var context = new DefaultHttpContext();
        (context.Request.Headers["Sec-Fetch-Site"], context.Request.Headers.Cookie) = (site, "vigor=1");
        return new(new HttpContextAccessor { HttpContext = context });
    }

    private static ReadOnlySequence<byte> Written<T>(PackedState<T> state, T value)
    {
        var writer = new ArrayBufferWriter<byte>();
        state.Persist(value, writer);
        return new(writer.WrittenMemory);
    }
}
