using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vigor.Core.Data;

namespace Vigor.Core.People.OwnExercises;

/// <summary>Maps exercises of people's own.</summary>
internal sealed class OwnExerciseMapping : IEntityTypeConfiguration<OwnExercise>
{
    public void Configure(EntityTypeBuilder<OwnExercise> builder)
    {
        builder.ToTable("own_exercises");
        builder.HasKey(exercise => exercise.Id);
        builder.Property(exercise => exercise.Id).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(exercise => exercise.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(exercise => exercise.Name).HasMaxLength(OwnExerciseDraft.MaxName);
        builder.Property(exercise => exercise.Notes).HasMaxLength(OwnExerciseDraft.MaxNotes);
        builder.Property(exercise => exercise.Primary).IsJsonDocument(() => PeopleJson.Default.IReadOnlyListMuscle);
        builder.Property(exercise => exercise.Secondary).IsJsonDocument(() => PeopleJson.Default.IReadOnlyListMuscle);
        builder.Property(exercise => exercise.Equipment).IsJsonDocument(() => PeopleJson.Default.IReadOnlyListEquipmentItem);
        builder.Ignore(exercise => exercise.Slug);
        builder.HasIndex(exercise => new { exercise.UserId, exercise.Name });
    }
}
