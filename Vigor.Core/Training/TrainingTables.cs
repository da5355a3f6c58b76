using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;

namespace Vigor.Core.Training;

/// <summary>The tables of this feature.</summary>
public static class TrainingTables
{
    extension(VigorDb db)
    {
        /// <summary>Workouts that are being done or were done.</summary>
        public DbSet<Session> Sessions => db.Set<Session>();

        /// <summary>Sets that were done.</summary>
        public DbSet<SetEntry> SetEntries => db.Set<SetEntry>();

        /// <summary>What devices told of workouts.</summary>
        public DbSet<SessionEvent> SessionEvents => db.Set<SessionEvent>();

        /// <summary>What people want remembered about exercises.</summary>
        public DbSet<ExercisePreference> ExercisePreferences => db.Set<ExercisePreference>();
    }
}
