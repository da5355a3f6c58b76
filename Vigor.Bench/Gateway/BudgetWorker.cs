using System.Globalization;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Services;

namespace Vigor.Bench.Gateway;

/// <summary>One process of the budget drill: asks many questions at once, of random size, and gives up some of them.</summary>
internal static class BudgetWorker
{
    private const int MostPatienceMilliseconds = 400;

    /// <summary>Runs it: connection, provider's address, number of questions, number of people, seed, tier.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not [var connection, var provider, var count, var people, var seed, var tier])
        {
            return Help.Print(Console.Error, exitCode: 2);
        }

        await using var services = GatewayHost.Start(BudgetDrill.Settings(connection, new(provider)));
        var gateway = services.GetRequiredService<AiGateway>();
        var random = new Random(int.Parse(seed, CultureInfo.InvariantCulture));
        var most = int.Parse(people, CultureInfo.InvariantCulture);
        var questions = Enumerable.Range(0, int.Parse(count, CultureInfo.InvariantCulture)).Select(number => new Question(
            BudgetDrill.Person(random.Next(most)),
            $"Question {number} of {seed}: {new string('x', random.Next(1, 400))}",
            random.Next(150, 900),
            random.Next(10) == 0 ? random.Next(1, MostPatienceMilliseconds) : null)).ToList();
        var answered = await Task.WhenAll(questions.Select(question => AskAsync(gateway, question, tier)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answered.Count(by => by == By.Provider)} {answered.Count(by => by == By.Local)} {answered.Count(by => by == By.Nobody)}"));
        return 0;
    }

    private static async Task<By> AskAsync(AiGateway gateway, Question question, string tier)
    {
        using var patience = new CancellationTokenSource();
        if (question.PatienceMilliseconds is { } wait)
        {
            patience.CancelAfter(wait);
        }

        try
        {
            var (_, receipt) = await gateway.AnswerAsync(
                new()
                {
                    Task = AiTask.Chat,
                    Caller = new(question.Person, tier),
                    Messages = [new(ChatRole.User, question.Text)],
                    MaxOutputTokens = question.MaxOutputTokens,
                    Local = new FixedTextClient("Rest two minutes."),
                },
                patience.Token);
            return receipt.IsLocal ? By.Local : By.Provider;
        }
        catch (OperationCanceledException)
        {
            return By.Nobody;
        }
    }

    private enum By
    {
        Provider,
        Local,
        Nobody,
    }

    private sealed record Question(Guid Person, string Text, int MaxOutputTokens, int? PatienceMilliseconds);
}
