using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vigor.Core.People;

namespace Vigor.Core.Operations.Support;

/// <summary>Maps notes and reports.</summary>
internal sealed class SupportMapping : IEntityTypeConfiguration<SupportNote>, IEntityTypeConfiguration<FaultReport>
{
    public void Configure(EntityTypeBuilder<SupportNote> builder)
    {
        builder.ToTable("support_notes");
        builder.Property(note => note.Id).ValueGeneratedNever();
        builder.Property(note => note.Text).HasMaxLength(SupportNote.MaxText);
        builder.HasOne<Account>().WithMany().HasForeignKey(note => note.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(note => new { note.UserId, note.At });
    }

    public void Configure(EntityTypeBuilder<FaultReport> builder)
    {
        builder.ToTable("fault_reports");
        builder.Property(report => report.Id).ValueGeneratedNever();
        builder.Property(report => report.RequestId).HasMaxLength(FaultReport.MaxId);
        builder.Property(report => report.Where).HasColumnName("place").HasMaxLength(FaultReport.MaxWhere);
        builder.Property(report => report.Kind).HasMaxLength(FaultReport.MaxWhere);
        builder.Property(report => report.Stack).HasMaxLength(FaultReport.MaxStack);
        builder.HasIndex(report => report.RequestId);
        builder.HasIndex(report => report.At);
    }
}
