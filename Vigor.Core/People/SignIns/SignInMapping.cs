using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Vigor.Core.People.SignIns;

/// <summary>Maps sign-ins and the security log; both go with their account.</summary>
internal sealed class SignInMapping : IEntityTypeConfiguration<SignIn>, IEntityTypeConfiguration<SecurityEvent>
{
    public void Configure(EntityTypeBuilder<SignIn> builder)
    {
        builder.ToTable("sign_ins");
        builder.Property(signIn => signIn.Id).ValueGeneratedNever();
        builder.Property(signIn => signIn.Device).HasMaxLength(SignIn.MaxText);
        builder.Property(signIn => signIn.Network).HasMaxLength(SignIn.MaxText);
        builder.HasIndex(signIn => new { signIn.UserId, signIn.StartedAt });
        builder.HasOne<Account>().WithMany().HasForeignKey(signIn => signIn.UserId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<SecurityEvent> builder)
    {
        builder.ToTable("security_events");
        builder.Property(happened => happened.Id).ValueGeneratedNever();
        builder.Property(happened => happened.Device).HasMaxLength(SignIn.MaxText);
        builder.Property(happened => happened.Network).HasMaxLength(SignIn.MaxText);
        builder.HasIndex(happened => new { happened.UserId, happened.At });
        builder.HasOne<Account>().WithMany().HasForeignKey(happened => happened.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
