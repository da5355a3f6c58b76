using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vigor.Core.Ai;

namespace Vigor.Core.Operations.Alerts;

/// <summary>Maps alerts.</summary>
internal sealed class AlertMapping : IEntityTypeConfiguration<BudgetAlert>
{
    public void Configure(EntityTypeBuilder<BudgetAlert> builder)
    {
        builder.ToTable("budget_alerts");
        builder.HasKey(alert => new { alert.Period, alert.Percent });
        builder.Property(alert => alert.Period).HasMaxLength(60);
        builder.Property(alert => alert.Spent).HasConversion(spent => spent.Value, stored => new MicroUsd(stored));
        builder.Property(alert => alert.Limit).HasConversion(limit => limit.Value, stored => new MicroUsd(stored));
        builder.HasIndex(alert => alert.At);
    }
}
