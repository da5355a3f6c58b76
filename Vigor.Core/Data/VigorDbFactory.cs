using Microsoft.EntityFrameworkCore;

namespace Vigor.Core.Data;

/// <summary>Hands out contexts of the configured database under their common type, which the framework's factory cannot.</summary>
/// <typeparam name="TContext">The context of the configured database.</typeparam>
public sealed class VigorDbFactory<TContext>(IDbContextFactory<TContext> contexts) : IDbContextFactory<VigorDb>
    where TContext : VigorDb
{
    /// <inheritdoc/>
    public VigorDb CreateDbContext() => contexts.CreateDbContext();

    /// <inheritdoc/>
    public async Task<VigorDb> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
        await contexts.CreateDbContextAsync(cancellationToken);
}
