using Azure.Core;
using Npgsql;

namespace Vigor.Core.Data;

/// <summary>Tokens of Entra in place of a password.</summary>
internal static class PostgresTokens
{
    // What Azure calls its open-source databases.
    private static readonly TokenRequestContext Databases = new(["https://ossrdbms-aad.database.windows.net/.default"]);

    /// <summary>
    /// Shows a token at each new connection. The credential keeps one until shortly before it ends, so that asking anew costs
    /// nothing and none is ever too old; open connections outlive it.
    /// </summary>
    public static NpgsqlDataSourceBuilder UseTokens(this NpgsqlDataSourceBuilder source, TokenCredential credential) => source.UsePasswordProvider(
        _ => credential.GetToken(Databases, CancellationToken.None).Token,
        async (_, cancellationToken) => (await credential.GetTokenAsync(Databases, cancellationToken)).Token);
}
