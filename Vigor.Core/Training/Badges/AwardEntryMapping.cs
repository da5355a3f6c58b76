using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vigor.Core.People;

namespace Vigor.Core.Training.Badges;

/// <summary>Maps awards.</summary>
internal sealed class AwardEntryMapping : IEntityTypeConfiguration<AwardEntry>
{
    public void Configure(EntityTypeBuilder<AwardEntry> builder)
    {
        builder.ToTable("awards");
        builder.HasKey(award => new { award.UserId, award.Badge });
        builder.HasOne<Account>().WithMany().HasForeignKey(award => award.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Session>().WithMany().HasForeignKey(award => award.SessionId).OnDelete(DeleteBehavior.SetNull);
    }
}
