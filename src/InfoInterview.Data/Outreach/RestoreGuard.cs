using System.Text.Json;
using InfoInterview.Data.Accounts;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Data.Outreach;

/// <summary>
/// Keeps a database that was put back from a copy from sending what left, or was taken back, after the copy was made. A mark stands in the database and
/// in a file beside it; when the two do not fit, everything that waits is held for its user, and what was leaving is undecided.
/// </summary>
public sealed class RestoreGuard(IDbContextFactory<AppDbContext> contexts, DataDirectory directory) : IDisposable
{
    private const string Why = "the database was put back from a copy";
    private const string Words = "The database was put back from a copy. This message may have left after that copy was made; look into your Sent folder first.";

    private readonly SemaphoreSlim _turn = new(1);
    private bool _isChecked;

    /// <summary>Compares the marks at a start, before anything is sent, under the <see cref="InstallationLock"/>; then raises the mark, so that a copy made before this start is known.</summary>
    /// <returns>How many messages now wait for their user because the database is not the one that last worked here.</returns>
    public async Task<int> CheckAsync(string node, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var held = await CompareAsync(node, now, cancellationToken);
            _isChecked = true;
            return held;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Raises the mark; before each mail that is about to leave.</summary>
    public async Task TurnAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await RaiseAsync(cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>
    /// Raises the mark when what waits has changed and is saved. Before this process has compared the marks nothing is raised, since that
    /// would wipe out the difference it is to find; the start raises the mark itself.
    /// </summary>
    public async Task ChangedAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_isChecked)
                await RaiseAsync(cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task<int> CompareAsync(string node, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var (stored, beside) = (await StoredAsync(db, cancellationToken), Beside());
        var isNew = stored is null && beside is null;
        var isOurs = stored?.Fits(beside) is true;
        var mark = isNew
            ? new InstanceMark(Guid.CreateVersion7().ToString("N"), 1, 0)
            : new InstanceMark((stored ?? beside)!.Instance, Math.Max(stored?.Epoch ?? 0, beside?.Epoch ?? 0) + (isOurs ? 0 : 1), Math.Max(stored?.Turn ?? 0, beside?.Turn ?? 0) + 1);
        var held = isNew || isOurs ? 0 : await HoldAsync(db, node, now, cancellationToken);
        await StoreAsync(db, mark, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        Put(mark);
        return held;
    }

    private async Task RaiseAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await StoredAsync(db, cancellationToken) is not { } mark)
            throw new InvalidOperationException("The database has no mark; CheckAsync makes it at the start.");
        mark = mark with { Turn = mark.Turn + 1 };
        await StoreAsync(db, mark, cancellationToken);
        Put(mark);
    }

    // Rows of every owner: the query hands out ids, and each row is moved in its own owner's name.
    private static async Task<int> HoldAsync(AppDbContext db, string node, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = await db.Database.SqlQuery<WaitingRow>($"""SELECT "Id", "OwnerId", "State" FROM "Outbox" WHERE "State" IN ('Queued','Claimed','Transmitting')""").ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            db.ChangeTracker.Clear();
            db.Owner = new OwnerId(row.OwnerId);
            var (id, from) = (new OutboxId(row.Id), Enum.Parse<OutboxState>(row.State));
            var to = from is OutboxState.Queued ? OutboxState.Held : OutboxState.Unknown;
            await db.Outbox.Where(o => o.Id == id)
                .ExecuteUpdateAsync(o => o.SetProperty(r => r.State, to).SetProperty(r => r.StateAt, now).SetProperty(r => r.LastText, Words), cancellationToken);
            await OutboxSteps.WriteAsync(db, id, from, to, Why, node, now, cancellationToken);
        }

        return rows.Count;
    }

    private static async Task<InstanceMark?> StoredAsync(AppDbContext db, CancellationToken cancellationToken) =>
        await db.InstallationSettings.Where(s => s.Key == InstallationSetting.Instance).Select(s => s.Value).SingleOrDefaultAsync(cancellationToken) is { } value
            ? JsonSerializer.Deserialize<InstanceMark>(value)
            : null;

    private static async Task StoreAsync(AppDbContext db, InstanceMark mark, CancellationToken cancellationToken)
    {
        var value = JsonSerializer.Serialize(mark);
        if (await db.InstallationSettings.Where(s => s.Key == InstallationSetting.Instance).ExecuteUpdateAsync(s => s.SetProperty(x => x.Value, value), cancellationToken) == 1)
            return;
        db.InstallationSettings.Add(new InstallationSetting { Key = InstallationSetting.Instance, Value = value });
        await db.SaveChangesAsync(cancellationToken);
    }

    private InstanceMark? Beside()
    {
        try
        {
            return File.Exists(directory.InstanceFile) ? JsonSerializer.Deserialize<InstanceMark>(File.ReadAllText(directory.InstanceFile)) : null;
        }
        catch (JsonException)
        {
            // A damaged file vouches for nothing.
            return null;
        }
    }

    // Written whole beside the old one and put in its place, so that a crash leaves one of the two.
    private void Put(InstanceMark mark)
    {
        var next = directory.InstanceFile + ".new";
        using (var file = File.Create(next))
        {
            JsonSerializer.Serialize(file, mark);
            file.Flush(flushToDisk: true);
        }

        File.Move(next, directory.InstanceFile, overwrite: true);
    }

    private sealed record WaitingRow(Guid Id, Guid OwnerId, string State);
}
