using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Vigor.Core.Data;

namespace Vigor.Web.Account;

/// <summary>Takes the rights back, at each start, from whoever the configuration lists no more.</summary>
internal sealed partial class AdministratorSweep(IServiceScopeFactory scopes, Administrators administrators, ILogger<AdministratorSweep> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (!await IsAnyListedAsync(scope.ServiceProvider.GetRequiredService<VigorDb>().Database, stoppingToken))
            {
                return;
            }

            await administrators.WithdrawAsync(scope.ServiceProvider.GetRequiredService<UserManager<Core.People.Account>>(), stoppingToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // It is looked at again when they sign in.
            Failed(log, failure);
        }
    }

    // Nearly always there is nobody, and to learn that should not take as long as the first page does.
    private static async Task<bool> IsAnyListedAsync(DatabaseFacade database, CancellationToken cancellationToken)
    {
        await database.OpenConnectionAsync(cancellationToken);
        await using var command = database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT count(*) FROM accounts WHERE is_listed_administrator";
        return await command.ExecuteScalarAsync(cancellationToken) is > 0L;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Whether administrators are still listed could not be looked up.")]
    private static partial void Failed(ILogger log, Exception failure);
}
