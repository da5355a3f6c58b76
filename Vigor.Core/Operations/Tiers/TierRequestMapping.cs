using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vigor.Core.People;

namespace Vigor.Core.Operations.Tiers;

/// <summary>Maps wishes for another tier.</summary>
internal sealed class TierRequestMapping : IEntityTypeConfiguration<TierRequest>
{
    public void Configure(EntityTypeBuilder<TierRequest> builder)
    {
        builder.ToTable("tier_requests");
        builder.Property(request => request.Id).ValueGeneratedNever();
        builder.Property(request => request.Note).HasMaxLength(TierRequest.MaxNote);
        builder.HasOne<Account>().WithMany().HasForeignKey(request => request.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(request => new { request.UserId, request.AskedAt });
        builder.HasIndex(request => request.DecidedAt);
    }
}
