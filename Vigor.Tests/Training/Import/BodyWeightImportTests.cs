using Vigor.Core;
using Vigor.Core.People;
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

        Assert.Equal((application, 2, 1, 0), (run.Preview.Application, run.Preview.BodyWeights, run.Preview.OtherMeasurements, run.Preview.ProblemCount));
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
        var run = await office.ImportAsync(actor, $"{Header}2024-01-10,07:00,Bodyweight,82,kg,\n2024-01-11,07:00,Bodyweight,820,kg,\n2199-01-01,07:00,Bodyweight,82,kg,\n2024-01-12,07:00,Bodyweight,82,stone,\n2024-01-13,,Chest,1,cm,\n2024-01-13,,Hip,1,cm,\n");

        Assert.Equal((1, 1), (run.Preview.BodyWeights, run.WeightsAdded));
        Assert.Equal([3L, 4L, 5L], run.Preview.Problems.Select(problem => problem.Line));
        Assert.Contains("no body weight", (await Assert.ThrowsAsync<Refusal>(() => office.ReadAsync(actor, $"{Header}2024-01-13,,Chest,100,cm,\n"))).Message, StringComparison.Ordinal);
    }
}
