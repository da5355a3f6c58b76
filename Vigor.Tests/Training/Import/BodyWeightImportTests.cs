using Vigor.Core;
using Vigor.Core.People;
using Vigor.Core.People.Measures;
using Vigor.Core.People.Services;
using Vigor.Core.Training.Import;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Training.Import;

/// <summary>Body weights come from the files that other applications write apart from the workouts.</summary>
public sealed class BodyWeightImportTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite, "FitNotes", "Date,Time,Measurement,Value,Unit,Comment\n2024-01-10,07:00:00,Bodyweight,82.0,kg,\n2024-01-11,07:00:00,Bodyweight,180,lbs,\"Light, after cardio\"\n2024-01-11,07:00:00,Chest,104,cm,\n")]
    [InlineData(DatabaseKind.Postgres, "FitNotes", "Date,Time,Measurement,Value,Unit,Comment\n10/01/2024,07:00,Bodyweight,\"82,0\",kg,\n11/01/2024,07:00,Bodyweight,180,lbs,\n25/01/2024,07:00,Waist,80,cm,\n")]
    [InlineData(DatabaseKind.Sqlite, "Strong", "Date,Measurement Type,Value,Unit\n2024-01-10 07:00:00,Weight,82,kg\n2024-01-11 07:05:12,Weight,180,lbs\n2024-01-11 07:05:12,Waist,32,in\n")]
    [InlineData(DatabaseKind.Sqlite, "Hevy", "\"date\",\"weight_kg\",\"weight_lbs\",\"fat_percent\",\"neck_cm\"\n\"10 Jan 2024, 07:00\",82,,,\n\"11 Jan 2024, 07:00\",,180,15.5,\n\"12 Jan 2024, 07:00\",,,15.5,\n")]
    public async Task Weights_are_stored_once_and_never_over_the_persons_own(DatabaseKind kind, string application, string text)
    {
        await using var office = await ImportOffice.OpenAsync(kind);
        var actor = await office.Database.AddPersonAsync();
        var weights = new BodyWeightService(office.Database.Contexts, TimeProvider.System);
        var run = await office.ImportAsync(actor, text);

        Assert.Equal((application, 2, 1, 0), (run.Preview.Application, run.Preview.BodyWeights, run.Preview.BodyMeasures + run.Preview.OtherMeasurements, run.Preview.ProblemCount));
        Assert.Equal((ImportStatus.Done, 2), (run.Status, run.WeightsAdded));
        Assert.Equal([new(new(2024, 1, 10), 82000), new BodyWeight(new(2024, 1, 11), 81647)], await weights.ListAsync(actor));

        await weights.StoreAsync(actor, [new(new(2024, 1, 10), 83000)]);
        Assert.Equal(0, (await office.ImportAsync(actor, text)).WeightsAdded);
        Assert.Equal(83000, (await weights.ListAsync(actor))[0].Grams);
        Assert.Equal(0, office.FilesLeft());
    }

    [Fact]
    public async Task Lines_past_belief_are_told_and_a_file_without_a_weight_is_refused()
    {
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync();
        const string Header = "Date,Time,Measurement,Value,Unit,Comment\n";
        var run = await office.ImportAsync(actor, $"{Header}2024-01-10,07:00,Bodyweight,82,kg,\n2024-01-11,07:00,Bodyweight,820,kg,\n2199-01-01,07:00,Bodyweight,82,kg,\n2024-01-12,07:00,Bodyweight,82,stone,\n2024-01-13,,Body Fat,18,%,\n2024-01-14,,Body Fat,18,%,\n2024-01-15,,Body Fat,18,%,\n2024-01-13,,Chest,1,cm,\n");

        Assert.Equal((1, 1), (run.Preview.BodyWeights, run.WeightsAdded));
        Assert.Equal([3L, 4L, 5L, 9L], run.Preview.Problems.Select(problem => problem.Line));
        Assert.Contains("no body weight", (await Assert.ThrowsAsync<Refusal>(() => office.ReadAsync(actor, $"{Header}2024-01-13,,Body Fat,18,%,\n"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "cm", 37, 38, 90, 375, 900)]
    [InlineData(DatabaseKind.Postgres, "cm", 37, 38, 90, 375, 900)]
    [InlineData(DatabaseKind.Sqlite, "in", 14, 15, 36, 369, 914)]
    public async Task Hevys_columns_become_measures_of_which_two_sides_are_one(DatabaseKind kind, string unit, int left, int right, int waist, int arm, int round)
    {
        await using var office = await ImportOffice.OpenAsync(kind);
        var actor = await office.Database.AddPersonAsync();
        var measures = new BodyMeasureService(office.Database.Contexts, TimeProvider.System);
        await measures.StoreAsync(actor, new(new(2024, 1, 11), MeasuredPart.Waist, 850));
        var text = string.Join(
            '\n',
            $"\"date\",\"weight_{(unit == "cm" ? "kg" : "lbs")}\",\"fat_percent\",\"neck_{unit}\",\"shoulder_{unit}\",\"left_bicep_{unit}\",\"right_bicep_{unit}\",\"abdomen_{unit}\",\"waist_{unit}\",\"hips_{unit}\"",
            $"\"10 Jan 2024, 00:00\",,,,,{left},{right},{waist + 5},{waist},0",
            $"\"11 Jan 2024, 00:00\",{(unit == "cm" ? 82 : 181)},15,,,,,,{waist},",
            $"\"12 Jan 2024, 00:00\",,15,,,,,{waist},,");
        var run = await office.ImportAsync(actor, text);

        Assert.Equal(("Hevy", 1, 4, 0, 0), (run.Preview.Application, run.Preview.BodyWeights, run.Preview.BodyMeasures, run.Preview.OtherMeasurements, run.Preview.ProblemCount));
        Assert.Equal((ImportStatus.Done, 1, 3), (run.Status, run.WeightsAdded, run.MeasuresAdded));
        Assert.Equal(
            [(10, MeasuredPart.Waist, round), (10, MeasuredPart.UpperArm, arm), (11, MeasuredPart.Waist, 850), (12, MeasuredPart.Waist, round)],
            (await measures.ListAsync(actor)).OrderBy(measure => measure.Day).ThenBy(measure => measure.Part).Select(measure => (measure.Day.Day, measure.Part, measure.Millimetres)));
        Assert.Equal(0, (await office.ImportAsync(actor, text)).MeasuresAdded);
    }

    [Theory]
    [InlineData("Date,Time,Measurement,Value,Unit,Comment\n2024-01-11,07:00:00,Left Thigh,60,cm,\n2024-01-11,07:00:00,Right Thigh,61,cm,\n2024-01-11,07:00:00,Body Fat,18,%,\n", 605)]
    [InlineData("Date,Measurement Type,Value,Unit\n2024-01-11 07:00:00,Left Thigh,24,in\n2024-01-11 07:00:00,Body Fat Percentage,18,%\n", 610)]
    public async Task Lists_of_measurements_without_a_weight_are_read_too(string text, int millimetres)
    {
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync();
        var run = await office.ImportAsync(actor, text);

        Assert.Equal((0, 1, 1, 1), (run.Preview.BodyWeights, run.Preview.BodyMeasures, run.Preview.OtherMeasurements, run.MeasuresAdded));
        Assert.Equal([new(new(2024, 1, 11), MeasuredPart.Thigh, millimetres)], await new BodyMeasureService(office.Database.Contexts, TimeProvider.System).ListAsync(actor));
    }
}
