namespace FakeDrivers.Ldap;

/// <summary>An operation that an <see cref="LdapInterceptor"/> is asked about.</summary>
/// <remarks>Not thread-safe; it belongs to one call.</remarks>
public sealed class LdapInterceptedCall
{
    private readonly Type _type;
    private LdapRequest _request;
    private LdapResult? _result;

    internal LdapInterceptedCall(FakeLdapConnection connection, LdapRequest request)
    {
        Connection = connection;
        _request = request;
        _type = request.GetType();
    }

    /// <summary>The connection that asks. Operations on it from here pass the interceptors as well.</summary>
    public FakeLdapConnection Connection { get; }

    /// <summary>The request; one of the same type may take its place before the operation.</summary>
    /// <exception cref="ArgumentException">The new one is of another type.</exception>
    public LdapRequest Request
    {
        get => _request;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            if (value.GetType() != _type) throw new ArgumentException($"The request is a {_type.Name}, and stays one; a {value.GetType().Name} cannot take its place.", nameof(value));
            _request = value;
        }
    }

    /// <summary>
    /// The result, also of a failure; <see langword="null"/> before the operation. Of a search it is an <see cref="LdapSearchResult"/>, of a
    /// compare it has <see cref="LdapResultCode.CompareTrue"/> or <see cref="LdapResultCode.CompareFalse"/>. Another may take its place after it.
    /// </summary>
    public LdapResult? Result
    {
        get => _result;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _result = value;
        }
    }
}
