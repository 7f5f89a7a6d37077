using System.DirectoryServices.Protocols;
using System.Net;

namespace FakeDrivers.Ldap;

public sealed partial class DirectoryLdapConnection
{
    /// <inheritdoc/>
    /// <remarks>It ends what was under way on the connection with <see cref="LdapResultCode.UserCancelled"/>.</remarks>
    public async Task<LdapBindResult> BindAsync(LdapBindRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (authType, credential) = BindMapping.ToCredential(request);
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var connection = await OpenAsync(binds: false, cancellationToken).ConfigureAwait(false);
            EndExchanges(LdapClientErrors.EndedByBind());
            _boundDn = string.Empty;
            connection.AuthType = authType;
            await BlockAsync(connection, binding => Bind(binding, credential), cancellationToken).ConfigureAwait(false);
            _hasAnswered = true;
            _boundDn = request.Name;
            return new();
        }
        catch (LdapException error) when (error.ResultCode < LdapResultCode.ServerDown)
        {
            _hasAnswered = true;
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    private static void Bind(LdapConnection connection, NetworkCredential? credential)
    {
        if (credential is null) connection.Bind();
        else connection.Bind(credential);
    }
}
