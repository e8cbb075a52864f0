using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Data;

/// <summary>The model on PostgreSQL: instants are <c>timestamptz</c>.</summary>
public sealed class PostgresAppDbContext(DbContextOptions<PostgresAppDbContext> options) : AppDbContext(options);
