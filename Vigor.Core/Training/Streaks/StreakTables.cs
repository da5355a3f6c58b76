using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;

namespace Vigor.Core.Training.Streaks;

/// <summary>The tables of streaks.</summary>
public static class StreakTables
{
    extension(VigorDb db)
    {
        /// <summary>Paused days.</summary>
        public DbSet<StreakPause> StreakPauses => db.Set<StreakPause>();

        /// <summary>Days a week that were chosen.</summary>
        public DbSet<WeeklyTarget> WeeklyTargets => db.Set<WeeklyTarget>();
    }
}
