using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;

namespace Vigor.Core.Ai.Ledger;

/// <summary>What is counted of the ledger.</summary>
public static class LedgerTables
{
    extension(VigorDb db)
    {
        /// <summary>By day and what a call was.</summary>
        public DbSet<LedgerDay> LedgerDays => db.Set<LedgerDay>();

        /// <summary>By month and person.</summary>
        public DbSet<LedgerMonth> LedgerMonths => db.Set<LedgerMonth>();

        /// <summary>Answers that cost nothing.</summary>
        public DbSet<KeptDay> KeptDays => db.Set<KeptDay>();
    }
}
