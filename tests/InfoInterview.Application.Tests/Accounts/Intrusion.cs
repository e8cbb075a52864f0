using System.Collections;
using System.Reflection;
using InfoInterview.Application.Accounts;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace InfoInterview.Application.Tests.Accounts;

/// <summary>Finds everything that acts for an owner, and makes its arguments out of another owner's ids.</summary>
/// <param name="ids">The ids, one of each kind.</param>
/// <param name="samples">What else arguments are made of.</param>
/// <param name="turn">Which value of each enum and which record of each closed hierarchy is taken: they are gone through in turn.</param>
internal sealed class Intrusion(IReadOnlyDictionary<Type, object> ids, IReadOnlyDictionary<Type, Func<object>> samples, int turn = 0)
{
    private const int Deepest = 5;

    /// <summary>Every public method that acts for an owner: of use cases (<c>RunAsync</c>) and of whatever opens the owner's database.</summary>
    public static IReadOnlyList<MethodInfo> Ways { get; } =
    [
        .. typeof(OwnedDb).Assembly.GetExportedTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && t != typeof(OwnedDb)
                && (t.GetMethod("RunAsync") is not null || t.GetConstructors().Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(OwnedDb)))))
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(m => !m.IsSpecialName && typeof(Task).IsAssignableFrom(m.ReturnType))
            .OrderBy(m => m.DeclaringType!.FullName, StringComparer.Ordinal).ThenBy(m => m.Name, StringComparer.Ordinal),
    ];

    /// <summary>Whether a way takes anybody's id at all.</summary>
    public static bool TakesIds(MethodInfo way) => way.GetParameters().Any(p => Mentions(p.ParameterType, 0));

    /// <summary>The kinds of id a way takes.</summary>
    public static IReadOnlyList<Type> IdsOf(MethodInfo way) =>
        [.. way.GetParameters().SelectMany(p => Reached(p.ParameterType, 0)).Where(t => t != typeof(OwnerId) && IdConversions.IdTypes.Contains(t)).Distinct()];

    /// <summary>How many turns it takes until a way was called with every value of each enum and every record of each closed hierarchy.</summary>
    public int TurnsOf(MethodInfo way) => way.GetParameters().SelectMany(p => Reached(p.ParameterType, 0))
        .Where(t => !samples.ContainsKey(t)).Select(t => t.IsEnum ? Enum.GetValues(t).Length : Math.Max(1, Closed(t).Count)).DefaultIfEmpty(1).Max();

    /// <summary>The record of a closed hierarchy that this turn takes, for a name in a report; null when the way takes none.</summary>
    public string? RecordOf(MethodInfo way) => way.GetParameters().SelectMany(p => Reached(p.ParameterType, 0))
        .Where(t => Closed(t).Count > 0).Select(t => Closed(t)[turn % Closed(t).Count].Name).FirstOrDefault();

    /// <summary>Calls the way in a scope; what it returned, or null.</summary>
    public async Task<object?> CallAsync(MethodInfo way, IServiceProvider scope, CancellationToken cancellationToken)
    {
        var arguments = way.GetParameters().Select(p => p.ParameterType == typeof(CancellationToken) ? cancellationToken : Make(p.ParameterType, 0)).ToArray();
        Task task;
        try
        {
            task = (Task)way.Invoke(scope.GetRequiredService(way.DeclaringType!), arguments)!;
        }
        catch (TargetInvocationException thrown) when (thrown.InnerException is { } inner)
        {
            throw inner;
        }

        await task;
        return task.GetType().GetProperty("Result")?.GetValue(task);
    }

    private object? Make(Type type, int depth)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (samples.TryGetValue(plain, out var sample))
            return sample();
        if (ids.TryGetValue(plain, out var id))
            return id;
        if (Element(type) is { } element)
            return List(element, depth);
        if (plain.IsEnum)
            return Enum.GetValues(plain).GetValue(turn % Enum.GetValues(plain).Length);
        if (Closed(plain) is { Count: > 0 } closed)
            return Build(closed[turn % closed.Count], depth);
        if (plain.IsValueType)
            return plain != type ? null : Activator.CreateInstance(plain);
        return depth < Deepest && plain is { IsClass: true, IsAbstract: false } && plain.Namespace!.StartsWith("InfoInterview", StringComparison.Ordinal) ? Build(plain, depth) : null;
    }

    private object? Build(Type type, int depth)
    {
        var constructor = type.GetConstructors().Where(c => !c.GetParameters().Any(p => p.ParameterType == type)).MaxBy(c => c.GetParameters().Length);
        if (constructor is null)
            return null;
        var made = constructor.Invoke([.. constructor.GetParameters().Select(p => Make(p.ParameterType, depth + 1))]);
        foreach (var property in type.GetProperties().Where(p => p.CanWrite && Mentions(p.PropertyType, depth)))
            property.SetValue(made, Make(property.PropertyType, depth + 1));
        return made;
    }

    private IList List(Type element, int depth)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        if (Mentions(element, depth) && Make(element, depth + 1) is { } one)
            list.Add(one);
        return list;
    }

    // Every type that arguments of this one may be made of.
    private static IEnumerable<Type> Reached(Type type, int depth)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? Element(type) ?? type;
        if (plain != type && Nullable.GetUnderlyingType(type) is null)
            return Reached(plain, depth);
        IEnumerable<Type> parts = depth < Deepest && plain is { IsClass: true, Namespace: { } room } && room.StartsWith("InfoInterview", StringComparison.Ordinal)
            ? Closed(plain).Concat(plain.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.ParameterType)).Concat(plain.GetProperties().Where(p => p.CanWrite && Mentions(p.PropertyType, depth)).Select(p => p.PropertyType))
            : [];
        return parts.Where(p => p != plain).SelectMany(p => Reached(p, depth + 1)).Prepend(plain);
    }

    // The records of a closed hierarchy; none for any other type.
    private static List<Type> Closed(Type type) => type is { IsClass: true, IsAbstract: true, Namespace: { } room } && room.StartsWith("InfoInterview", StringComparison.Ordinal)
        ? [.. type.GetNestedTypes().Where(t => t.BaseType == type).OrderBy(t => t.Name, StringComparer.Ordinal)]
        : [];

    private static Type? Element(Type type) =>
        type is { IsGenericType: true } && typeof(IEnumerable).IsAssignableFrom(type) && type.GetGenericArguments() is [var only] ? only : null;

    private static bool Mentions(Type type, int depth)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? Element(type) ?? type;
        if (IdConversions.IdTypes.Contains(plain))
            return plain != typeof(OwnerId);
        return depth < Deepest && plain is { IsClass: true, Namespace: { } room } && room.StartsWith("InfoInterview", StringComparison.Ordinal)
            && (Closed(plain).Exists(t => Mentions(t, depth + 1)) || plain.GetProperties().Any(p => p.PropertyType != plain && Mentions(p.PropertyType, depth + 1)));
    }
}
