using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vigor.Core.People.SignIns;

namespace Vigor.Core.People.Push;

/// <summary>Maps what is pushed; all of it goes with its account.</summary>
internal sealed class PushMapping : IEntityTypeConfiguration<PushSubscription>, IEntityTypeConfiguration<PushMessage>, IEntityTypeConfiguration<PushKeyPair>
{
    public void Configure(EntityTypeBuilder<PushSubscription> builder)
    {
        builder.ToTable("push_subscriptions");
        builder.Property(subscription => subscription.Id).ValueGeneratedNever();
        builder.Property(subscription => subscription.Endpoint).HasMaxLength(PushSubscription.MaxEndpoint);
        builder.HasIndex(subscription => subscription.Endpoint).IsUnique();
        builder.HasIndex(subscription => subscription.UserId);
        builder.HasOne<Account>().WithMany().HasForeignKey(subscription => subscription.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<SignIn>().WithMany().HasForeignKey(subscription => subscription.SignInId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<PushMessage> builder)
    {
        builder.ToTable("push_messages");
        builder.Property(message => message.Id).ValueGeneratedNever();
        builder.Property(message => message.Title).HasMaxLength(PushMessage.MaxTitle);
        builder.Property(message => message.Topic).HasMaxLength(PushMessage.MaxTopic);
        builder.HasIndex(message => message.DueAt);
        builder.HasOne<Account>().WithMany().HasForeignKey(message => message.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<PushSubscription>().WithMany().HasForeignKey(message => message.SubscriptionId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<PushKeyPair> builder)
    {
        builder.ToTable("push_keys");
        builder.Property(pair => pair.Id).ValueGeneratedNever();
        builder.Property(pair => pair.PublicKey).HasMaxLength(100);
        builder.Property(pair => pair.ProtectedKey).HasMaxLength(1000);
    }
}
