using System.Collections;
using System.Reflection;
using InfoInterview.Application.Accounts;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace InfoInterview.Application.Tests.Accounts;

/// <summary>Finds everything that acts for an owner, and makes its arguments out of another owner's ids.</summary>
internal sealed class Intrusion(IReadOnlyDictionary<Type, object> ids, IReadOnlyDictionary<Type, Func<object>> samples)
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
            return Enum.GetValues(plain).GetValue(0);
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

    private static Type? Element(Type type) =>
        type is { IsGenericType: true } && typeof(IEnumerable).IsAssignableFrom(type) && type.GetGenericArguments() is [var only] ? only : null;

    private static bool Mentions(Type type, int depth)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? Element(type) ?? type;
        if (IdConversions.IdTypes.Contains(plain))
            return plain != typeof(OwnerId);
        return depth < Deepest && plain is { IsClass: true, Namespace: { } room } && room.StartsWith("InfoInterview", StringComparison.Ordinal)
            && plain.GetProperties().Any(p => p.PropertyType != plain && Mentions(p.PropertyType, depth + 1));
    }
}
