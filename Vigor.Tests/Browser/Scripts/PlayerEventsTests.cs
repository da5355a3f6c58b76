using System.Text.Json;
using CsCheck;
using Vigor.Core.Plans;
using Vigor.Core.Training;

namespace Vigor.Tests.Browser.Scripts;

/// <summary>What events do in the browser is what they do on the server, so that nothing moves when the answer comes.</summary>
public sealed class PlayerEventsTests
{
    private const int Cases = 200;

    private static readonly string[] Types = ["rest-moved", "rest-moved", "rest-started", "rest-paused", "rest-resumed", "rest-skipped"];

    private static readonly DateTimeOffset Start = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_rest_is_moved_paused_and_skipped_as_on_the_server()
    {
        var cases = new List<(string Type, int Seconds, int After)[]>();
        Gen.Select(Gen.Int[0, Types.Length - 1].Select(number => Types[number]), Gen.Int[-60, 200], Gen.Int[0, 120])
            .Array[1, 8]
            .Sample(cases.Add, iter: Cases, threads: 1);
        var expected = cases.ConvertAll(OnServer);
        var page = await ScriptBench.OpenAsync("");
        await page.ImportAsync("/player/events.js", "events");
        var found = await page.EvaluateAsync<string[]>(
            """
            (text) => JSON.parse(text).map((events) => {
              const doc = { exercises: [], sets: [], order: [], rest: null };
              let at = 0;
              for (const { type, seconds, after } of events) {
                at += after * 1000;
                window.events.apply(doc, { type, seconds: type === 'rest-started' ? Math.abs(seconds) : seconds, at });
              }
              const rest = window.events.restAt(doc, at);
              return rest ? `${Math.round(rest.leftover / 1000)} of ${rest.seconds}${rest.isPaused ? ' paused' : ''}` : 'none';
            })
            """,
            JsonSerializer.Serialize(cases.Select(events => events.Select(one => new { type = one.Type, seconds = one.Seconds, after = one.After }))));
        Assert.Equal(expected, found);
    }

    [Fact]
    public async Task A_set_that_is_told_twice_is_one_and_one_taken_back_comes_back_once()
    {
        var page = await ScriptBench.OpenAsync("");
        await page.ImportAsync("/player/events.js", "events");
        await page.ImportAsync("/player/changes.js", "changes");
        Assert.Equal(
            ["1", "1", "0", "0", "1 at 1", "2 at 1 2"],
            await page.EvaluateAsync<string[]>(
                """
                () => {
                  const doc = { exercises: [{ sets: 3, rest: 60, kind: 'Working' }], sets: [], order: [0], rest: null };
                  const done = (id, at) => window.events.apply(doc, { type: 'set-done', id, exercise: 0, number: 1, figures: {}, at });
                  const turn = (type, set) => window.events.apply(doc, { type, set });
                  const said = [];
                  const say = (also = '') => said.push(`${doc.sets.length}${also && ` at ${doc.sets.map(({ number }) => number).sort().join(' ')}`}`);
                  done('a', 1); say();
                  done('a', 1); say();
                  turn('set-taken-back', 'a'); say();
                  done('a', 1); say();
                  turn('set-brought-back', 'a'); say('at');
                  done('b', 2); turn('set-brought-back', 'a'); say('at');
                  return said;
                }
                """));
    }

    [Fact]
    public async Task The_end_counts_a_record_once_an_exercise_and_no_warm_up_as_volume()
    {
        var page = await ScriptBench.OpenAsync("");
        await page.ImportAsync("/player/finish.js", "finish");
        Assert.Equal(
            "1 record: Bench 70 kg × 5, heaviest load, before 60 kg; 950; Chest 2 Triceps 1",
            await page.EvaluateAsync<string>(
                """
                () => {
                  const figures = (grams, reps, kind = 'Working') => ({ kind, grams, reps, seconds: null, metres: null, rpe: null });
                  const set = (number, values, records = null) => ({ position: 0, number, figures: values, records });
                  const exercise = { name: 'Bench', units: 'Metric', sets: 3, ramp: [{ percent: 40, reps: 8 }], heaviest: 60000, trained: ['Chest'], helping: ['Triceps', 'Chest'] };
                  const idle = { ...exercise, name: 'Row', ramp: null, trained: ['Lats'], helping: [] };
                  const view = { exercises: [exercise, idle], order: [0, 1], sets: [set(1, figures(20000, 8, 'WarmUp')), set(2, figures(60000, 10)), set(3, figures(65000, 0), 'most volume'), set(4, figures(70000, 5), 'heaviest load')] };
                  const records = window.finish.recordsOf(view);
                  const tones = window.finish.tonesOf(view);
                  return `${records.length} record: ${records[0].name} ${records[0].text}, before ${records[0].before}; ${window.finish.volumeOf(view, 'Metric')}; ${Object.entries(tones).sort().map(([muscle, tone]) => `${muscle} ${tone}`).join(' ')}`;
                }
                """));
    }

    private static string OnServer((string Type, int Seconds, int After)[] events)
    {
        var session = Session.Start(Guid.NewGuid(), "Rest", new Workout { Name = "Rest", Description = "", Exercises = [] }, new(Start, new(2026, 5, 4), "UTC"));
        var at = Start;
        foreach (var (type, seconds, after) in events)
        {
            at = at.AddSeconds(after);
            switch (type)
            {
                case "rest-moved":
                    session.AdjustRest(seconds, at);
                    break;
                case "rest-started":
                    session.StartRest(Math.Abs(seconds), at, at);
                    break;
                case "rest-skipped":
                    session.SkipRest();
                    break;
                default:
                    session.PauseRest(type == "rest-paused", at);
                    break;
            }
        }

        if (session.Rest(at) is not { } rest)
        {
            return "none";
        }

        var paused = rest.IsPaused ? " paused" : "";
        return $"{Math.Round((rest.EndsAt - at).TotalSeconds)} of {rest.Seconds}{paused}";
    }
}
