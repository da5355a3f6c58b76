using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;

namespace Vigor.Core.Operations.Support;

/// <summary>The tables of those who help people.</summary>
public static class SupportTables
{
    extension(VigorDb db)
    {
        /// <summary>What was written about people.</summary>
        public DbSet<SupportNote> SupportNotes => db.Set<SupportNote>();

        /// <summary>Failures that people were shown.</summary>
        public DbSet<FaultReport> FaultReports => db.Set<FaultReport>();
    }
}
