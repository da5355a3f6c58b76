using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vigor.Core.People;

namespace Vigor.Core.Training;

/// <summary>Maps what people want remembered about exercises.</summary>
internal sealed class ExercisePreferenceMapping : IEntityTypeConfiguration<ExercisePreference>
{
    public void Configure(EntityTypeBuilder<ExercisePreference> builder)
    {
        builder.ToTable("exercise_preferences");
        builder.HasKey(preference => new { preference.UserId, preference.Slug });
        builder.HasOne<Account>().WithMany().HasForeignKey(preference => preference.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(preference => preference.Slug).HasMaxLength(80);
        builder.Property(preference => preference.Note).HasMaxLength(ExercisePreference.MaxNote);
    }
}
