using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using FakeDrivers.Networking;

namespace FakeDrivers.Conformance.Tests.Networking;

/// <summary>Forwards every call to an honest driver, unless the lie has something else to say. Made by the runtime, since the contract is wide.</summary>
[SuppressMessage("Performance", "CA1852:Seal internal types", Justification = "The runtime derives from it.")]
[SuppressMessage("Design", "MA0053:Make class or record sealed", Justification = "The runtime derives from it.")]
internal class NetworkLiar : DispatchProxy
{
    private INetworkApi _honest = null!;
    private Func<string, object?[], Func<object?>, object?> _lie = null!;

    /// <summary>A driver that lies.</summary>
    /// <param name="honest">The driver that it stands before.</param>
    /// <param name="lie">What becomes of a call: its name, its arguments and the honest call.</param>
    public static INetworkApi Of(INetworkApi honest, Func<string, object?[], Func<object?>, object?> lie)
    {
        var liar = Create<INetworkApi, NetworkLiar>();
        ((NetworkLiar)(object)liar)._honest = honest;
        ((NetworkLiar)(object)liar)._lie = lie;
        return liar;
    }

    /// <summary>The result that a call comes to, changed.</summary>
    public static object? Showing<T>(object? call, Func<T, T> change)
        where T : class => call switch
        {
            null => null,
            Task task when ResultOf(task.GetType()) is { } result && typeof(T).IsAssignableFrom(result) =>
                Generic(nameof(ShowAsync), typeof(T), result).Invoke(null, [task, change]),
            _ => call,
        };

    /// <summary>Says yes in place of one kind of error.</summary>
    public static object? Swallowing<TError>(object? call)
        where TError : DriverException => call switch
        {
            Task task when ResultOf(task.GetType()) is { } result => Generic(nameof(SwallowResultAsync), typeof(TError), result).Invoke(null, [task]),
            Task task => SwallowAsync<TError>(task),
            _ => call,
        };

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => _lie(targetMethod!.Name, args!, () => targetMethod.Invoke(_honest, args));

    // An async method's task is of a type of its own.
    private static Type? ResultOf(Type type)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType!)
        {
            if (ancestor.IsGenericType && ancestor.GetGenericTypeDefinition() == typeof(Task<>))
            {
                var result = ancestor.GetGenericArguments()[0];
                return result.Name == "VoidTaskResult" || result.Name == "NoResult" ? null : result;
            }
        }

        return null;
    }

    private static MethodInfo Generic(string name, params Type[] types) =>
        typeof(NetworkLiar).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(types);

    private static async Task<TResult> ShowAsync<T, TResult>(Task<TResult> call, Func<T, T> change)
        where T : class
        where TResult : T => (TResult)change(await call);

    private static async Task<TResult?> SwallowResultAsync<TError, TResult>(Task<TResult> call)
        where TError : DriverException
    {
        try
        {
            return await call;
        }
        catch (TError)
        {
            return default;
        }
    }

    private static async Task SwallowAsync<TError>(Task call)
        where TError : DriverException
    {
        try
        {
            await call;
        }
        catch (TError)
        {
            // Yes.
        }
    }
}
