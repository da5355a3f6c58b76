using Microsoft.EntityFrameworkCore;

namespace Vigor.Core.Data;

/// <summary>Hands out contexts of the configured database, or of <see cref="OtherDatabase"/>, under their common type, which the framework's factory cannot.</summary>
/// <typeparam name="TContext">The context of the configured database.</typeparam>
public sealed class VigorDbFactory<TContext>(IDbContextFactory<TContext> contexts) : IDbContextFactory<VigorDb>
    where TContext : VigorDb
{
    /// <inheritdoc/>
    public VigorDb CreateDbContext() => OtherDatabase.Current is { } other ? other() : contexts.CreateDbContext();

    /// <inheritdoc/>
    public async Task<VigorDb> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
        OtherDatabase.Current is { } other ? other() : await contexts.CreateDbContextAsync(cancellationToken);
}
