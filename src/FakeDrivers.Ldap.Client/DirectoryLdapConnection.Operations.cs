using System.DirectoryServices.Protocols;
using System.Runtime.CompilerServices;

namespace FakeDrivers.Ldap;

public sealed partial class DirectoryLdapConnection
{
    /// <summary>How long the library underneath looks on for an answer that is not awaited any more.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public Task<LdapResult> AddAsync(LdapAddRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return UpdateAsync(() => RequestMapping.ToDirectory(request), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<LdapResult> DeleteAsync(LdapDeleteRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return UpdateAsync(() => RequestMapping.ToDirectory(request), cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="LdapException">A step is an increment (<see cref="LdapResultCode.ParamError"/>), or the server refused.</exception>
    public Task<LdapResult> ModifyAsync(LdapModifyRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return UpdateAsync(() => RequestMapping.ToDirectory(request), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<LdapResult> ModifyDnAsync(LdapModifyDnRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return UpdateAsync(() => RequestMapping.ToDirectory(request), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<bool> CompareAsync(LdapCompareRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var result = await SendAsync(RequestMapping.ToDirectory(request), cancellationToken).ConfigureAwait(false);
        return result.Code switch
        {
            LdapResultCode.CompareTrue => true,
            LdapResultCode.CompareFalse => false,
            _ => throw new LdapException(result),
        };
    }

    /// <inheritdoc/>
    /// <remarks>The entries come when the search has ended: the library underneath gives them all at once.</remarks>
    public async IAsyncEnumerable<LdapEntry> SearchAsync(LdapSearchRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var result = await SearchResultAsync(request, cancellationToken).ConfigureAwait(false);
        foreach (var entry in result.Entries) yield return entry;
        if (result.Code != LdapResultCode.Success) throw new LdapException(result);
    }

    /// <inheritdoc/>
    public async Task<LdapSearchResult> SearchAllAsync(LdapSearchRequest request, CancellationToken cancellationToken = default)
    {
        var result = await SearchResultAsync(request, cancellationToken).ConfigureAwait(false);
        return result.Code == LdapResultCode.Success ? result : throw new LdapException(result);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// The messages come when the search has ended, entries before references, and without intermediate responses. A search that goes on is refused
    /// with <see cref="LdapResultCode.ParamError"/>.
    /// </remarks>
    public async IAsyncEnumerable<LdapSearchMessage> SearchMessagesAsync(LdapSearchRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var result = await SearchResultAsync(request, cancellationToken).ConfigureAwait(false);
        foreach (var entry in result.Entries) yield return new LdapSearchEntry(entry);
        foreach (var url in result.References) yield return new LdapSearchReference([url]);
        yield return new LdapSearchDone(new LdapResult(result.Code, result.DiagnosticMessage, result.MatchedDn) { Referrals = result.Referrals, Controls = result.Controls });
    }

    /// <inheritdoc/>
    /// <remarks>StartTLS is done by the library; certificates are trusted as the options say.</remarks>
    public async Task<LdapExtendedResult> ExtendedAsync(LdapExtendedRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Oid == LdapExtendedOids.StartTls) return await StartTlsAsync(cancellationToken).ConfigureAwait(false);
        var result = await SendAsync(RequestMapping.ToDirectory(request), cancellationToken).ConfigureAwait(false);
        return result is LdapExtendedResult { Code: LdapResultCode.Success } extended ? extended : throw new LdapException(result);
    }

    private async Task<LdapExtendedResult> StartTlsAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var connection = await OpenAsync(binds: false, cancellationToken).ConfigureAwait(false);
            await BlockAsync(connection, StartTls, cancellationToken).ConfigureAwait(false);
            return new() { Oid = LdapExtendedOids.StartTls };
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<LdapSearchResult> SearchResultAsync(LdapSearchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var result = await SendAsync(RequestMapping.ToDirectory(request), cancellationToken).ConfigureAwait(false);
        return result as LdapSearchResult ?? throw new LdapException(result);
    }

    private async Task<LdapResult> UpdateAsync(Func<DirectoryRequest> map, CancellationToken cancellationToken)
    {
        var result = await SendAsync(map(), cancellationToken).ConfigureAwait(false);
        return result.Code == LdapResultCode.Success ? result : throw new LdapException(result);
    }

    /// <summary>Sends a request and gives its answer, with whatever code.</summary>
    private async Task<LdapResult> SendAsync(DirectoryRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var response = await AnswerAsync(request, cancellationToken).ConfigureAwait(false);
            _hasAnswered = true;
            return ResponseMapping.ToResult(response);
        }
        catch (DirectoryOperationException error) when (error.Response is { } response)
        {
            _hasAnswered = true;
            return ResponseMapping.ToResult(response);
        }
        catch (DirectoryOperationException error)
        {
            throw LdapClientErrors.Of(error);
        }
        catch (System.DirectoryServices.Protocols.LdapException error)
        {
            throw LdapClientErrors.Of(error, _options, _hasAnswered);
        }
        catch (Exception error) when (error is UriFormatException or BerConversionException)
        {
            throw LdapClientErrors.Unreadable(error);
        }
        catch (Exception error) when (_isClosed && error is ObjectDisposedException or ArgumentNullException)
        {
            throw LdapClientErrors.ClosedWhileWaiting(error);
        }
    }

    private async Task<DirectoryResponse> AnswerAsync(DirectoryRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var exchange = await BeginAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            var registration = cancellationToken.UnsafeRegister(_ => exchange.Cancel(cancellationToken), null);
            await using (registration.ConfigureAwait(false))
            {
                return await exchange.Response.WaitAsync(_options.Timeout, TimeProvider.System, CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (TimeoutException late)
        {
            exchange.Fail(late);
            throw LdapClientErrors.Late(_options, late);
        }
        finally
        {
            lock (_exchangesGate) _exchanges.Remove(exchange);
        }
    }

    private async Task<LdapExchange> BeginAsync(DirectoryRequest request, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var connection = await OpenAsync(binds: true, cancellationToken).ConfigureAwait(false);

            // On Linux this awaits the answer, although it should not: libldap gets a wrong time to wait.
            LdapExchange? exchange = null;
            await BlockAsync(connection, sending => exchange = LdapExchange.Begin(sending, request, _options.Timeout + Grace), cancellationToken).ConfigureAwait(false);
            lock (_exchangesGate) _exchanges.Add(exchange!);
            return exchange!;
        }
        finally
        {
            _turn.Release();
        }
    }
}
