using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Vigor.Core.People.Measures;

/// <summary>Maps measures of the body. The key is the order they are read in.</summary>
internal sealed class BodyMeasureMapping : IEntityTypeConfiguration<BodyMeasureEntry>
{
    public void Configure(EntityTypeBuilder<BodyMeasureEntry> builder)
    {
        builder.ToTable("body_measures");
        builder.HasKey(entry => new { entry.UserId, entry.Day, entry.Part });
        builder.HasOne<Account>().WithMany().HasForeignKey(entry => entry.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
