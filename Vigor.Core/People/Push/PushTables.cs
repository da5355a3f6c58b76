using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People.SignIns;

namespace Vigor.Core.People.Push;

/// <summary>The tables of what is pushed, and how a message gets into them.</summary>
public static class PushTables
{
    extension(VigorDb db)
    {
        /// <summary>Browsers that take reminders.</summary>
        public DbSet<PushSubscription> PushSubscriptions => db.Set<PushSubscription>();

        /// <summary>What waits to be sent.</summary>
        public DbSet<PushMessage> PushMessages => db.Set<PushMessage>();

        /// <summary>The VAPID keys.</summary>
        public DbSet<PushKeyPair> PushKeyPairs => db.Set<PushKeyPair>();

        /// <summary>Subscriptions whose owner may still be reminded there: the sign-in holds, the account is on.</summary>
        internal IQueryable<PushSubscription> LivingSubscriptions(DateTimeOffset now)
        {
            var accounts = db.Accounts.Where(account => account.DisabledAt == null);
            var signIns = db.SignIns.Where(signIn => signIn.EndedAt == null && signIn.EndsAt > now);
            return db.PushSubscriptions.Where(subscription => accounts.Any(account => account.Id == subscription.UserId)
                && (subscription.SignInId == null || signIns.Any(signIn => signIn.Id == subscription.SignInId)));
        }

        /// <summary>Adds a message to each of somebody's browsers to what is about to be stored.</summary>
        /// <returns>To how many.</returns>
        internal async Task<int> QueuePushAsync(Guid userId, PushText text, DateTimeOffset now, CancellationToken cancellationToken)
        {
            var ids = await db.LivingSubscriptions(now).Where(subscription => subscription.UserId == userId).Select(subscription => subscription.Id).ToListAsync(cancellationToken);
            db.PushMessages.AddRange(ids.Select(id => new PushMessage
            {
                Id = Guid.CreateVersion7(now),
                UserId = userId,
                SubscriptionId = id,
                Title = text.Title.Cut(PushMessage.MaxTitle),
                Topic = text.Topic,
                IsUrgent = text.IsUrgent,
                ExpiresAt = text.ExpiresAt,
                DueAt = now,
            }));
            return ids.Count;
        }
    }
}
