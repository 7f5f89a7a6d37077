using System.Reflection;
using FakeDrivers.Identity;

namespace FakeDrivers.Conformance.Tests.Identity;

/// <summary>Ways to lie about calls.</summary>
internal static class IdentityLies
{
    /// <summary>Does nothing where something that gives no result is asked for.</summary>
    public static Func<IIdentityApi, IIdentityApi> Skips(params string[] methods) => Lie(methods, static (_, _, _) => Task.CompletedTask);

    /// <summary>Answers a call by something else than the honest answer.</summary>
    public static Func<IIdentityApi, IIdentityApi> Answers<TArgument>(string method, Func<IIdentityApi, TArgument, object> answer) =>
        Lie([method], (inner, args, _) => answer(inner, (TArgument)args[0]!));

    /// <summary>Changes what a call gives.</summary>
    public static Func<IIdentityApi, IIdentityApi> Alters<TResult>(string method, Func<TResult, TResult> alter) =>
        Lie([method], (_, _, honest) => AlterAsync((Task<TResult>)honest()!, alter));

    /// <summary>Changes what a call is asked with.</summary>
    public static Func<IIdentityApi, IIdentityApi> Mishears<TRequest>(string method, Func<TRequest, TRequest> mishear) => inner =>
        IdentityLiar.Before(inner, (api, called, args, honest) =>
        {
            if (called.Name != method + "Async" || args[0] is not TRequest request) return honest();
            object?[] others = [mishear(request), .. args.Skip(1)];
            return called.Invoke(api, BindingFlags.DoNotWrapExceptions, null, others, null);
        });

    /// <summary>Takes an error for success wherever it comes, and gives the empty answer.</summary>
    public static Func<IIdentityApi, IIdentityApi> Swallows<TError>()
        where TError : Exception => inner => IdentityLiar.Before(inner, (_, called, _, honest) =>
    {
        var type = called.ReturnType;
        if (type == typeof(Task)) return SwallowAsync<TError>((Task)honest()!);
        return typeof(IdentityLies)
            .GetMethod(type.GetGenericTypeDefinition() == typeof(Task<>) ? nameof(SwallowResultAsync) : nameof(SwallowListAsync), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(typeof(TError), type.GetGenericArguments()[0])
            .Invoke(null, [honest()]);
    });

    private static Func<IIdentityApi, IIdentityApi> Lie(string[] methods, Func<IIdentityApi, object?[], Func<object?>, object?> lie) => inner =>
        IdentityLiar.Before(inner, (api, called, args, honest) => methods.Contains(called.Name[..^"Async".Length]) ? lie(api, args, honest) : honest());

    private static async Task<TResult> AlterAsync<TResult>(Task<TResult> honest, Func<TResult, TResult> alter) => alter(await honest);

    private static async Task SwallowAsync<TError>(Task honest)
        where TError : Exception
    {
        try
        {
            await honest;
        }
        catch (TError)
        {
            // That is the lie.
        }
    }

    private static async Task<TResult?> SwallowResultAsync<TError, TResult>(Task<TResult> honest)
        where TError : Exception
    {
        try
        {
            return await honest;
        }
        catch (TError)
        {
            return default;
        }
    }

    private static async IAsyncEnumerable<TRow> SwallowListAsync<TError, TRow>(IAsyncEnumerable<TRow> honest)
        where TError : Exception
    {
        List<TRow> rows = [];
        try
        {
            await foreach (var row in honest) rows.Add(row);
        }
        catch (TError)
        {
            // That is the lie.
        }

        foreach (var row in rows) yield return row;
    }
}
