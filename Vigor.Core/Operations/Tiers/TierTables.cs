using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;

namespace Vigor.Core.Operations.Tiers;

/// <summary>The table of wishes for another tier.</summary>
public static class TierTables
{
    extension(VigorDb db)
    {
        /// <summary>Wishes for another tier.</summary>
        public DbSet<TierRequest> TierRequests => db.Set<TierRequest>();
    }
}
