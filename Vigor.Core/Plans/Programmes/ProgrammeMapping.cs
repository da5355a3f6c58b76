using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vigor.Core.Data;
using Vigor.Core.People;

namespace Vigor.Core.Plans.Programmes;

/// <summary>Maps programmes.</summary>
internal sealed class ProgrammeMapping : IEntityTypeConfiguration<Programme>
{
    public void Configure(EntityTypeBuilder<Programme> builder)
    {
        builder.ToTable("programmes");
        builder.Property(programme => programme.Id).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(programme => programme.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(programme => new { programme.UserId, programme.CreatedAt });
        builder.Property(programme => programme.Revision).IsConcurrencyToken();
        builder.Property(programme => programme.Name).HasMaxLength(PlanLimits.Name);
        builder.Property(programme => programme.Request).IsJsonDocument(() => ProgrammesJson.Default.ProgrammeRequest);
        builder.Property(programme => programme.Weeks).IsJsonDocument(() => ProgrammesJson.Default.IReadOnlyListProgrammeWeek);
    }
}
