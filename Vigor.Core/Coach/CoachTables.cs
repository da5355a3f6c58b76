using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;

namespace Vigor.Core.Coach;

/// <summary>The tables of this feature.</summary>
public static class CoachTables
{
    extension(VigorDb db)
    {
        /// <summary>What people talk about with the coach.</summary>
        public DbSet<Conversation> Conversations => db.Set<Conversation>();

        /// <summary>What was said.</summary>
        public DbSet<Message> Messages => db.Set<Message>();

        /// <summary>What went to the providers.</summary>
        public DbSet<SentPrompt> SentPrompts => db.Set<SentPrompt>();

        /// <summary>What people asked the coach to remember.</summary>
        public DbSet<RememberedFact> RememberedFacts => db.Set<RememberedFact>();

        /// <summary>What the coach says about weeks.</summary>
        public DbSet<WeeklyReview> WeeklyReviews => db.Set<WeeklyReview>();

        /// <summary>Offers under answers.</summary>
        public DbSet<CoachCard> CoachCards => db.Set<CoachCard>();
    }
}
