using System.Data.Common;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;

namespace Vigor.Web.Account.Keys;

/// <summary>
/// The keys as they lie in the database. They are read before the first page; the framework's own store would compile a query of
/// Entity Framework for that, which takes as long as all else that the page needs.
/// </summary>
internal sealed class StoredKeys(IServiceScopeFactory scopes) : IXmlRepository
{
    private const string All = "SELECT xml FROM data_protection_keys WHERE xml IS NOT NULL ORDER BY id";

    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements() => WithConnection(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = All;
        using var reader = command.ExecuteReader();
        var keys = new List<XElement>();
        while (reader.Read())
        {
            keys.Add(XElement.Parse(reader.GetString(0)));
        }

        return keys;
    });

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName) => WithConnection(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO data_protection_keys (friendly_name, xml) VALUES (@name, @xml)";
        command.Parameters.Add(Parameter(command, "@name", friendlyName));
        command.Parameters.Add(Parameter(command, "@xml", element.ToString(SaveOptions.DisableFormatting)));
        return command.ExecuteNonQuery();
    });

    private static DbParameter Parameter(DbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        return parameter;
    }

    // A context of the configured database opens the connection, with the settings that Vigor relies on.
    private T WithConnection<T>(Func<DbConnection, T> act)
    {
        using var scope = scopes.CreateScope();
        var database = scope.ServiceProvider.GetRequiredService<VigorDb>().Database;
        database.OpenConnection();
        try
        {
            return act(database.GetDbConnection());
        }
        finally
        {
            database.CloseConnection();
        }
    }
}
