using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vigor.Core.People;

namespace Vigor.Core.Training.Import;

/// <summary>Maps the leases; each goes with its account.</summary>
internal sealed class ImportLeaseMapping : IEntityTypeConfiguration<ImportLease>
{
    public void Configure(EntityTypeBuilder<ImportLease> builder)
    {
        builder.ToTable("import_leases");
        builder.HasKey(lease => lease.UserId);
        builder.Property(lease => lease.UserId).ValueGeneratedNever();
        builder.HasOne<Account>().WithOne().HasForeignKey<ImportLease>(lease => lease.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
