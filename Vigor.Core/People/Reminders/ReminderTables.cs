using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;

namespace Vigor.Core.People.Reminders;

/// <summary>The tables of reminders.</summary>
public static class ReminderTables
{
    extension(VigorDb db)
    {
        /// <summary>What people want to be reminded of.</summary>
        public DbSet<ReminderSettings> ReminderSettings => db.Set<ReminderSettings>();

        /// <summary>What they were reminded of.</summary>
        public DbSet<Reminder> Reminders => db.Set<Reminder>();

        /// <summary>Notes that somebody is reminded; of all who ask at once one is told that it was they.</summary>
        internal async Task<bool> ClaimReminderAsync(Reminder reminder, CancellationToken cancellationToken)
        {
            var (userId, kind, day, occasion) = (reminder.UserId, reminder.Kind.ToString(), reminder.Day, reminder.Occasion);
            return await db.Database.ExecuteSqlAsync(
                $"INSERT INTO reminders (user_id, kind, day, occasion) VALUES ({userId}, {kind}, {day}, {occasion}) ON CONFLICT (user_id, kind, day, occasion) DO NOTHING",
                cancellationToken) == 1;
        }
    }
}
