using System.Data.Common;
using InfoInterview.Domain.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace InfoInterview.Data.Storage;

/// <summary>
/// Inserts many new rows of one entity by one prepared statement, past the change tracker; for imports, where tracking costs
/// several times the writing. Columns and conversions are the model's. Parts of an entity are rows of their own, written
/// after it; a contact must have been folded for search.
/// </summary>
public sealed class RowWriter<TRow> : IAsyncDisposable
    where TRow : class, IOwned
{
    private readonly AppDbContext _db;
    private readonly DbCommand _insert;
    private readonly List<Column> _columns;

    /// <summary>Readies the statement. The context must be in a transaction.</summary>
    public RowWriter(AppDbContext db)
    {
        ArgumentNullException.ThrowIfNull(db);
        _db = db;
        var entity = db.Model.FindEntityType(typeof(TRow)) ?? throw new InvalidOperationException($"{typeof(TRow).Name} is not stored.");
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        var transaction = db.Database.CurrentTransaction ?? throw new InvalidOperationException("Rows are written in a transaction only.");
        _insert = db.Database.GetDbConnection().CreateCommand();
        _insert.Transaction = transaction.GetDbTransaction();
        _columns = entity.GetFlattenedProperties().Select((property, i) => new Column(property, _insert, i)).ToList();
        var sql = db.GetService<ISqlGenerationHelper>();
        var names = _columns.Select(c => sql.DelimitIdentifier(c.Property.GetColumnName(table)!));
#pragma warning disable CA2100 // The model's own names; every value is a parameter.
        _insert.CommandText = $"INSERT INTO {sql.DelimitIdentifier(table.Name, table.Schema)} ({string.Join(", ", names)}) VALUES ({string.Join(", ", _columns.Select(c => c.Parameter.ParameterName))})";
#pragma warning restore CA2100
    }

    /// <summary>Inserts the rows.</summary>
    /// <exception cref="InvalidOperationException">A row is another owner's.</exception>
    public async Task WriteAsync(IEnumerable<TRow> rows, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        foreach (var row in rows)
        {
            if (_db.Owner == default || row.OwnerId != _db.Owner)
                throw new InvalidOperationException($"A {typeof(TRow).Name} of another owner was about to be written.");
            foreach (var column in _columns)
                column.Take(row);
            await _insert.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _insert.DisposeAsync();

    // One column: where its value lies in the row, and how the database wants it.
    private sealed class Column
    {
        private readonly List<IPropertyBase> _path = [];
        private readonly Func<object?, object?>? _convert;

        public Column(IProperty property, DbCommand command, int index)
        {
            Property = property;
            var mapping = property.GetRelationalTypeMapping();
            _convert = mapping.Converter?.ConvertToProvider;
            Parameter = mapping.CreateParameter(command, $"@p{index}", null, nullable: true);
            command.Parameters.Add(Parameter);
            for (IPropertyBase? part = property; part is not null; part = (part.DeclaringType as IComplexType)?.ComplexProperty)
                _path.Insert(0, part);
        }

        public IProperty Property { get; }

        public DbParameter Parameter { get; }

        public void Take(object row)
        {
            var value = (object?)row;
            foreach (var part in _path)
                value = value is null ? null : part.GetGetter().GetClrValue(value);
            if (value is int and < 1 && Property.Name == VersionStamp.Property)
                value = 1;
            Parameter.Value = (value is null || _convert is null ? value : _convert(value)) ?? DBNull.Value;
        }
    }
}
