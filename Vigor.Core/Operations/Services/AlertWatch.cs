using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Vigor.Core.Data;
using Vigor.Core.Operations.Alerts;
using Vigor.Core.People;
using Vigor.Core.People.Mail;

namespace Vigor.Core.Operations.Services;

/// <summary>Tells administrators by mail of budgets that pass a threshold, each once.</summary>
internal sealed partial class AlertWatch(IDbContextFactory<VigorDb> contexts, AlertBook alerts, IMailer mailer, TimeProvider time, ILogger<AlertWatch> log)
    : PeriodicWork("alerts", Pause, Pause, time)
{
    private const int MostAdministrators = 50;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>Looks once.</summary>
    internal async Task LookAsync(CancellationToken cancellationToken)
    {
        foreach (var alert in await alerts.NoticeAsync(cancellationToken))
        {
            Noticed(alert.Period, alert.Percent);
            foreach (var address in await AdministratorsAsync(cancellationToken))
            {
                await SendAsync(alert, address, cancellationToken);
            }
        }
    }

    /// <inheritdoc/>
    protected override Task WorkAsync(CancellationToken cancellationToken) => LookAsync(cancellationToken);

    /// <inheritdoc/>
    protected override void Tell(Exception failure) => Failed(failure.GetType().Name);

    private async Task<List<string>> AdministratorsAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Accounts.AsNoTracking()
            .Where(account => account.Role == Role.Admin && account.Email != null && account.EmailConfirmed)
            .OrderBy(account => account.CreatedAt)
            .Select(account => account.Email!)
            .Take(MostAdministrators)
            .ToListAsync(cancellationToken);
    }

    private async Task SendAsync(BudgetAlert alert, string address, CancellationToken cancellationToken)
    {
        try
        {
            await mailer.SendAsync(new Letter(address, alert.Percent >= 100 ? "Vigor: an AI budget is used up" : $"Vigor: an AI budget has passed {alert.Percent} %", alert.Sentence), cancellationToken);
        }
        catch (MailFailure failure)
        {
            // The page shows it all the same, and the next administrator is still told.
            Failed(failure.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The budget {Period} has passed {Percent} percent.")]
    private partial void Noticed(string period, int percent);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Budgets could not be looked at, or an alert not be sent ({Fault}).")]
    private partial void Failed(string fault);
}
