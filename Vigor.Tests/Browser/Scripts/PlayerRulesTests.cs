using System.Text.Json;
using CsCheck;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Training;
using Vigor.Core.Training.Plates;
using Vigor.Core.Training.Playing;

namespace Vigor.Tests.Browser.Scripts;

/// <summary>The browser goes by the rules of the server: what comes after a set, how a bar is loaded, what is believed.</summary>
public sealed class PlayerRulesTests
{
    private const int Cases = 300;

    private static readonly Gen<PlannedExercise> AnExercise = Gen.Select(Gen.Int[1, 4], Gen.Int[0, 2], Gen.Int[30, 180], Gen.Int[0, 3]).Select((sets, superset, rest, ramp) => new PlannedExercise
    {
        Slug = "lift",
        Role = ExerciseRole.Main,
        Sets = sets,
        Reps = new RepRange(5, 8),
        Superset = superset == 0 ? null : superset,
        RestSeconds = rest,
        Ramp = ramp == 0 ? null : new RampSet[] { new(40, 8), new(60, 5), new(80, 3) }[..ramp],
    });

    // Long because the two are compared side by side.
    [Fact]
    public async Task What_comes_after_a_set_is_the_same_as_on_the_server()
    {
        var workouts = new List<(PlannedExercise[] Exercises, int[] Order, (int Position, int Number)[] Sets)>();
        Gen.Select(AnExercise.Array[1, 5], Gen.Int[0, 1000]).Sample(
            (exercises, seed) =>
            {
                var random = new Random(seed);
                int[] order = [.. Enumerable.Range(0, exercises.Length).OrderBy(_ => random.Next())];
                var sets = Enumerable.Range(0, random.Next(1, 12)).Select(_ => (random.Next(exercises.Length), random.Next(1, 7))).Distinct().ToArray();
                lock (workouts)
                {
                    workouts.Add((exercises, order, sets));
                }
            },
            iter: Cases,
            threads: 1);
        var expected = workouts.ConvertAll(workout =>
        {
            var flow = SessionFlow.After(workout.Exercises, workout.Order, workout.Sets.ToLookup(set => set.Position, set => set.Number), workout.Sets[^1]);
            return $"{(flow.Position is { } position ? position : "null")} {flow.RestSeconds}";
        });

        var page = await ScriptBench.OpenAsync("");
        await page.ImportAsync("/player/rules.js", "rules");
        var found = await page.EvaluateAsync<string[]>(
            """
            (text) => JSON.parse(text).map(({ exercises, order, sets }) => {
              const doc = { exercises, order, sets };
              const { position, rest } = window.rules.after(doc, sets.at(-1));
              return `${position} ${rest}`;
            })
            """,
            JsonSerializer.Serialize(workouts.Select(workout => new
            {
                exercises = workout.Exercises.Select(planned => new { sets = planned.Sets, rest = planned.RestSeconds, superset = planned.Superset, ramp = planned.Ramp?.Select(set => new { percent = set.Percent, reps = set.Reps }) }),
                order = workout.Order,
                sets = workout.Sets.Select(set => new { position = set.Position, number = set.Number }),
            })));

        Assert.Equal(expected, found);
    }

    [Fact]
    public async Task A_bar_is_loaded_as_on_the_server()
    {
        var racks = new[] { PlateRack.Usual(UnitSystem.Metric), PlateRack.Usual(UnitSystem.Imperial), new PlateRack([17_000], [new(15_000, 1), new(10_000, 2), new(7_000, 1), new(3_000, 3)]) };
        var wanted = Enumerable.Range(0, Cases).Select(number => (Rack: racks[number % racks.Length], Target: 8_000 + (number * 700))).ToList();
        var expected = wanted.ConvertAll(one =>
        {
            var loading = PlateLoading.For(new(one.Target), new(one.Rack.Bars[0]), one.Rack);
            return $"{string.Join(',', loading.PerSide.SelectMany(plate => Enumerable.Repeat(plate.Grams, plate.Pairs)))} {loading.Missing}";
        });

        var page = await ScriptBench.OpenAsync("");
        await page.ImportAsync("/player/plates.js", "plates");
        var found = await page.EvaluateAsync<string[]>(
            "(text) => JSON.parse(text).map(({ target, bar, plates }) => { const found = window.plates.platesFor(target, bar, plates); return `${found.plates} ${found.missing}`; })",
            JsonSerializer.Serialize(wanted.Select(one => new { target = one.Target, bar = one.Rack.Bars[0], plates = one.Rack.Plates.Select(plate => new { grams = plate.Grams, pairs = plate.Pairs }) })));

        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData("60", "8", "9", "60000 8 9")]
    [InlineData("62,5", "8", "", "62500 8 null")]
    [InlineData("0.1", "8", "8.5", "100 8 8.5")]
    [InlineData("", "8", "", "null 8 null")]
    [InlineData("60", "", "", "reps: Say how many reps you did.")]
    [InlineData("60", "8.5", "", "reps: Reps are whole numbers.")]
    [InlineData("60", "1001", "", "reps: Reps go from 0 to 1,000.")]
    [InlineData("-5", "8", "", "weight: Weight goes from 0 to 1,360 kg.")]
    [InlineData("1361", "8", "", "weight: Weight goes from 0 to 1,360 kg.")]
    [InlineData("60", "8", "9.3", "effort: RPE goes from 5 to 10 in halves, reps in reserve from 5 to 0. Leave it empty if you are not sure.")]
    [InlineData("6o", "8", "", "weight: Weight goes from 0 to 1,360 kg.")]
    public async Task Figures_are_believed_by_the_table_of_the_server(string weight, string reps, string effort, string expected)
    {
        var page = await ScriptBench.OpenAsync("");
        await page.ImportAsync("/player/figures.js", "figures");
        var found = await page.EvaluateAsync<string>(
            """
            ([weight, reps, effort, limits]) => {
              const exercise = { units: 'Metric', takesLoad: true, takesRpe: true, missing: 'Say how many reps you did.' };
              const { figures, field, problem } = window.figures.figuresOf({ weight, reps, effort, kind: 'Working' }, exercise, { grams: null }, JSON.parse(limits), 'Rpe');
              return figures ? `${figures.grams} ${figures.reps} ${figures.rpe}` : `${field}: ${problem}`;
            }
            """,
            new[] { weight, reps, effort, JsonSerializer.Serialize(SetBounds.All, JsonSerializerOptions.Web) });
        Assert.Equal(expected, found);
    }
}
