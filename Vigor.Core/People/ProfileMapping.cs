using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vigor.Core.Data;

namespace Vigor.Core.People;

/// <summary>Maps profiles.</summary>
internal sealed class ProfileMapping : IEntityTypeConfiguration<Profile>
{
    public void Configure(EntityTypeBuilder<Profile> builder)
    {
        builder.ToTable("profiles");
        builder.HasKey(profile => profile.UserId);
        builder.Property(profile => profile.UserId).ValueGeneratedNever();
        builder.HasOne<Account>().WithOne().HasForeignKey<Profile>(profile => profile.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(profile => profile.Goals).IsJsonDocument(() => PeopleJson.Default.IReadOnlyListFitnessGoal);
        builder.Property(profile => profile.EquipmentItems).IsJsonDocument(() => PeopleJson.Default.IReadOnlyListEquipmentItem!);
        builder.Property(profile => profile.Limitations).IsJsonDocument(() => PeopleJson.Default.IReadOnlyListLimitation);
        builder.Property(profile => profile.Readiness).IsJsonDocument(() => PeopleJson.Default.Readiness);
        builder.Property(profile => profile.Plates).IsJsonDocument(() => PeopleJson.Default.PlateRack!);
        builder.Property(profile => profile.TimeZone).HasMaxLength(64);
    }
}
