using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;

namespace Vigor.Core.Training.Import;

/// <summary>The table of imports.</summary>
public static class ImportTables
{
    extension(VigorDb db)
    {
        /// <summary>Whose files are being worked on.</summary>
        public DbSet<ImportLease> ImportLeases => db.Set<ImportLease>();
    }
}
