namespace Vigor.Tests.Architecture;

/// <summary>Folders and files that can be surveyed. Each rule names what breaks it.</summary>
internal static class FolderRules
{
    public const int FileLimit = 35;

    public const int LineLimit = 300;

    /// <summary>Folders that hold too many files directly.</summary>
    /// <param name="paths">Paths with slashes.</param>
    public static IReadOnlyList<string> FullFolders(IEnumerable<string> paths) =>
    [
        .. paths.GroupBy(path => path[..path.LastIndexOf('/')])
            .Where(folder => folder.Count() > FileLimit)
            .Select(folder => $"{folder.Key}: {folder.Count()} files"),
    ];

    public static IReadOnlyList<string> LongFiles(IEnumerable<(string Path, string Text)> files) =>
    [
        .. files.Select(file => (file.Path, Lines: file.Text.Count(sign => sign == '\n')))
            .Where(file => file.Lines > LineLimit)
            .Select(file => $"{file.Path}: {file.Lines} lines"),
    ];

    /// <summary>Files with a line that ends in blanks, or that do not end in exactly one line break.</summary>
    public static IReadOnlyList<string> UntidyFiles(IEnumerable<(string Path, string Text)> files) =>
    [
        .. files.Where(file => !file.Text.EndsWith('\n') || file.Text.EndsWith("\n\n", StringComparison.Ordinal) || file.Text.Split('\n').Any(line => line.Length > line.TrimEnd().Length))
            .Select(file => file.Path),
    ];
}
