using Microsoft.Extensions.Options;

namespace Vigor.Web.Hosting.Vault;

/// <summary>Takes over what changes in the vault while Vigor runs.</summary>
internal sealed partial class VaultReload(VaultSecrets secrets, IOptions<VaultOptions> options, TimeProvider time, ILogger<VaultReload> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.ReloadSeconds, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                // The configuration's providers are not asynchronous; the vault may take its time on another thread.
                if (await Task.Run(() => secrets.Refresh(stoppingToken), stoppingToken))
                {
                    Changed();
                }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested && VaultFailure.Of(failure) is { } why)
            {
                Failed(why);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Secrets changed in the vault and hold from now on.")]
    private partial void Changed();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Secrets stay as they are, for they are in a vault {Why}")]
    private partial void Failed(string why);
}
