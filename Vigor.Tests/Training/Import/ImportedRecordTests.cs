using System.Globalization;
using Vigor.Core.People;
using Vigor.Core.Training;
using Vigor.Core.Training.Import;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Training.Import;

/// <summary>Somebody who brings their log sees in it what they beat, as if it had been logged here.</summary>
public sealed class ImportedRecordTests
{
    private const string Header = "title,start_time,end_time,exercise_title,superset_id,set_index,set_type,weight_kg,reps,duration_seconds\n";

    private static readonly (int Day, int Weight)[] Days = [(5, 80), (8, 85), (12, 82), (15, 90)];

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task What_was_beaten_is_marked_in_whatever_order_a_file_tells_it(DatabaseKind kind)
    {
        await using var office = await ImportOffice.OpenAsync(kind);
        foreach (var days in new[] { Days, [.. Days.Reverse()], [Days[2], Days[0], Days[3], Days[1]] })
        {
            var actor = await office.Database.AddPersonAsync();

            Assert.Equal(ImportStatus.Done, (await office.ImportAsync(actor, FileOf(days))).Status);

            Assert.Equal([8, 15], await MarkedAsync(office, actor));
            office.Again();
        }
    }

    [Fact]
    public async Task An_older_file_that_comes_later_takes_marks_back_and_a_second_time_changes_nothing()
    {
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync();
        await office.ImportAsync(actor, FileOf(Days));
        office.Again();
        await office.ImportAsync(actor, FileOf([(1, 87)]));
        Assert.Equal([15], await MarkedAsync(office, actor));

        office.Again();
        await office.ImportAsync(actor, FileOf(Days));

        Assert.Equal([15], await MarkedAsync(office, actor));
    }

    private static string FileOf(IEnumerable<(int Day, int Weight)> days) => Header + string.Concat(days.SelectMany(day => new[]
    {
        Line(day.Day, 0, "warmup", day.Weight + 20),
        Line(day.Day, 1, "normal", day.Weight),
        Line(day.Day, 2, "normal", day.Weight - 5),
    }));

    private static string Line(int day, int number, string kind, int weight) =>
        string.Create(CultureInfo.InvariantCulture, $"Push,\"{day} Mar 2024, 18:00\",\"{day} Mar 2024, 19:00\",Bench Press (Barbell),,{number},{kind},{weight},8,\n");

    /// <summary>Days with a set that beat something, each with exactly one.</summary>
    private static async Task<IReadOnlyList<int>> MarkedAsync(ImportOffice office, Actor actor)
    {
        var workouts = await office.WorkoutsAsync(actor);
        return [.. workouts.SelectMany(workout => workout.Exercises.SelectMany(exercise => exercise.Sets).Where(set => set.Records != RecordKinds.None).Select(_ => workout.Row.Day.Day)).Order()];
    }
}
