using CsCheck;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Coach.Races;

/// <summary>
/// Two processes on one database, any order of questions, stops, second tries, readers, pauses, deaths and restarts: one
/// answer has one writer and one end, no word that was shown is lost, and none is called stopped without a cause.
/// </summary>
public sealed class AnswerRaceTests
{
    private const int Steps = 30, Runs = 6;

    private static readonly Gen<RaceStep> AStep = Gen.Select(
        Gen.Frequency(
            (4, Gen.Const(RaceDeed.Ask)),
            (2, Gen.Const(RaceDeed.AskTheSame)),
            (2, Gen.Const(RaceDeed.AskAnew)),
            (3, Gen.Const(RaceDeed.Retry)),
            (2, Gen.Const(RaceDeed.Stop)),
            (3, Gen.Const(RaceDeed.Read)),
            (3, Gen.Const(RaceDeed.Follow)),
            (8, Gen.Const(RaceDeed.GoOn)),
            (1, Gen.Const(RaceDeed.Pause)),
            (1, Gen.Const(RaceDeed.Restart)),
            (1, Gen.Const(RaceDeed.Kill))),
        Gen.Int[0, 1],
        Gen.Int[1, 14]).Select((deed, process, amount) => new RaceStep(deed, process, amount));

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task An_answer_has_one_writer_and_one_end(DatabaseKind kind)
    {
        var runs = new List<RaceStep[]>();
        AStep.Array[Steps].Sample(runs.Add, iter: Runs, threads: 1);
        foreach (var steps in runs)
        {
            await using var race = await AnswerRace.StartAsync(kind);
            try
            {
                foreach (var step in steps)
                {
                    await race.DoAsync(step);
                }

                await race.EndAsync();
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"{string.Join(", ", steps.Select(step => $"{step.Deed} {step.Process} {step.Amount}"))}: {failure.Message}", failure);
            }
        }
    }
}
