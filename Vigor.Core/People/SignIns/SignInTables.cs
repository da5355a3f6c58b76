using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;

namespace Vigor.Core.People.SignIns;

/// <summary>The tables of sign-ins.</summary>
public static class SignInTables
{
    extension(VigorDb db)
    {
        /// <summary>Browsers in which people are signed in.</summary>
        public DbSet<SignIn> SignIns => db.Set<SignIn>();

        /// <summary>What happened to how people sign in.</summary>
        public DbSet<SecurityEvent> SecurityEvents => db.Set<SecurityEvent>();
    }
}
