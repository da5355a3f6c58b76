using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;

namespace Vigor.Core.Plans;

/// <summary>The tables of this feature.</summary>
public static class PlanTables
{
    extension(VigorDb db)
    {
        /// <summary>Workouts that were written for people.</summary>
        public DbSet<Plan> Plans => db.Set<Plan>();
    }
}
