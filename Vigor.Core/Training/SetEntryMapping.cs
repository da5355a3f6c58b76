using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vigor.Core.People;

namespace Vigor.Core.Training;

/// <summary>Maps sets.</summary>
internal sealed class SetEntryMapping : IEntityTypeConfiguration<SetEntry>
{
    public void Configure(EntityTypeBuilder<SetEntry> builder)
    {
        builder.ToTable("set_entries");
        builder.Property(set => set.Id).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(set => set.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Session>().WithMany().HasForeignKey(set => set.SessionId).OnDelete(DeleteBehavior.Cascade);

        // One place, one set: what a second device sends for it meets the stored one.
        builder.HasIndex(set => new { set.SessionId, set.Position, set.SetNumber })
            .HasFilter("deleted_at IS NULL")
            .IsUnique();

        // Deleted ones too, when a session goes; whether a workout holds an exercise, and how many sets of it count, is
        // answered from it alone: a year of somebody's sets lies scattered over the whole table.
        builder.HasIndex(set => new { set.SessionId, set.ExerciseSlug, set.DeletedAt, set.Kind })
            .HasDatabaseName("ix_set_entries_session");

        // Bests and last times of an exercise are answered from the index alone.
        builder.HasIndex(set => new { set.UserId, set.ExerciseSlug, set.CompletedAt, set.DeletedAt, set.Kind, set.Reps, set.LoadGrams, set.Seconds, set.SessionId })
            .HasDatabaseName("ix_set_entries_exercise");

        // Records are few: counting them must not read all sets.
        builder.HasIndex(set => new { set.UserId, set.SessionId })
            .HasDatabaseName("ix_set_entries_records")
            .HasFilter("records <> 'None' AND deleted_at IS NULL");
        builder.Property(set => set.ExerciseSlug).HasMaxLength(80);
        builder.Property(set => set.Rpe).HasPrecision(3, 1);
        builder.Property(set => set.Records).HasMaxLength(80);
    }
}
