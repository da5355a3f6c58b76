using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Bench.Gateway;
using Vigor.Core;
using Vigor.Core.Coach;
using Vigor.Core.Coach.Facts;
using Vigor.Core.Coach.Local;
using Vigor.Core.Coach.Services;
using Vigor.Core.People;
using Vigor.Core.People.Safety;
using Vigor.Core.Plans.Services;
using Vigor.Core.Training.Services;

namespace Vigor.Bench.Coaching;

/// <summary>Vigor's own coach on a database of its own, through the services that the page uses, without a provider.</summary>
internal sealed class AskDesk : IAsyncDisposable
{
    private readonly AskClock clock = new();
    private readonly ServiceProvider services;

    private AskDesk(string database) => services = CoachHost.Start($"Data Source={database}", clock: clock);

    /// <summary>How long each question took until a word of its answer could be shown.</summary>
    public List<TimeSpan> FirstWords { get; } = [];

    /// <summary>A desk on a new database.</summary>
    public static async Task<AskDesk> OpenAsync(string database)
    {
        var desk = new AskDesk(database);
        await desk.services.MigrateAsync();
        return desk;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => services.DisposeAsync();

    /// <summary>Holds one conversation.</summary>
    public async Task<AskCase> HoldAsync(AskCase asked)
    {
        clock.Set(asked.Now);
        var actor = await CoachHost.AddPersonAsync(services, profile => asked.Profile?.Describe(profile) ?? profile, clock.GetUtcNow());
        if (asked.Log is { } log)
        {
            await ImportAsync(actor, log);
        }

        if (asked.Plan is { } minutes)
        {
            await services.GetRequiredService<PlanService>().CreateAsync(actor, new() { Minutes = minutes });
        }

        return asked with { Answers = await AnswersAsync(actor, asked.Turns) };
    }

    private async Task ImportAsync(Actor actor, string log)
    {
        var imports = services.GetRequiredService<ImportService>();
        await using var content = File.OpenRead(log);
        var run = await imports.ReadAsync(actor, content);
        await await imports.StartAsync(actor, new(run.Preview.SilentUnits ?? UnitSystem.Metric, run.Preview.Matches));
    }

    private async Task<IReadOnlyList<AskCase.AskAnswer>> AnswersAsync(Actor actor, IReadOnlyList<string> turns)
    {
        var coach = services.GetRequiredService<CoachService>();
        var told = services.GetRequiredService<ToldLimitationService>();
        List<AskCase.AskAnswer> answers = [];
        Guid? conversation = null;
        List<string> before = [];
        foreach (var turn in turns)
        {
            var answer = await AskAsync(coach, actor, conversation, turn);
            conversation = answer.ConversationId;
            var limitations = await told.ListAsync(actor, answer.ConversationId);
            var facts = (await services.GetRequiredService<FactReader>().ReadAsync(actor)).With(limitations);
            var taken = answer.Safety is null ? await services.GetRequiredService<LocalKnowledge>().AnswerAsync(turn, facts, before) : null;
            answers.Add(new(
                answer.Text,
                answer.Cards.Count > 0 && taken?.Question is null ? "change" : taken?.Question?.Act?.ToString(),
                taken?.Question?.Measure?.ToString(),
                taken?.Question?.Subject?.Key,
                taken?.Question?.Period?.Name,
                taken?.About ?? "safety",
                [.. answer.Cards.Select(card => card.Text)],
                [.. limitations.Select(limitation => $"{limitation.Area}:{limitation.Severity}")],
                OutcomeOf(answer.Safety)));
            before.Add(turn);
        }

        return answers;
    }

    private async Task<MessageView> AskAsync(CoachService coach, Actor actor, Guid? conversation, string turn)
    {
        var asked = Stopwatch.GetTimestamp();
        MessageView answer;
        try
        {
            answer = (await coach.AskAsync(actor, conversation, turn, Guid.CreateVersion7(), OwnCoach.Name)).Answer;
        }
        catch (Refusal refusal)
        {
            return new(Guid.Empty, conversation ?? Guid.Empty, 0, MessageRole.Coach, refusal.Message, MessageStatus.Complete, clock.GetUtcNow());
        }

        TimeSpan? first = answer.Text.Length > 0 ? Stopwatch.GetElapsedTime(asked) : null;
        await foreach (var look in coach.FollowAsync(actor, answer))
        {
            answer = look;
            first ??= look.Text.Length > 0 ? Stopwatch.GetElapsedTime(asked) : null;
        }

        FirstWords.Add(first ?? Stopwatch.GetElapsedTime(asked));
        return answer;
    }

    private static string OutcomeOf(SafetyTier? safety) => safety switch
    {
        null => "go",
        SafetyTier.Unclear => "ask",
        _ => "stop",
    };
}
