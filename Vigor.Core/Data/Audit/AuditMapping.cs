using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Vigor.Core.Data.Audit;

/// <summary>Maps the audit log.</summary>
internal sealed class AuditMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entries");
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.Action).HasMaxLength(60);
        builder.Property(entry => entry.Subject).HasMaxLength(120);
        builder.Property(entry => entry.Reason).HasMaxLength(AuditEntry.MaxReason);
        builder.HasIndex(entry => entry.At);
        builder.HasIndex(entry => new { entry.Subject, entry.At });
        builder.HasIndex(entry => new { entry.Action, entry.At });
    }
}
