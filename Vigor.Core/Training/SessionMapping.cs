using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Core.Plans;

namespace Vigor.Core.Training;

/// <summary>Maps sessions.</summary>
internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("sessions");
        builder.Property(session => session.Id).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(session => session.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Plan>().WithMany().HasForeignKey(session => session.PlanId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(session => new { session.UserId, session.StartedAt });

        // Holds all that charts ask of a session: the row itself carries a whole workout, and ten years of them are two thousand.
        builder.HasIndex(session => new { session.UserId, session.LocalDay, session.DeletedAt, session.FinishedAt, session.Minutes, session.Id })
            .HasDatabaseName("ix_sessions_days");

        builder.HasIndex(session => new { session.UserId, session.ImportKey }).IsUnique();
        builder.Property(session => session.ImportKey).HasMaxLength(80);

        // Two taps on "Start workout" at once must not make two sessions.
        builder.HasIndex(session => new { session.UserId, session.PlanId, session.LocalDay })
            .HasDatabaseName("ix_sessions_open")
            .HasFilter("finished_at IS NULL AND deleted_at IS NULL")
            .IsUnique();
        // Of all sessions only those with a rest that runs, or was left running.
        builder.HasIndex(session => session.RestEndsAt).HasDatabaseName("ix_sessions_rests").HasFilter("rest_ends_at IS NOT NULL");
        builder.Property(session => session.Zone).HasMaxLength(LocalStart.MaxZone);
        builder.Property(session => session.Name).HasMaxLength(Session.MaxName);
        builder.Property(session => session.Notes).HasMaxLength(Session.MaxNotes);
        builder.Property(session => session.Workout).IsJsonDocument(() => PlansJson.Default.Workout);
        builder.Property(session => session.Order).IsJsonDocument(() => PlansJson.Default.IReadOnlyListInt32!);
    }
}
