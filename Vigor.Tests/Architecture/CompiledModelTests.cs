using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Scaffolding;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.Data;
using Vigor.Core.Data.Compiled.Postgres;
using Vigor.Core.Data.Compiled.Sqlite;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Architecture;

/// <summary>What Entity Framework knows of the database was worked out before, and is what it would work out today.</summary>
public sealed partial class CompiledModelTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite, typeof(SqliteVigorDbModel))]
    [InlineData(DatabaseKind.Postgres, typeof(PostgresVigorDbModel))]
    public void The_compiled_model_is_the_one_in_use(DatabaseKind kind, Type compiled)
    {
        using var db = Open(kind);
        Assert.IsType(compiled, db.Model);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public void The_compiled_model_says_what_the_model_says(DatabaseKind kind)
    {
        using var db = Open(kind);
        var built = db.GetService<IModelRuntimeInitializer>().Initialize(db.GetService<IDesignTimeModel>().Model, designTime: false);

        Assert.Equal(Told(built), Told(db.Model));
        Assert.Equal(built.GetRelationalModel().ToDebugString(MetadataDebugStringOptions.LongDefault), db.Model.GetRelationalModel().ToDebugString(MetadataDebugStringOptions.LongDefault));
    }

    /// <summary>Converters and comparers, of which a model only tells that they are there, stand in the files.</summary>
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public void Nothing_would_be_written_otherwise_today(DatabaseKind kind)
    {
        using var db = Open(kind);
        var kept = Path.Combine(Repository.Root, "Vigor.Core", "Data", "Compiled", $"{kind}");
        var made = Directory.CreateTempSubdirectory("vigor-model-");
        try
        {
            DesignServices(db).GetRequiredService<ICompiledModelScaffolder>().ScaffoldModel(
                db.GetService<IDesignTimeModel>().Model,
                made.FullName,
                new() { ContextType = db.GetType(), ModelNamespace = $"Vigor.Core.Data.Compiled.{kind}", Language = "C#" });

            Assert.NotEmpty(FilesIn(kept));
            Rule.AssertKept([.. FilesIn(kept).Except(FilesIn(made.FullName)).Concat(FilesIn(made.FullName).Except(FilesIn(kept))).Select(file => $"{file.Name} is out of date: ./compile-models.sh writes it anew")]);
        }
        finally
        {
            made.Delete(recursive: true);
        }
    }

    private static VigorDb Open(DatabaseKind kind) => kind == DatabaseKind.Sqlite ? new DesignTimeSqlite().CreateDbContext([]) : new DesignTimePostgres().CreateDbContext([]);

    private static string Told(IModel model) => AdHoc().Replace(model.ToDebugString(MetadataDebugStringOptions.LongDefault), "");

    // The compiled model is one for the process, and notes the results of plain statements that were asked of it meanwhile.
    [GeneratedRegex(@"^  Ad-hoc entity types:.*?(?=^Annotations:)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex AdHoc();

    private static IEnumerable<(string Name, string Text)> FilesIn(string folder) =>
        Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), Drawn().Replace(File.ReadAllText(file).ReplaceLineEndings("\n"), "")));

    // A new one is drawn each time.
    [GeneratedRegex("modelId: new Guid\\(\"[0-9a-f-]{36}\"\\), ")]
    private static partial Regex Drawn();

    // What the database brings along for its own kinds of columns counts before the general.
    private static ServiceProvider DesignServices(VigorDb db)
    {
        var provider = Assembly.Load(db.Database.ProviderName!);
        var own = provider.GetType(provider.GetCustomAttribute<DesignTimeProviderServicesAttribute>()!.TypeName, throwOnError: true)!;
        var services = new ServiceCollection();
        ((IDesignTimeServices)Activator.CreateInstance(own)!).ConfigureDesignTimeServices(services);
        return services.AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(db).BuildServiceProvider();
    }
}
