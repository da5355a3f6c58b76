using System.Text;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Core.Training.Import;
using Vigor.Core.Training.Import.Files;

namespace Vigor.Tests.Training.Import;

/// <summary>A file is read from its beginning to its end once to show what it holds, and once to store it.</summary>
public sealed class ImportPassTests
{
    public static TheoryData<string, string> Files => new()
    {
        { "Hevy", "title,start_time,end_time,exercise_title,superset_id,set_index,set_type,weight_kg,reps\nPush,\"5 Mar 2024, 18:00\",\"5 Mar 2024, 19:00\",Bench Press (Barbell),,0,normal,80,8\n" },
        { "FitNotes", "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time\n03/04/2024,Flat Barbell Bench Press,Chest,80,kgs,8,,,\n03/25/2024,Flat Barbell Bench Press,Chest,80,kgs,8,,,\n" },
        { "Fitbod", "Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,multiplier\n2024-03-05 18:00:00 +0000,Barbell Bench Press,8,80,0,0,0,0,false,,1\n2024-03-05 18:04:00 +0000,Barbell Bench Press,8,80,0,0,0,0,false,,1\n" },
        { "StrongLifts", "Date,Workout,Body Weight (KG),Exercise 1,Set 1\n05/03/2024,A,80,Squat,5\n" },
        { "Strong", "Date,Measurement Type,Value,Unit\n2024-01-10 07:00:00,Weight,82,kg\n" },
        { "Vigor", """[{"vigor":1},{"workout":{"id":"0190a0a0-0000-7000-8000-000000000001","name":"Push","startedAt":"2024-03-05T18:00:00Z","localDay":"2024-03-05","finishedAt":"2024-03-05T19:00:00Z","minutes":60,"planned":{"name":"Push","description":"","exercises":[]},"sets":[]}}]""" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_is_read_twice(string application, string text)
    {
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync();
        var bytes = Encoding.UTF8.GetBytes(text);
        var reads = new List<CountedStream>();
        var file = ImportFile.Of(FileHead.Of(new MemoryStream(bytes)), Open, TimeProvider.System);
        var preview = await file.PreviewAsync(ExerciseCatalogue.Default, UnitSystem.Metric, CancellationToken.None);
        Assert.Equal((application, 1), (preview.Application, reads.Count));

        var target = new ImportTarget(actor, office.Database.Contexts, ExerciseCatalogue.Default, office.Own, new BodyWeightService(office.Database.Contexts, TimeProvider.System), new BodyMeasureService(office.Database.Contexts, TimeProvider.System), TimeProvider.System);
        var run = new ImportRun(preview);
        await (await file.PrepareAsync(target, new(UnitSystem.Metric, preview.Matches), CancellationToken.None))(run);
        Assert.Equal((preview.Workouts, preview.BodyWeights), (run.WorkoutsAdded, run.WeightsAdded));
        Assert.Equal([bytes.LongLength, bytes.LongLength], reads.Select(read => read.Bytes));

        Stream Open()
        {
            reads.Add(new(bytes));
            return reads[^1];
        }
    }

    /// <summary>A stream that only goes forward, and remembers how far it was read.</summary>
    private sealed class CountedStream(byte[] bytes) : MemoryStream(bytes)
    {
        public long Bytes { get; private set; }

        public override bool CanSeek => false;

        public override long Seek(long offset, SeekOrigin loc) => throw new NotSupportedException("A pass goes from the beginning to the end.");

        protected override void Dispose(bool disposing)
        {
            Bytes = CanRead ? Position : Bytes;
            base.Dispose(disposing);
        }
    }
}
