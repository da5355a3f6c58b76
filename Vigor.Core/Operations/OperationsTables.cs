using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;

namespace Vigor.Core.Operations;

/// <summary>The tables of operations.</summary>
public static class OperationsTables
{
    extension(VigorDb db)
    {
        /// <summary>What was done to accounts, limits and providers.</summary>
        public DbSet<AuditEntry> AuditEntries => db.Set<AuditEntry>();
    }
}
