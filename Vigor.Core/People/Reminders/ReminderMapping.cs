using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vigor.Core.Data;

namespace Vigor.Core.People.Reminders;

/// <summary>Maps reminders; all of it goes with its account.</summary>
internal sealed class ReminderMapping : IEntityTypeConfiguration<ReminderSettings>, IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<ReminderSettings> builder)
    {
        builder.ToTable("reminder_settings");
        builder.HasKey(settings => settings.UserId);
        builder.Property(settings => settings.UserId).ValueGeneratedNever();
        builder.HasOne<Account>().WithOne().HasForeignKey<ReminderSettings>(settings => settings.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(settings => settings.Days).IsJsonDocument(() => PeopleJson.Default.IReadOnlyListDayOfWeek);
        builder.HasIndex(settings => settings.NextAt);
    }

    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.ToTable("reminders");
        builder.HasKey(reminder => new { reminder.UserId, reminder.Kind, reminder.Day, reminder.Occasion });
        builder.HasOne<Account>().WithMany().HasForeignKey(reminder => reminder.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(reminder => reminder.Day);
    }
}
