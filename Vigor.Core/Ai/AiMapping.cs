using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vigor.Core.Ai.Budget;
using Vigor.Core.Ai.Ledger;

namespace Vigor.Core.Ai;

/// <summary>Maps budgets and ledger. Users are ids without a foreign key: the gateway knows no people, and what was paid stays paid.</summary>
internal sealed class AiMapping :
    IEntityTypeConfiguration<BudgetPeriod>,
    IEntityTypeConfiguration<Reservation>,
    IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<BudgetPeriod> builder)
    {
        builder.ToTable("ai_budget_periods");
        builder.HasKey(period => period.Key);
        builder.Property(period => period.Key).HasMaxLength(60);
    }

    public void Configure(EntityTypeBuilder<Reservation> builder)
    {
        builder.ToTable("ai_reservations");
        builder.Property(reservation => reservation.Id).ValueGeneratedNever();
        builder.Property(reservation => reservation.DayKey).HasMaxLength(60);
        builder.Property(reservation => reservation.MonthKey).HasMaxLength(60);
        builder.Property(reservation => reservation.UserKey).HasMaxLength(60);
        builder.Property(reservation => reservation.Provider).HasMaxLength(60);
        builder.Property(reservation => reservation.Model).HasMaxLength(120);
        builder.HasIndex(reservation => reservation.ExpiresAt);
    }

    public void Configure(EntityTypeBuilder<LedgerEntry> builder)
    {
        builder.ToTable("ai_ledger");
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.Provider).HasMaxLength(60);
        builder.Property(entry => entry.Model).HasMaxLength(120);
        builder.Property(entry => entry.Cost).HasConversion(cost => cost.Value, stored => new MicroUsd(stored));
        builder.HasIndex(entry => new { entry.UserId, entry.StartedAt });
        builder.HasIndex(entry => entry.StartedAt);
    }
}
