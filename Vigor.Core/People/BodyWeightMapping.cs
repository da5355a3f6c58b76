using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Vigor.Core.People;

/// <summary>Maps body weights. The key is the order they are read in.</summary>
internal sealed class BodyWeightMapping : IEntityTypeConfiguration<BodyWeightEntry>
{
    public void Configure(EntityTypeBuilder<BodyWeightEntry> builder)
    {
        builder.ToTable("body_weights");
        builder.HasKey(entry => new { entry.UserId, entry.Day });
        builder.HasOne<Account>().WithMany().HasForeignKey(entry => entry.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
