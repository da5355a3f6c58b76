using CsCheck;
using Vigor.Core.Data;

namespace Vigor.Tests.Hosting;

/// <summary>Ids tell the order in which they were made, whatever the clock does.</summary>
public sealed class OrderedIdsTests
{
    private static readonly DateTimeOffset Start = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void They_sort_in_the_order_they_were_made_although_the_clock_stands_still_or_goes_back() =>
        Gen.Int[-20_000, 20_000].Array[1, 200].Sample(steps =>
        {
            var (ids, now) = (new OrderedIds(), Start);
            var made = steps.Select(step => ids.Next(now = step % 3 == 0 ? now : now.AddTicks(step))).ToList();
            Assert.Equal(made.Order(), made);

            // As SQLite keeps and compares them.
            Assert.Equal(made.Select(id => id.ToString().ToUpperInvariant()).Order(StringComparer.Ordinal), made.Select(id => id.ToString().ToUpperInvariant()));
            Assert.Equal(made.Count, made.Distinct().Count());
        });

    [Fact]
    public void They_are_of_version_7_and_hold_the_time()
    {
        var id = new OrderedIds().Next(Start);

        Assert.Equal((7, Start.ToUnixTimeMilliseconds()), (id.Version, Convert.ToInt64(id.ToString("N")[..12], 16)));
        Assert.InRange(id.Variant, 8, 11);
    }

    [Fact]
    public async Task Many_at_once_never_get_the_same()
    {
        var ids = new OrderedIds();

        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Enumerable.Range(0, 2_000).Select(_ => ids.Next(Start)).ToList())));

        Assert.All(made, lane => Assert.Equal(lane.Order(), lane));
        Assert.Equal(16_000, made.SelectMany(lane => lane).Select(id => id.ToString("N")[..16]).Distinct().Count());
    }
}
