using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vigor.Core.People;

namespace Vigor.Core.Training;

/// <summary>Maps events.</summary>
internal sealed class SessionEventMapping : IEntityTypeConfiguration<SessionEvent>
{
    public void Configure(EntityTypeBuilder<SessionEvent> builder)
    {
        builder.ToTable("session_events");
        builder.Property(told => told.Id).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(told => told.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Session>().WithMany().HasForeignKey(told => told.SessionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(told => new { told.SessionId, told.Kind, told.At });

        // A workout that was begun on two devices is looked for by the name that the second one gave it.
        builder.HasIndex(told => new { told.UserId, told.Workout }).HasFilter("kind = 'Started'");
        builder.Property(told => told.Sentence).HasMaxLength(SessionEvent.MaxSentence);
    }
}
