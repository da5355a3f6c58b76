using Npgsql;
using Vigor.Core.Configured;

namespace Vigor.Core.Data;

/// <summary>How Vigor signs in to PostgreSQL.</summary>
[OptionsSection("Postgres")]
public sealed record PostgresOptions
{
    /// <summary>With the password of the connection string, or with a token of Entra as the machine's identity.</summary>
    public PostgresSignIn SignIn { get; init; }

    /// <summary>Whether it is by token to the database of a connection string.</summary>
    /// <exception cref="ConfigurationMistake">There is a password all the same, or the token could be read on its way.</exception>
    internal bool IsByTokenTo(string connectionString)
    {
        if (SignIn != PostgresSignIn.Entra)
        {
            return false;
        }

        var database = new NpgsqlConnectionStringBuilder(connectionString);
        if (!string.IsNullOrEmpty(database.Password) || string.IsNullOrEmpty(database.Username))
        {
            throw new ConfigurationMistake(DatabaseLocation.ConnectionKey, "must name a Username and no Password: Postgres:SignIn is Entra, and a token stands for the password.");
        }

        return database.SslMode >= SslMode.Require || database.Host is "localhost" or "127.0.0.1" or "::1"
            ? true
            : throw new ConfigurationMistake(DatabaseLocation.ConnectionKey, "must say SSL Mode=Require or VerifyFull: Postgres:SignIn is Entra, and a token must not be read on its way.");
    }
}
