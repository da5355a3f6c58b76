namespace Vigor.Core.Data;

/// <summary>What Vigor shows a PostgreSQL server to be let in.</summary>
public enum PostgresSignIn
{
    /// <summary>What the connection string says.</summary>
    Password,

    /// <summary>A token of Microsoft Entra for the machine's identity.</summary>
    Entra,
}
