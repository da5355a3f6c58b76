using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Vigor.Core.Ai.Ledger;

/// <summary>Maps what is counted of the ledger. Triggers that the migrations make keep the first two.</summary>
internal sealed class LedgerMapping : IEntityTypeConfiguration<LedgerDay>, IEntityTypeConfiguration<LedgerMonth>, IEntityTypeConfiguration<KeptDay>
{
    public void Configure(EntityTypeBuilder<LedgerDay> builder)
    {
        builder.ToTable("ai_ledger_days");
        builder.HasKey(day => new { day.Day, day.Provider, day.Model, day.Task, day.Tier, day.Outcome });
        builder.Property(day => day.Provider).HasMaxLength(60);
        builder.Property(day => day.Model).HasMaxLength(120);
        builder.Property(day => day.Tier).HasMaxLength(40);
    }

    public void Configure(EntityTypeBuilder<LedgerMonth> builder)
    {
        builder.ToTable("ai_ledger_months");
        builder.HasKey(month => new { month.Month, month.UserId });
        builder.HasIndex(month => month.UserId);
    }

    public void Configure(EntityTypeBuilder<KeptDay> builder)
    {
        builder.ToTable("ai_kept_days");
        builder.HasKey(day => new { day.Day, day.Task });
    }
}
