using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Vigor.Core.Data;

namespace Vigor.Core.People.Services;

/// <summary>
/// Every row that is somebody's, table by table, as JSON. The tables are those of the model, so that a new one cannot be
/// forgotten; left out is only what lets somebody in: hashes of passwords, stamps and tokens.
/// </summary>
public sealed class PersonalData(IDbContextFactory<VigorDb> contexts)
{
    private const string Owner = "UserId";

    /// <summary>Bytes that are handed on together: a packed stream that is flushed after each row hardly packs.</summary>
    private const int Piece = 32 * 1024;

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Converters = { new JsonStringEnumConverter() } };

    private static readonly MethodInfo RowsMethod = typeof(PersonalData).GetMethod(nameof(RowsAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static readonly HashSet<string> Secrets = [nameof(Account.PasswordHash), nameof(Account.SecurityStamp), nameof(Account.ConcurrencyStamp)];

    /// <summary>Names of the tables with rows of people.</summary>
    public async Task<IReadOnlyList<string>> TablesAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return [.. Owned(db).Select(owned => owned.GetTableName()!).Order(StringComparer.Ordinal)];
    }

    /// <summary>Writes the actor's rows of a table as a JSON list, some at a time: years of them are never held as a whole.</summary>
    /// <param name="actor">Whose.</param>
    /// <param name="table">One of <see cref="TablesAsync"/>.</param>
    /// <param name="output">Where to; it is left open.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task WriteAsync(Actor actor, string table, Stream output, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var owned = Owned(db).Single(owned => owned.GetTableName() == table);
        var properties = owned.GetProperties().Where(property => !property.IsShadowProperty() && !Secrets.Contains(property.Name)).ToList();
        var rows = (IAsyncEnumerable<object>)RowsMethod.MakeGenericMethod(owned.ClrType).Invoke(null, [db, OwnerOf(owned)!, actor.UserId])!;
        await using var json = new Utf8JsonWriter(output);
        json.WriteStartArray();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            json.WriteStartObject();
            foreach (var property in properties)
            {
                json.WritePropertyName(JsonNamingPolicy.CamelCase.ConvertName(property.Name));
                JsonSerializer.Serialize(json, property.GetGetter().GetClrValue(row), property.ClrType, Json);
            }

            json.WriteEndObject();
            if (json.BytesPending >= Piece)
            {
                await json.FlushAsync(cancellationToken);
            }
        }

        json.WriteEndArray();
    }

    private static IEnumerable<IEntityType> Owned(VigorDb db) => db.Model.GetEntityTypes().Where(type => !type.IsOwned() && OwnerOf(type) is not null && !IsSecret(type.ClrType));

    private static bool IsSecret(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() is { } kind && (kind == typeof(IdentityUserToken<>) || kind == typeof(IdentityUserPasskey<>));

    private static IProperty? OwnerOf(IEntityType type) => type.ClrType == typeof(Account) ? type.FindProperty(nameof(Account.Id)) : type.FindProperty(Owner);

    private static IAsyncEnumerable<object> RowsAsync<T>(VigorDb db, IProperty owner, Guid userId)
        where T : class =>
        owner.ClrType == typeof(Guid)
            ? db.Set<T>().AsNoTracking().Where(row => EF.Property<Guid>(row, owner.Name) == userId).AsAsyncEnumerable()
            : db.Set<T>().AsNoTracking().Where(row => EF.Property<Guid?>(row, owner.Name) == userId).AsAsyncEnumerable();
}
