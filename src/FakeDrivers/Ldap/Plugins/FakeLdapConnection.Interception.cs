using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <content>Interceptors around operations.</content>
public sealed partial class FakeLdapConnection
{
    private bool IsIntercepted => _directory.Settings.Plugins.Interceptors.Length > 0;

    private Task<TResult> InterceptAsync<TRequest, TResult>(
        Operation<TRequest, TResult> operation, TRequest request, Func<TRequest, Task<TResult>> pass, CancellationToken cancellationToken)
        where TRequest : LdapRequest
        where TResult : LdapResult => InterceptAsync(operation, request, pass, static result => result, static result => result as TResult, cancellationToken);

    private async Task<TResult> InterceptAsync<TRequest, TResult>(
        Operation<TRequest, TResult> operation,
        TRequest request,
        Func<TRequest, Task<TResult>> pass,
        Func<TResult, LdapResult> toResult,
        Func<LdapResult, object?> fromResult,
        CancellationToken cancellationToken)
        where TRequest : LdapRequest
    {
        var interceptors = _directory.Settings.Plugins.Interceptors;
        var call = new LdapInterceptedCall(this, request);
        LdapResult result;
        LdapException? failure = null;
        try
        {
            if (await AskAsync(interceptors, call, cancellationToken).ConfigureAwait(false) is { } refusal)
            {
                // Refused calls are in the log as well.
                await Gate.ReadAsync<TRequest, TResult>(operation, (TRequest)call.Request, (_, _) => throw refusal, cancellationToken).ConfigureAwait(false);
            }

            result = toResult(await pass((TRequest)call.Request).ConfigureAwait(false));
        }
        catch (LdapException error)
        {
            failure = error;
            result = error.Result;
        }

        call.Result = result;
        for (var i = interceptors.Length - 1; i >= 0; i--) await interceptors[i].AfterAsync(call, cancellationToken).ConfigureAwait(false);
        if (failure is not null && ReferenceEquals(call.Result, result)) throw failure;
        if (call.Result.Code is not (LdapResultCode.Success or LdapResultCode.CompareTrue or LdapResultCode.CompareFalse or LdapResultCode.SaslBindInProgress)) throw new LdapException(call.Result);
        return fromResult(call.Result) is TResult own
            ? own
            : throw new FakeDriversException($"An interceptor put a {call.Result.GetType().Name} in the place of the result of {operation}, which gives a {typeof(TResult).Name}.");
    }

    private async Task<LdapBindResult> InterceptBindAsync(LdapBindRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await InterceptAsync(LdapOperations.Bind, request, asked => BindStraightAsync(asked, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            // Whoever made it fail: after a bind that failed the connection is nobody's.
            Become(_session.State.As(LdapIdentity.Anonymous));
            throw;
        }
    }

    private static async ValueTask<LdapException?> AskAsync(LdapInterceptor[] interceptors, LdapInterceptedCall call, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var interceptor in interceptors) await interceptor.BeforeAsync(call, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (LdapException refusal)
        {
            return refusal;
        }
    }
}
