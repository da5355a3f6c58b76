using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;

namespace Vigor.Core.Plans.Programmes;

/// <summary>The tables of this feature.</summary>
public static class ProgrammeTables
{
    extension(VigorDb db)
    {
        /// <summary>Blocks of weeks that were written for people.</summary>
        public DbSet<Programme> Programmes => db.Set<Programme>();

        /// <summary>Their sessions.</summary>
        public DbSet<ProgrammeSession> ProgrammeSessions => db.Set<ProgrammeSession>();
    }
}
