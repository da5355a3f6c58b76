using Vigor.Core;
using Vigor.Core.People;
using Vigor.Core.People.Measures;
using Vigor.Core.People.Services;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.People;

public sealed class BodyMeasureTests
{
    private static readonly DateOnly Day = new(2026, 5, 4);

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Measures_are_kept_by_part_and_day_and_are_ones_own(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var measures = new BodyMeasureService(database.Contexts, TimeProvider.System);
        var (actor, other) = (await database.AddPersonAsync(), await database.AddPersonAsync());
        await measures.StoreAsync(actor, new(Day, MeasuredPart.Waist, 820));
        await measures.StoreAsync(actor, new(Day, MeasuredPart.UpperArm, 365));
        await measures.StoreAsync(actor, new(Day, MeasuredPart.Waist, 815));
        await measures.StoreAsync(actor, new(Day.AddDays(-7), MeasuredPart.Waist, 830));
        await measures.StoreAsync(other, new(Day, MeasuredPart.Waist, 900));

        Assert.Equal(
            [new(Day.AddDays(-7), MeasuredPart.Waist, 830), new(Day, MeasuredPart.Waist, 815), new(Day, MeasuredPart.UpperArm, 365)],
            (await measures.ListAsync(actor)).OrderBy(measure => measure.Day).ThenBy(measure => measure.Part));
        Assert.Equal(2, (await measures.ListAsync(actor, Day)).Count);

        await measures.RemoveAsync(actor, MeasuredPart.Waist, Day);
        Assert.Equal(RefusalCode.NotFound, (await Assert.ThrowsAsync<Refusal>(() => measures.RemoveAsync(actor, MeasuredPart.Waist, Day))).Code);
        Assert.Single(await measures.ListAsync(other));
    }

    [Theory]
    [InlineData(99)]
    [InlineData(2501)]
    public async Task What_no_tape_says_is_refused(int millimetres)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var measures = new BodyMeasureService(database.Contexts, TimeProvider.System);
        var actor = await database.AddPersonAsync();
        Assert.Equal(nameof(BodyMeasure.Millimetres), (await Assert.ThrowsAsync<Refusal>(() => measures.StoreAsync(actor, new(Day, MeasuredPart.Waist, millimetres)))).Field);
        Assert.Equal(nameof(BodyMeasure.Day), (await Assert.ThrowsAsync<Refusal>(() => measures.StoreAsync(actor, new(new(2999, 1, 1), MeasuredPart.Waist, 800)))).Field);
        Assert.Empty(await measures.ListAsync(actor));
    }

    [Fact]
    public void Lengths_are_shown_and_typed_in_either_unit()
    {
        Assert.Equal(("82.5 cm", "32.5 in"), (UnitSystem.Metric.LengthText(825), UnitSystem.Imperial.LengthText(825)));
        Assert.Equal((825, 826), (UnitSystem.Metric.Millimetres(82.5m), UnitSystem.Imperial.Millimetres(32.5m)));
        Assert.Equal((null, null), (UnitSystem.Metric.Millimetres(9.9m), UnitSystem.Imperial.Millimetres(99)));
    }
}
