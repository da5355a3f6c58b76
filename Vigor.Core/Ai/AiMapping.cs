using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vigor.Core.Data;

namespace Vigor.Core.Ai;

/// <summary>Maps budgets, ledger and what administrators decide. Users are ids without a foreign key: the gateway knows no people, and what was paid stays paid.</summary>
internal sealed class AiMapping :
    IEntityTypeConfiguration<BudgetPeriod>,
    IEntityTypeConfiguration<Reservation>,
    IEntityTypeConfiguration<LedgerEntry>,
    IEntityTypeConfiguration<StoredAiSettings>,
    IEntityTypeConfiguration<LimitOverride>,
    IEntityTypeConfiguration<AnswerRating>
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
        builder.Property(reservation => reservation.Tier).HasMaxLength(40);
        builder.Property(reservation => reservation.Provider).HasMaxLength(60);
        builder.Property(reservation => reservation.Model).HasMaxLength(120);
        builder.HasIndex(reservation => reservation.ExpiresAt);
    }

    public void Configure(EntityTypeBuilder<LedgerEntry> builder)
    {
        builder.ToTable("ai_ledger");
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.Tier).HasMaxLength(40);
        builder.Property(entry => entry.Provider).HasMaxLength(60);
        builder.Property(entry => entry.Model).HasMaxLength(120);
        builder.Property(entry => entry.Cost).HasConversion(cost => cost.Value, stored => new MicroUsd(stored));
        builder.Property(entry => entry.TokensBasis).HasDefaultValue(FigureBasis.Reckoned);
        builder.Property(entry => entry.CostBasis).HasDefaultValue(FigureBasis.Reckoned);
        builder.Property(entry => entry.Owed).HasConversion(owed => owed!.Value.Value, stored => new MicroUsd(stored));
        builder.HasIndex(entry => new { entry.UserId, entry.StartedAt });

        // With what is summed by person: PostgreSQL then reads a month of calls without touching their rows.
        builder.HasIndex(entry => entry.StartedAt).IncludeProperties(entry => new { entry.UserId, entry.Cost });
        builder.HasIndex(entry => entry.Cost);
        builder.HasIndex(entry => new { entry.Provider, entry.Model, entry.Task, entry.Tier, entry.Outcome, entry.Cost, entry.StartedAt });
        builder.HasIndex(entry => entry.RequestId);

        // The last calls of a provider, for steering by quality, without reading all of them.
        builder.HasIndex(entry => new { entry.Provider, entry.StartedAt });
    }

    public void Configure(EntityTypeBuilder<StoredAiSettings> builder)
    {
        builder.ToTable("ai_settings");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Revision).IsConcurrencyToken();
        builder.Property(row => row.Settings).IsJsonDocument(() => AiSettingsJson.Default.AiSettings);
    }

    public void Configure(EntityTypeBuilder<LimitOverride> builder)
    {
        builder.ToTable("ai_overrides");
        builder.Property(limit => limit.Id).ValueGeneratedNever();
        builder.Property(limit => limit.Reason).HasMaxLength(300);
        builder.HasIndex(limit => limit.Until);
    }

    public void Configure(EntityTypeBuilder<AnswerRating> builder)
    {
        builder.ToTable("ai_ratings");
        builder.HasKey(rating => rating.RequestId);
        builder.Property(rating => rating.RequestId).ValueGeneratedNever();
        builder.Property(rating => rating.Provider).HasMaxLength(60);
        builder.HasIndex(rating => new { rating.Provider, rating.RatedAt });
    }
}
