using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace FakeDrivers.Api.Tests.State;

/// <summary>Finds static state that can change: two worlds in one process would share it.</summary>
internal static class StaticState
{
    private static readonly HashSet<Type> Changeable =
    [
        typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(Queue<>), typeof(Stack<>), typeof(LinkedList<>),
        typeof(SortedDictionary<,>), typeof(SortedList<,>), typeof(SortedSet<>), typeof(PriorityQueue<,>),
        typeof(ConcurrentDictionary<,>), typeof(ConcurrentQueue<>), typeof(ConcurrentStack<>), typeof(ConcurrentBag<>),
        typeof(AsyncLocal<>), typeof(ThreadLocal<>), typeof(ConditionalWeakTable<,>), typeof(StrongBox<>), typeof(Random),
    ];

    /// <summary>The static fields of the types that can be assigned or hold something that can be filled; constants aside.</summary>
    public static IReadOnlyList<string> In(IEnumerable<Type> types) =>
    [
        .. types.Where(type => !IsWrittenByTheCompiler(type))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsLiteral && (!field.IsInitOnly || IsChangeable(field.FieldType, [])))
            .Select(field => $"{field.DeclaringType}.{field.Name}")
            .Order(StringComparer.Ordinal),
    ];

    // A type of our own can be filled when something in it can.
    private static bool IsChangeable(Type type, HashSet<Type> seen) =>
        Changeable.Contains(type.IsGenericType ? type.GetGenericTypeDefinition() : type)
        || (type.Namespace?.StartsWith("FakeDrivers", StringComparison.Ordinal) == true && seen.Add(type)
            && type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Any(field => IsChangeable(field.FieldType, seen)));

    /// <summary>Lambdas cache themselves in static fields of types that nobody can name.</summary>
    private static bool IsWrittenByTheCompiler(Type type) =>
        type.Name.StartsWith('<') || (type.DeclaringType is { } outer && IsWrittenByTheCompiler(outer));
}
