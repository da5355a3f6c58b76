using Microsoft.EntityFrameworkCore;

namespace Vigor.Core.Data.Audit;

/// <summary>The table of the audit log.</summary>
public static class AuditTables
{
    extension(VigorDb db)
    {
        /// <summary>What was done to accounts, limits and providers.</summary>
        public DbSet<AuditEntry> AuditEntries => db.Set<AuditEntry>();
    }
}
