using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vigor.Core.People;

namespace Vigor.Core.Training.Streaks;

/// <summary>Maps pauses.</summary>
internal sealed class StreakPauseMapping : IEntityTypeConfiguration<StreakPause>
{
    public void Configure(EntityTypeBuilder<StreakPause> builder)
    {
        builder.ToTable("streak_pauses");
        builder.Property(pause => pause.Id).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(pause => pause.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(pause => new { pause.UserId, pause.From });
    }
}
