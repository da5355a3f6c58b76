using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Vigor.Core.Configured;

/// <summary>Who Vigor is to Azure: the vault, the database, the AI account and the costs are asked as the same one.</summary>
public static class MachineIdentity
{
    /// <summary>
    /// The managed identity that <c>Identity:ClientId</c> names; without it whatever the machine offers: the usual variables of the
    /// environment, its own identity, or whoever is signed in with Azure's tools.
    /// </summary>
    public static TokenCredential Credential(IConfiguration configuration) =>
        BoundOptions.Read<MachineIdentityOptions>(configuration).ClientId is { Length: > 0 } client
            ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(client))
            : new DefaultAzureCredential();

    /// <summary>Adds it, made when it is first needed.</summary>
    public static IServiceCollection AddMachineIdentity(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(_ => Credential(configuration));
        return services;
    }
}
