using System.Reflection;
using InfoInterview.Data.Storage;
using Xunit.Sdk;
using Xunit.v3;

namespace InfoInterview.Application.Tests;

/// <summary>One case of a theory, run once on each database, which is its first argument. The others are given here.</summary>
/// <param name="further">The arguments after the database.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class EachDatabaseAttribute(params object?[] further) : DataAttribute
{
    /// <inheritdoc/>
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Enum.GetValues<DatabaseProvider>().Select(provider => new TheoryDataRow([provider, .. further]))]);

    /// <inheritdoc/>
    public override bool SupportsDiscoveryEnumeration() => true;
}
