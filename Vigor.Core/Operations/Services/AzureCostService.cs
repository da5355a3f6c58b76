using System.Text.Json;
using Azure.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vigor.Core.Operations.Azure;
using Vigor.Core.People;

namespace Vigor.Core.Operations.Services;

/// <summary>The door to Azure's own figures. They are asked for seldom; while Azure is away those known last are shown.</summary>
public sealed partial class AzureCostService : IDisposable
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromMinutes(15);

    private readonly AzureCostClient client;
    private readonly IOptions<AzureCostOptions> options;
    private readonly TimeProvider time;
    private readonly ILogger<AzureCostService> log;
    private readonly SemaphoreSlim asking = new(1);
    private AzureCosts? known;
    private DateTimeOffset nextAt = DateTimeOffset.MinValue;

    internal AzureCostService(AzureCostClient client, IOptions<AzureCostOptions> options, TimeProvider time, ILogger<AzureCostService> log) =>
        (this.client, this.options, this.time, this.log) = (client, options, time, log);

    /// <summary>Whether there is a subscription to ask about.</summary>
    public bool IsConfigured => client.IsConfigured;

    /// <summary>What Azure says; null when it could never be asked.</summary>
    /// <exception cref="Refusal">Not an administrator.</exception>
    public async Task<AzureCosts?> GetAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        actor.DemandAdministrator();
        if (!IsConfigured)
        {
            return null;
        }

        await asking.WaitAsync(cancellationToken);
        try
        {
            if (time.GetUtcNow() >= nextAt)
            {
                await AskAsync(cancellationToken);
            }

            return known;
        }
        finally
        {
            asking.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => asking.Dispose();

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            known = await client.ReadAsync(cancellationToken);
            nextAt = time.GetUtcNow() + options.Value.KeptSeconds;
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException or KeyNotFoundException or InvalidOperationException or AuthenticationFailedException or UriFormatException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            nextAt = time.GetUtcNow() + PauseAfterFailure;
            Away(failure.GetType().Name, (failure as HttpRequestException)?.StatusCode is { } status ? (int)status : null);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Azure's costs could not be read ({Fault}, status {Status}); asked again in a quarter of an hour.")]
    private partial void Away(string fault, int? status);
}
