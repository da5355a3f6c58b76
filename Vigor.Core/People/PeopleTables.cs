using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;

namespace Vigor.Core.People;

/// <summary>The tables of this feature.</summary>
public static class PeopleTables
{
    extension(VigorDb db)
    {
        /// <summary>How people sign in.</summary>
        public DbSet<Account> Accounts => db.Set<Account>();

        /// <summary>Who they are.</summary>
        public DbSet<Profile> Profiles => db.Set<Profile>();

        /// <summary>What they weighed.</summary>
        public DbSet<BodyWeightEntry> BodyWeights => db.Set<BodyWeightEntry>();
    }
}
