using System.Text;
using Vigor.Core.Training.Import;
using Vigor.Core.Training.Import.Files;

namespace Vigor.Tests.Training.Import;

/// <summary>The text of a file that another application exported.</summary>
internal static class ExportedFile
{
    /// <summary>Its sets, when it is the file of an application and every line of it can be read.</summary>
    public static List<ImportedSet> Read(string text, string application)
    {
        var read = Open(text, file =>
        {
            Assert.Equal(application, file.Format.Name);
            return file.Sets().ToList();
        });
        Assert.All(read, line => Assert.Null(line.Problem));
        return read.ConvertAll(line => line.Set!);
    }

    /// <summary>Its sets and what is wrong with its lines.</summary>
    public static List<(ImportedSet? Set, LineProblem? Problem)> All(string text) => Open(text, file => file.Sets().ToList());

    private static T Open<T>(string text, Func<SetsFile, T> read)
    {
        var bytes = new UTF8Encoding(false).GetBytes(text);
        var file = Assert.IsType<SetsFile>(ImportFile.Of(FileHead.Of(new MemoryStream(bytes)), () => new MemoryStream(bytes), TimeProvider.System));
        file.LookThrough(() => 0, (_, _) => { }, CancellationToken.None);
        return read(file);
    }
}
