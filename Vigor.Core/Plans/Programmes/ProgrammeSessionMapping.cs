using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vigor.Core.Data;

namespace Vigor.Core.Plans.Programmes;

/// <summary>Maps the sessions of programmes.</summary>
internal sealed class ProgrammeSessionMapping : IEntityTypeConfiguration<ProgrammeSession>
{
    public void Configure(EntityTypeBuilder<ProgrammeSession> builder)
    {
        builder.ToTable("programme_sessions");
        builder.Property(session => session.Id).ValueGeneratedNever();
        builder.HasOne<Programme>().WithMany().HasForeignKey(session => session.ProgrammeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Plan>().WithMany().HasForeignKey(session => session.PlanId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(session => new { session.ProgrammeId, session.Number }).IsUnique();
        builder.HasIndex(session => new { session.UserId, session.PlanId });
        builder.Property(session => session.Name).HasMaxLength(PlanLimits.Name);
        builder.Property(session => session.Workout).IsJsonDocument(() => PlansJson.Default.Workout);
    }
}
