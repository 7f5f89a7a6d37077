using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <content>Who the connection is.</content>
public sealed partial class FakeLdapConnection
{
    /// <summary>Whether the connection counts as encrypted, for <see cref="FakeLdapOptions.RequireTls"/> and the like. In process nobody reads along anyway.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsEncrypted
    {
        get => _session.IsEncrypted;
        set => _session.IsEncrypted = value;
    }

    /// <summary>
    /// Who the layer below says the client is, for the SASL mechanism EXTERNAL: the subject of a TLS certificate, like <c>cn=ann,o=Example</c>,
    /// or a user name.
    /// </summary>
    /// <value>The default is <see langword="null"/>: it says nothing.</value>
    public string? ExternalIdentity
    {
        get => _session.ExternalIdentity;
        set => _session.ExternalIdentity = value;
    }

    /// <inheritdoc/>
    public Task<LdapBindResult> BindAsync(LdapBindRequest request, CancellationToken cancellationToken = default)
    {
        ThrowIfClosed();
        ArgumentNullException.ThrowIfNull(request);
        return IsIntercepted ? InterceptBindAsync(request, cancellationToken) : BindStraightAsync(request, cancellationToken);
    }

    private async Task<LdapBindResult> BindStraightAsync(LdapBindRequest request, CancellationToken cancellationToken)
    {
        TakeMessageId();
        var state = _session.State;
        var session = new BindSession(state.IsEncrypted, state.ExternalIdentity, state.Progress, count => _session.Draw(Kernel.Seed, count));
        BindOutcome? outcome = null;
        try
        {
            // Only under a password policy does a bind change anything. All others look, and so wait for nobody.
            var result = PasswordPolicies.Matter(_directory.Settings, _directory.Data) || _directory.Settings.IsActiveDirectory
                ? await GuardAsync(Gate.InvokeAsync(LdapOperations.Bind, request, (bind, call, _) => new(Told(Kernel.Write(call, bind, Remember))), cancellationToken)).ConfigureAwait(false)
                : await GuardAsync(Gate.ReadAsync(LdapOperations.Bind, request, Look, cancellationToken)).ConfigureAwait(false);
            Become(outcome is null || state.IsFastBind ? state.As(LdapIdentity.Anonymous) : state.As(outcome.Identity, outcome.MustChangePassword, outcome.Progress));
            return result;
        }
        catch
        {
            // RFC 4511 section 4.2.1: whoever it was before, after a bind that failed it is nobody.
            Become(state.As(LdapIdentity.Anonymous));
            throw;
        }

        LdapBindResult Look(StateView view, LdapBindRequest bind) => Told(Judge(_directory.ViewOf(view, LdapIdentity.Anonymous), bind));

        BindOutcome Judge(DirectoryView view, LdapBindRequest bind)
        {
            if (view.Settings.Plugins.Guards) view.Settings.Plugins.Guard(view, bind);
            return BindRules.Bind(view, bind, session);
        }

        BindOutcome Remember(Transaction transaction, LdapBindRequest bind)
        {
            using var _ = Kernel.RunOwnCode();
            var directory = _directory.TransactionOf(transaction, LdapIdentity.Anonymous);
            var judged = Judge(directory.View, bind);
            BindRules.Remember(directory, judged);
            return judged;
        }

        // What an entry is to remember of a failed bind is kept by now: failing comes after it.
        LdapBindResult Told(BindOutcome judged)
        {
            if (judged.IsFailure) throw new LdapException(judged.Result);
            outcome = judged;
            return judged.Result;
        }
    }

    /// <summary>Tells that the connection is encrypted from now on. Whoever it was, it is nobody until it binds anew (RFC 4513 section 3.1.4).</summary>
    /// <param name="externalIdentity">The subject of the client's certificate; nothing when it showed none.</param>
    internal void Secure(string? externalIdentity) =>
        Become(LdapSessionState.Anonymous with { IsEncrypted = true, ExternalIdentity = externalIdentity });

    /// <summary>How the connection stands as a request comes in. Any request ends a SASL exchange, and hears of it.</summary>
    private LdapSessionState TakeState()
    {
        var state = _session.State;
        if (state.Progress is not null) _session.State = state with { Progress = null };
        return state;
    }

    /// <summary>Lets the connection do everything again once a call has changed the password that had to be changed.</summary>
    private Task<TResult> ChangingAsync<TResult>(LdapSessionState state, Task<TResult> call)
    {
        return state.MustChangePassword ? AfterAsync() : call;

        async Task<TResult> AfterAsync()
        {
            var result = await call.ConfigureAwait(false);
            var now = _session.State;
            if (_directory.Data.Find(state.Identity.Key) is not { } entry || !PasswordPolicies.StateOf(entry.Attributes).MustChange)
            {
                if (ReferenceEquals(now.Identity, state.Identity)) _session.State = now with { MustChangePassword = false };
            }

            return result;
        }
    }

    private void Become(LdapSessionState state)
    {
        EndWhatGoesOn(new(LdapResultCode.Canceled, "the connection was bound anew, which abandons the search"));
        _session.State = state;
        _caller = CallerOf(state.Identity);
    }
}
