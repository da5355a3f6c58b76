using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vigor.Core.People;

namespace Vigor.Core.Training.Streaks;

/// <summary>Maps weekly targets.</summary>
internal sealed class WeeklyTargetMapping : IEntityTypeConfiguration<WeeklyTarget>
{
    public void Configure(EntityTypeBuilder<WeeklyTarget> builder)
    {
        builder.ToTable("weekly_targets");
        builder.HasKey(target => new { target.UserId, target.From });
        builder.Property(target => target.From).HasColumnName("from_monday");
        builder.HasOne<Account>().WithMany().HasForeignKey(target => target.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
