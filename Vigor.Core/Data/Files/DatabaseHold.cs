namespace Vigor.Core.Data.Files;

/// <summary>
/// What shows that somebody works with a SQLite file: a lock on a file beside it, which the system takes back from a process that
/// died. Those who serve people share it; who exchanges the file has it alone.
/// </summary>
public static class DatabaseHold
{
    /// <summary>Takes the lock.</summary>
    /// <param name="database">The SQLite file.</param>
    /// <param name="alone">Whether nobody else may have it meanwhile.</param>
    /// <returns>What gives it back when it is disposed; null when somebody else has it.</returns>
    public static IDisposable? TryTake(string database, bool alone)
    {
        try
        {
            return new FileStream(
                $"{database}-held",
                FileMode.OpenOrCreate,
                alone ? FileAccess.ReadWrite : FileAccess.Read,
                alone ? FileShare.None : FileShare.ReadWrite);
        }
        catch (IOException failure) when (failure is not (DirectoryNotFoundException or FileNotFoundException))
        {
            return null;
        }
    }
}
