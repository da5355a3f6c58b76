using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;

namespace Vigor.Core.Ai;

/// <summary>The tables of the gateway.</summary>
public static class AiTables
{
    extension(VigorDb db)
    {
        /// <summary>What was spent and is reserved.</summary>
        public DbSet<BudgetPeriod> BudgetPeriods => db.Set<BudgetPeriod>();

        /// <summary>Money of calls that are under way.</summary>
        public DbSet<Reservation> Reservations => db.Set<Reservation>();

        /// <summary>Every call and what it cost.</summary>
        public DbSet<LedgerEntry> LedgerEntries => db.Set<LedgerEntry>();

        /// <summary>What people and checks thought of answers.</summary>
        public DbSet<AnswerRating> AnswerRatings => db.Set<AnswerRating>();

        /// <summary>What administrators decided while Vigor runs.</summary>
        public DbSet<StoredAiSettings> AiSettings => db.Set<StoredAiSettings>();

        /// <summary>Other limits for a while.</summary>
        public DbSet<LimitOverride> LimitOverrides => db.Set<LimitOverride>();
    }
}
