using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vigor.Core.People;

namespace Vigor.Core.Training.Badges;

/// <summary>Maps deeds.</summary>
internal sealed class DeedEntryMapping : IEntityTypeConfiguration<DeedEntry>
{
    public void Configure(EntityTypeBuilder<DeedEntry> builder)
    {
        builder.ToTable("deeds");
        builder.HasKey(entry => new { entry.UserId, entry.Deed, entry.Occurrence });
        builder.HasOne<Account>().WithMany().HasForeignKey(entry => entry.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
