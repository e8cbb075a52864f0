using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InfoInterview.Data.Storage;

/// <summary>Tells a lost race for the same rows from a fault of the database.</summary>
public static class Races
{
    // sqlite.org/rescode.html
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;

    /// <summary>Whether the database gave way to another change: a newer version, a serialization failure, a deadlock, or a name just taken.</summary>
    public static bool IsLost(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is DbUpdateConcurrencyException
                or PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation }
                or SqliteException { SqliteExtendedErrorCode: SqliteUnique or SqlitePrimaryKey })
            {
                return true;
            }
        }

        return false;
    }
}
