using CsCheck;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Training.Events;

/// <summary>
/// Two devices in one workout, in any order of sets, corrections, sendings, lost answers, replays and clocks that are wrong:
/// every set that was told is there once, as it was last left, and nothing is there that nobody did.
/// </summary>
public sealed class EventRaceTests
{
    private const int Steps = 60, Runs = 12;

    private static readonly Gen<EventStep> AStep = Gen.Select(
        Gen.Frequency(
            (12, Gen.Const(EventDeed.Do)),
            (3, Gen.Const(EventDeed.Correct)),
            (2, Gen.Const(EventDeed.TakeBack)),
            (2, Gen.Const(EventDeed.BringBack)),
            (2, Gen.Const(EventDeed.Rest)),
            (1, Gen.Const(EventDeed.Add)),
            (1, Gen.Const(EventDeed.TurnClock)),
            (4, Gen.Const(EventDeed.Send)),
            (3, Gen.Const(EventDeed.SendAndLoseAnswers)),
            (3, Gen.Const(EventDeed.TellAgain)),
            (2, Gen.Const(EventDeed.BothAtOnce))),
        Gen.Int[0, 1],
        Gen.Int[1, 14]).Select((deed, device, amount) => new EventStep(deed, device, amount));

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Every_set_that_was_told_is_there_once_as_it_was_last_left(DatabaseKind kind)
    {
        var runs = new List<EventStep[]>();
        AStep.Array[Steps].Sample(runs.Add, iter: Runs, threads: 1);
        foreach (var steps in runs)
        {
            await using var race = await EventRace.StartAsync(kind);
            try
            {
                foreach (var step in steps)
                {
                    await race.DoAsync(step);
                }

                await race.EndAsync();
                await race.TellAgainAfterAsync(new(steps.Length));
            }
            catch (Exception failure)
            {
                Assert.Fail($"{string.Join("\n", steps.Select(step => $"{step}"))}\n{failure}");
            }
        }
    }
}
