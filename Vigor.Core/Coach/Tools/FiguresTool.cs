using System.ComponentModel;
using Vigor.Core.Coach.Facts;
using Vigor.Core.Coach.Local;

namespace Vigor.Core.Coach.Tools;

/// <summary>Answers a question about somebody's own training with the figures that Vigor's own coach would give.</summary>
internal sealed class FiguresTool(CoachFacts facts, LogEvaluator log)
{
    [Description("One figure of the person's own log, as a short question: volume, sets, reps, estimated 1RM, records, counts, minutes, the last time, a trend, a comparison or the next load, of an exercise, a muscle or all training, in any period. For example: my squat volume this month.")]
    public async Task<string> ReadAsync([Description("The question, with what is measured, of what and when")] string question, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return await log.AnswerAsync(question, facts) is { } answer ? ToolText.Data(answer.Text) : "The log cannot answer that; ask for a measure, an exercise or muscle, and a period.";
    }
}
