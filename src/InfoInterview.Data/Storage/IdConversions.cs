using System.Linq.Expressions;
using InfoInterview.Domain.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace InfoInterview.Data.Storage;

/// <summary>Stores every id type of the domain as its <see cref="Guid"/>: a new id type needs no line here.</summary>
public static class IdConversions
{
    /// <summary>The domain's id types: record structs whose name ends in Id and that hold one <see cref="Guid"/>.</summary>
    public static IReadOnlyList<Type> IdTypes { get; } = typeof(OwnerId).Assembly.GetExportedTypes()
        .Where(t => t.IsValueType && t.Name.EndsWith("Id", StringComparison.Ordinal) && t.GetProperty("Value")?.PropertyType == typeof(Guid))
        .ToList();

    internal static void Apply(ModelConfigurationBuilder builder)
    {
        foreach (var type in IdTypes)
            builder.Properties(type).HaveConversion(typeof(IdConverter<>).MakeGenericType(type));
    }

    private sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(ToGuid, FromGuid)
        where TId : struct
    {
        private static readonly Expression<Func<TId, Guid>> ToGuid = Read();
        private static readonly Expression<Func<Guid, TId>> FromGuid = Make();

        private static Expression<Func<TId, Guid>> Read()
        {
            var id = Expression.Parameter(typeof(TId), "id");
            return Expression.Lambda<Func<TId, Guid>>(Expression.Property(id, "Value"), id);
        }

        private static Expression<Func<Guid, TId>> Make()
        {
            var value = Expression.Parameter(typeof(Guid), "value");
            return Expression.Lambda<Func<Guid, TId>>(Expression.New(typeof(TId).GetConstructor([typeof(Guid)])!, value), value);
        }
    }
}
