using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace FakeDrivers.Conformance.Tests.Images;

/// <summary>Stands before an honest driver and lies.</summary>
[SuppressMessage("Performance", "CA1852:Seal internal types", Justification = "The runtime derives from it.")]
[SuppressMessage("Design", "MA0053:Make class or record sealed", Justification = "The runtime derives from it.")]
internal class LyingImages : DispatchProxy
{
    private static readonly MethodInfo Catching = typeof(LyingImages).GetMethod(nameof(CatchAsync), BindingFlags.Static | BindingFlags.NonPublic)!;

    private object? _inner;
    private ImageLie? _lie;

    public static TDriver Of<TDriver>(TDriver inner, ImageLie? lie)
        where TDriver : class
    {
        if (lie is null) return inner;
        var proxy = Create<TDriver, LyingImages>();
        ((LyingImages)(object)proxy)._inner = inner;
        ((LyingImages)(object)proxy)._lie = lie;
        return proxy;
    }

    /// <summary>Says yes in place of one kind of error.</summary>
    public static ImageLie Swallows<TError>()
        where TError : Exception => (method, _, honest) =>
        {
            var answer = honest();
            if (answer is not Task task) return answer;
            var result = method.ReturnType.IsGenericType ? method.ReturnType.GenericTypeArguments[0] : typeof(object);
            return Catching.MakeGenericMethod(typeof(TError), result).Invoke(null, [task]);
        };

    /// <summary>Does nothing and says yes.</summary>
    public static ImageLie Skips(params string[] methods) => (method, _, honest) =>
    {
        if (!methods.Contains(method.Name)) return honest();
        if (method.ReturnType == typeof(Task)) return Task.CompletedTask;
        var result = method.ReturnType.GenericTypeArguments[0];
        return typeof(Task).GetMethod(nameof(Task.FromResult))!.MakeGenericMethod(result).Invoke(null, [null]);
    };

    /// <summary>Gives another result.</summary>
    public static ImageLie Alters<TResult>(Func<TResult, TResult> alter, params string[] methods) => (method, _, honest) =>
    {
        if (method.ReturnType != typeof(Task<TResult>) || (methods.Length > 0 && !methods.Contains(method.Name))) return honest();
        return AlterAsync((Task<TResult>)honest()!);

        async Task<TResult> AlterAsync(Task<TResult> task) => alter(await task);
    };

    /// <summary>Passes another request on.</summary>
    public static ImageLie Asks<TRequest>(Func<TRequest?, TRequest?> other) => (_, arguments, honest) =>
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is TRequest request) arguments[i] = other(request);
        }

        return honest();
    };

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => _lie!(targetMethod!, args!, () =>
    {
        try
        {
            return targetMethod!.Invoke(_inner, args);
        }
        catch (TargetInvocationException error)
        {
            throw error.InnerException!;
        }
    });

    private static async Task<TResult> CatchAsync<TError, TResult>(Task task)
        where TError : Exception
    {
        try
        {
            await task;
            return task is Task<TResult> result ? await result : default!;
        }
        catch (TError)
        {
            return default!;
        }
    }
}
