using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;

namespace Vigor.Core.Training.Badges;

/// <summary>The tables of badges.</summary>
public static class BadgeTables
{
    extension(VigorDb db)
    {
        /// <summary>Deeds that were noted.</summary>
        public DbSet<DeedEntry> Deeds => db.Set<DeedEntry>();

        /// <summary>Badges that were earned.</summary>
        public DbSet<AwardEntry> Awards => db.Set<AwardEntry>();
    }
}
