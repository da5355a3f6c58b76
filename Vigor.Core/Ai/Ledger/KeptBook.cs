using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Vigor.Core.Data;

namespace Vigor.Core.Ai.Ledger;

/// <summary>Counts the answers that cost nothing because they were kept or shared.</summary>
internal sealed partial class KeptBook(IDbContextFactory<VigorDb> contexts, TimeProvider time, ILogger<KeptBook> log)
{
    /// <summary>Counts one, when it was. An answer is not kept from anybody because it cannot be counted.</summary>
    public async Task CountAsync(AiTask task, AiReceipt receipt)
    {
        if (!receipt.FromCache && !receipt.IsShared)
        {
            return;
        }

        var day = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var (name, saved) = (task.ToString(), receipt.Saved.Value);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(CancellationToken.None);
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO ai_kept_days (day, task, answers, saved) VALUES ({day}, {name}, 1, {saved}) ON CONFLICT (day, task) DO UPDATE SET answers = ai_kept_days.answers + 1, saved = ai_kept_days.saved + {saved}",
                CancellationToken.None);
        }
        catch (Exception exception)
        {
            NotCounted(exception.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An answer that was kept could not be counted ({Fault}).")]
    private partial void NotCounted(string fault);
}
