using Microsoft.AspNetCore.Identity;
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
            // Nearly always there is nobody, and to learn that should not take as long as the first page does.
            if (!await scope.ServiceProvider.GetRequiredService<VigorDb>().Database.IsAnyAsync("SELECT count(*) FROM accounts WHERE is_listed_administrator", stoppingToken))
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

    [LoggerMessage(Level = LogLevel.Error, Message = "Whether administrators are still listed could not be looked up.")]
    private static partial void Failed(ILogger log, Exception failure);
}
