using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Vigor.Core.Data;

/// <summary>What is asked before the first page. A query of Entity Framework would be compiled for it, which takes longer than all else that is asked then.</summary>
public static class PlainStatements
{
    extension(DatabaseFacade database)
    {
        /// <summary>Whether a statement counts any.</summary>
        /// <param name="count">A statement that selects one count, with nothing in it that somebody typed.</param>
        /// <param name="cancellationToken">Ends the question.</param>
        public async Task<bool> IsAnyAsync(string count, CancellationToken cancellationToken)
        {
            await database.OpenConnectionAsync(cancellationToken);
            try
            {
                await using var command = database.GetDbConnection().CreateCommand();
                command.CommandText = count;
                return await command.ExecuteScalarAsync(cancellationToken) is > 0L;
            }
            finally
            {
                await database.CloseConnectionAsync();
            }
        }
    }
}
