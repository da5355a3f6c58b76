using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Vigor.Core.People;

/// <summary>Maps accounts and what ASP.NET Core Identity keeps beside them; roles are a column, not tables.</summary>
internal sealed class AccountMapping :
    IEntityTypeConfiguration<Account>,
    IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<IdentityUserToken<Guid>>,
    IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts");
        builder.Property(account => account.Id).ValueGeneratedNever();
        builder.Property(account => account.UserName).HasMaxLength(40);
        builder.Property(account => account.NormalizedUserName).HasMaxLength(40);
        builder.Property(account => account.Email).HasMaxLength(256);
        builder.Property(account => account.NormalizedEmail).HasMaxLength(256);
        builder.Property(account => account.PhoneNumber).HasMaxLength(40);
        builder.Property(account => account.PasswordHash).HasMaxLength(400);
        builder.Property(account => account.SecurityStamp).HasMaxLength(80);
        builder.Property(account => account.ConcurrencyStamp).HasMaxLength(80).IsConcurrencyToken();
        builder.HasIndex(account => account.NormalizedUserName).IsUnique();
        builder.HasIndex(account => account.NormalizedEmail).IsUnique();
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder)
    {
        builder.ToTable("account_claims");
        builder.HasOne<Account>().WithMany().HasForeignKey(claim => claim.UserId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("account_logins");
        builder.HasKey(login => new { login.LoginProvider, login.ProviderKey });
        builder.Property(login => login.LoginProvider).HasMaxLength(128);
        builder.Property(login => login.ProviderKey).HasMaxLength(128);
        builder.HasOne<Account>().WithMany().HasForeignKey(login => login.UserId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("account_tokens");
        builder.HasKey(token => new { token.UserId, token.LoginProvider, token.Name });
        builder.Property(token => token.LoginProvider).HasMaxLength(128);
        builder.Property(token => token.Name).HasMaxLength(128);
        builder.HasOne<Account>().WithMany().HasForeignKey(token => token.UserId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
    {
        builder.ToTable("account_passkeys");
        builder.HasKey(passkey => passkey.CredentialId);
        builder.Property(passkey => passkey.CredentialId).HasMaxLength(1024);
        builder.OwnsOne(passkey => passkey.Data).ToJson();
        builder.HasOne<Account>().WithMany().HasForeignKey(passkey => passkey.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
