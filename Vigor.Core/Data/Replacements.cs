namespace Vigor.Core.Data;

/// <summary>Rows whose values are never written into: what changes is another one in their place.</summary>
public static class Replacements
{
    extension(VigorDb db)
    {
        /// <summary>Puts another one in the place of a row; what differs is stored with the next saving.</summary>
        /// <param name="stored">The row as it was read, followed by this context.</param>
        /// <param name="changed">The row as it is to be, with the same key.</param>
        public void Replace<TEntity>(TEntity stored, TEntity changed)
            where TEntity : class => db.Entry(stored).CurrentValues.SetValues(changed);
    }
}
