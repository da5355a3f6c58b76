using System.Globalization;

namespace Vigor.Bench.Crowds;

/// <summary>
/// An evening in January: seven in ten are in a workout, a set a minute; two look around, a page every 20 seconds; one asks the coach, a
/// question a minute. Everybody with a circuit loads the application anew every ten minutes.
/// </summary>
internal sealed class EveningMix(Tally tally, bool hasPlayersCircuits)
{
    /// <summary>What people look at.</summary>
    public static readonly string[] Pages = ["/dashboard", "/plans", "/exercises", "/history", "/progress", "/profile"];

    private static readonly TimeSpan Anew = TimeSpan.FromMinutes(10);

    /// <summary>Whether somebody is in a workout.</summary>
    public static bool IsPlayer(int number) => number % 10 < 7;

    /// <summary>Brings everybody in; at most a few at once, so that it is no stampede.</summary>
    /// <returns>How many came.</returns>
    public async Task<int> ArriveAsync(IReadOnlyList<CrowdPerson> crowd, int atOnce)
    {
        var came = 0;
        await Parallel.ForEachAsync(crowd.Index(), new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (who, _) =>
        {
            var (number, person) = who;
            var isIn = !HasCircuit(number) || await tally.TryAsync("full load, arriving", () => person.OpenAsync("/dashboard"));
            isIn &= !IsPlayer(number) || await tally.TryAsync("workout begun", person.OpenPlayerAsync);
            Interlocked.Add(ref came, isIn ? 1 : 0);
        });
        return came;
    }

    /// <summary>Lets everybody do what they do.</summary>
    public async Task PlayAsync(IReadOnlyList<CrowdPerson> crowd, CancellationToken until)
    {
        await Task.WhenAll(crowd.Select((person, number) => Task.Run(() => LiveAsync(person, number, until), CancellationToken.None)));
    }

    private bool HasCircuit(int number) => hasPlayersCircuits || !IsPlayer(number);

    private async Task LiveAsync(CrowdPerson person, int number, CancellationToken until)
    {
        var pause = IsPlayer(number) || number % 10 == 9 ? TimeSpan.FromMinutes(1) : TimeSpan.FromSeconds(20);
        var (left, turn) = (Anew * Random.Shared.NextDouble(), Random.Shared.Next(Pages.Length));
        var wait = pause * Random.Shared.NextDouble();
        try
        {
            while (true)
            {
                await Task.Delay(wait, until);
                left -= wait;
                if (HasCircuit(number) && (left <= TimeSpan.Zero || person.Circuit is not { IsOpen: true }))
                {
                    left = Anew;
                    await tally.TryAsync("full load", () => person.OpenAsync("/dashboard"));
                }

                await ActAsync(person, number, turn++);
                wait = pause;
            }
        }
        catch (OperationCanceledException)
        {
            // The evening is over.
        }
    }

    private async Task ActAsync(CrowdPerson person, int number, int turn)
    {
        if (IsPlayer(number))
        {
            await tally.TryAsync("set", person.DoSetAsync);
        }
        else if (number % 10 == 9)
        {
            await AskAsync(person, number, turn);
        }
        else
        {
            var page = Pages[turn % Pages.Length];
            await tally.TryAsync($"page {page}", () => person.GoAsync(page));
        }
    }

    private Task AskAsync(CrowdPerson person, int number, int turn) => tally.TryAsync("question, until it is under way", async () =>
    {
        var (begun, whole) = await person.AskAsync(string.Create(CultureInfo.InvariantCulture, $"What should I eat after workout {turn} of {number}?"));
        tally.Note("question, until it is whole", whole);
        return begun;
    });
}
