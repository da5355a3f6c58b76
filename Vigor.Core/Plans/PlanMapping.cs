using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vigor.Core.Ai;
using Vigor.Core.Data;
using Vigor.Core.People;

namespace Vigor.Core.Plans;

/// <summary>Maps plans.</summary>
internal sealed class PlanMapping : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.ToTable("plans");
        builder.Property(plan => plan.Id).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(plan => plan.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(plan => new { plan.UserId, plan.CreatedAt });
        builder.Property(plan => plan.Revision).IsConcurrencyToken();
        builder.Property(plan => plan.Name).HasMaxLength(80);
        builder.Property(plan => plan.Folder).HasMaxLength(PlanLimits.Folder);
        builder.Property(plan => plan.WrittenBy).HasMaxLength(80);
        builder.Property(plan => plan.Model).HasMaxLength(120);
        builder.Property(plan => plan.Receipt).IsJsonDocument(() => AiReceiptJson.Default.AiReceipt!);
        builder.Property(plan => plan.PromptVersion).HasMaxLength(40);
        builder.Property(plan => plan.Before).IsJsonDocument(() => PlansJson.Default.PlanVersion!);
        builder.Property(plan => plan.Workout).IsJsonDocument(() => PlansJson.Default.Workout);
        builder.Property(plan => plan.Request).IsJsonDocument(() => PlansJson.Default.PlanRequest);
        builder.Property(plan => plan.Report).IsJsonDocument(() => PlansJson.Default.PlanReport);
    }
}
